/// Commands for those who write rules: what a word meets, how a rule is read, why it hit, what it would
/// have hit.
///
/// Start at [WordsCommand], [FormatCommand], [RulesCommand], [WhyCommand] or [BacktestCommand]. The last
/// takes articles from the data or from an [ArticlesFile], prints a [BacktestReport], and asks about its
/// samples ([SampleMarks]).
@NullMarked
package rasid.cli.rules;

import org.jspecify.annotations.NullMarked;

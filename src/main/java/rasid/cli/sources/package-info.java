/// `rasid sources`: finds sources, shows what is read of them and how they fare, exchanges them with feed
/// readers.
///
/// Start at [SourcesCommand], which names the others. What they take from the configuration is a
/// [Reading]; what they write of a source is [SourceYaml], and how it fares is a [HealthLine].
@NullMarked
package rasid.cli.sources;

import org.jspecify.annotations.NullMarked;

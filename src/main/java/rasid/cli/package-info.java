/// The command line: one class a command, found from [rasid.cli.Main].
///
/// Here are the commands about an installation as a whole: `RunCommand` is the daemon, `CheckCommand`
/// reads the configuration and says what is wrong with it, `StatusCommand` tells how all fares; `init`,
/// `backup`, `restore`. The others lie in packages, which know nothing of this one, and import those that
/// stand before them alone (`PackageRulesTest`).
///
/// - [rasid.cli.terminal]: text, tables and keys of a terminal
/// - [rasid.cli.command]: what commands have in common: folders, times, the way to the data
/// - [rasid.cli.page]: a page as Rasid reads it; `try`
/// - [rasid.cli.rules]: for those who write rules: `words`, `format`, `rules`, `why`, `backtest`
/// - [rasid.cli.sources]: `sources`, which finds, shows and exchanges them
/// - [rasid.cli.found]: what was found and mailed: `hits`, `stories`, `changes`, `outbox`
/// - [rasid.cli.demo]: `demo`, with the news sites that it serves itself
///
/// Imports all.
@NullMarked
package rasid.cli;

import org.jspecify.annotations.NullMarked;

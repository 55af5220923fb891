/// The command line: one class a command, found from [rasid.cli.Main].
///
/// `RunCommand` is the daemon, `CheckCommand` reads the configuration and says what is wrong with it. `DemoCommand`
/// serves
/// the small news sites of `seeds/demo` (`DemoSites`, `DemoPage`, `DemoText`) and runs a daemon on them. `Folders`
/// holds
/// the options that all commands have. Imports all.
@NullMarked
package rasid.cli;

import org.jspecify.annotations.NullMarked;

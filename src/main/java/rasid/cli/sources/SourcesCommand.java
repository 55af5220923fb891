package rasid.cli.sources;

import picocli.CommandLine.Command;

/// `rasid sources`: how the sources fare; finds sources, shows what is read of them, and exchanges them with feed
/// readers.
/// Without a subcommand it lists them. Each of its commands is a class `Sources…`.
@Command(
        name = "sources",
        description =
                "Lists the sources with their health; finds sources, shows what is read of them, imports and exports.",
        mixinStandardHelpOptions = true,
        subcommands = {
            SourcesCommand.Listing.class,
            SourcesDiscover.class,
            SourcesShow.class,
            SourcesImport.class,
            SourcesExport.class
        })
public final class SourcesCommand extends SourcesList {

    /// `rasid sources list`: as `rasid sources`.
    @Command(name = "list", description = "Lists the sources with their health.", mixinStandardHelpOptions = true)
    static final class Listing extends SourcesList {}
}

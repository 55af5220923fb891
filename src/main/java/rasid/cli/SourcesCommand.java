package rasid.cli;

import picocli.CommandLine.Command;

/// `rasid sources`: how the sources fare. Without a subcommand it lists them.
@Command(
        name = "sources",
        description = "Lists the sources with their health.",
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

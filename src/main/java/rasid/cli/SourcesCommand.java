package rasid.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `rasid sources`: finds sources, shows what is read of them, and exchanges them with feed readers. Each of its
/// commands is a class `Sources…`.
@Command(
        name = "sources",
        description = "Finds sources, shows what is read of them, imports and exports them.",
        mixinStandardHelpOptions = true,
        subcommands = {SourcesDiscover.class, SourcesShow.class, SourcesImport.class, SourcesExport.class})
public final class SourcesCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}

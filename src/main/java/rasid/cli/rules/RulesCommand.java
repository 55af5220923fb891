package rasid.cli.rules;

import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rasid.cli.command.Access;
import rasid.cli.command.DataCommand;
import rasid.cli.command.Times;
import rasid.cli.terminal.Table;
import rasid.control.ListRules;
import rasid.control.Wire;
import rasid.model.RuleRef;

/// `rasid rules`: every rule, with what it has hit so far and how much of that was good.
@Command(
        name = "rules",
        description = "Lists every rule: state, volume, precision by marked hits, last hit, overlap with others.",
        mixinStandardHelpOptions = true)
public final class RulesCommand extends DataCommand {
    @Option(names = "--json", description = "as one JSON object")
    private boolean json;

    @Override
    protected int run(Access access, PrintWriter out) throws InterruptedException {
        ListRules.Answer answer = access.ask(new ListRules());
        if (json) {
            out.println(Wire.json(answer));
            return 0;
        }
        Table table = new Table("RULE", "NAME", "STATE", "LEVEL", "7 D", "90 D", "PRECISION", "LAST HIT", "OVERLAP");
        for (ListRules.Line rule : answer.rules()) {
            table.row(
                    rule.rule().toString(),
                    rule.name(),
                    rule.state().name().toLowerCase(Locale.ROOT),
                    rule.level().word(),
                    Integer.toString(rule.week()),
                    Integer.toString(rule.quarter()),
                    precision(rule),
                    Times.from(rule.lastHitAt(), answer.at()),
                    overlap(rule));
        }
        table.print(out, width());
        return 0;
    }

    private static String precision(ListRules.Line rule) {
        int marked = rule.good() + rule.bad();
        return marked == 0 ? "-" : "%d %% (%d of %d)".formatted(100 * rule.good() / marked, rule.good(), marked);
    }

    private static String overlap(ListRules.Line rule) {
        RuleRef other = rule.other();
        return other == null || rule.quarter() == 0
                ? "-"
                : "%d %% %s".formatted(100 * rule.both() / rule.quarter(), other);
    }
}

package rasid.cli.rules;

import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rasid.match.rule.Concepts;
import rasid.match.rule.Expression;
import rasid.match.rule.Formatter;
import rasid.match.rule.Parsed;
import rasid.match.rule.Parser;

/// `rasid format RULE`: the expression as the manual writes it, so that one sees how it is read. What concepts stand
/// for is left open.
@Command(
        name = "format",
        description = "Writes a rule's expression as the manual does, with parentheses where AND stands within OR.",
        mixinStandardHelpOptions = true)
public final class FormatCommand implements Callable<Integer> {
    private static final Pattern CALL = Pattern.compile("@([\\p{L}\\p{N}_-]+)");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "RULE",
            description = "the expression, in quotation marks of the shell: 'صاروخ NEAR/8 قصف'")
    private String rule = "";

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Map<String, String> concepts = new TreeMap<>();
        Matcher call = CALL.matcher(rule);
        while (call.find()) {
            concepts.put(call.group(1), "concept");
        }
        Concepts called = Concepts.of(concepts);
        int exitCode = switch (Parser.parse(rule, called)) {
            case Parsed.Ok(Expression expression) -> {
                out.println(Formatter.lines(expression));
                yield 0;
            }
            case Parsed.Faulty(var faults) -> {
                faults.forEach(fault -> out.println("character %d: %s".formatted(fault.start() + 1, fault.message())));
                yield 1;
            }
        };
        out.flush();
        return exitCode;
    }
}

package rasid.cli.rules;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rasid.cli.command.Access;
import rasid.cli.command.Folders;
import rasid.cli.terminal.Screen;
import rasid.cli.terminal.Table;
import rasid.control.CountForms;
import rasid.control.Refusal;
import rasid.language.ParagraphLanguage;
import rasid.language.word.Token;
import rasid.language.word.Tokens;
import rasid.match.WordForms;
import rasid.match.rule.Concepts;
import rasid.match.rule.Expression;
import rasid.match.rule.Expression.Word;
import rasid.match.rule.Fault;
import rasid.match.rule.Parsed;
import rasid.match.rule.Parser;

/// `rasid words WORD`: the forms that a word of a rule meets, and through what.
@Command(
        name = "words",
        description = "Lists the forms that a word of a rule meets, and through what.",
        mixinStandardHelpOptions = true)
public final class WordsCommand implements Callable<Integer> {
    private static final int MOST_LISTED = 14;
    private static final Pattern CLITICS = Pattern.compile("[وف]?[بكل]?(?:ال|ل)?");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "WORD", description = "as a rule has it: صاروخ, ~قصف, name:بغداد, drone*")
    private String word = "";

    @Option(
            names = "--language",
            split = ",",
            paramLabel = "CODE",
            description = "the languages that the word is read in: ar, ckb, en … (default: all of its script)")
    private List<String> languages = new ArrayList<>();

    @Option(
            names = "--over",
            paramLabel = "FILE",
            description = "counts the forms in this text instead of making them up")
    private @Nullable Path over;

    @Option(
            names = "--archive",
            paramLabel = "N",
            arity = "0..1",
            fallbackValue = "20000",
            description = "counts the forms in the newest N articles of the archive (20000 where N is left out)")
    private @Nullable Integer archive;

    @Mixin
    private Folders folders = new Folders();

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        int exitCode = switch (Parser.parse(word, Concepts.NONE)) {
            case Parsed.Ok(Word typed) -> {
                if (archive != null) {
                    yield count(archive, out);
                }
                tell(typed, out);
                yield 0;
            }
            case Parsed.Ok(Expression _) -> {
                out.println("One word is expected, as a rule has it. Write for example: rasid words صاروخ");
                yield 2;
            }
            case Parsed.Faulty(List<Fault> faults) -> {
                faults.forEach(fault -> out.println(fault.message()));
                yield 2;
            }
        };
        out.flush();
        return exitCode;
    }

    private int count(int most, PrintWriter out) throws InterruptedException {
        try (Access access = Access.open(folders, System.getenv())) {
            CountForms.Answer answer = access.ask(new CountForms(word, languages, most));
            Table table = new Table("COUNT", "FORM", "THROUGH");
            for (CountForms.Form form : answer.forms()) {
                table.row(
                        Integer.toString(form.count()),
                        form.word(),
                        form.how().isEmpty() ? "as it stands" : form.how());
            }
            if (!table.isEmpty()) {
                table.print(out, Screen.width(System.getenv()));
            }
            out.println(
                    answer.articles() < answer.all()
                            ? "%d forms in the newest %d of %d articles"
                                    .formatted(answer.forms().size(), answer.articles(), answer.all())
                            : "%d forms in all %d articles"
                                    .formatted(answer.forms().size(), answer.all()));
            return 0;
        } catch (Refusal e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }

    private void tell(Word typed, PrintWriter out) throws IOException {
        Map<String, Integer> counts = over == null ? Map.of() : counts(over);
        Collection<WordForms> forms = over == null
                ? WordForms.of(typed, languages.isEmpty() ? told(typed) : languages)
                : WordForms.among(
                        counts.keySet(), typed, languages, languages.size() == 1 ? languages.getFirst() : null);
        if (forms.isEmpty()) {
            out.println("No form of it was found.");
        }
        Set<String> words = forms.stream().map(WordForms::word).collect(Collectors.toSet());
        Map<String, List<String>> byWay = new LinkedHashMap<>();
        Map<String, List<String>> withClitics = new LinkedHashMap<>();
        for (WordForms form : forms) {
            String language = form.language().isEmpty() ? "" : form.language() + ": ";
            if (over == null && isWithClitics(form.word(), words)) {
                withClitics
                        .computeIfAbsent(language + "with what is written before it", _ -> new ArrayList<>())
                        .add(form.word());
                continue;
            }
            Integer count = counts.get(form.word());
            byWay.computeIfAbsent(
                            language + (form.how().isEmpty() ? "as it stands" : form.how()), _ -> new ArrayList<>())
                    .add(count == null ? form.word() : form.word() + " (" + count + ")");
        }
        withClitics.values().forEach(all -> all.sort(Comparator.comparingInt(String::length)));
        byWay.putAll(withClitics);
        byWay.forEach((way, all) -> out.printf("%-36s %s%n", way, listed(all)));
    }

    /// Whether the word is one of the others with conjunction, preposition or article.
    private static boolean isWithClitics(String word, Set<String> others) {
        Matcher clitics = CLITICS.matcher(word);
        return clitics.lookingAt()
                && IntStream.rangeClosed(1, clitics.end()).anyMatch(end -> others.contains(word.substring(end)));
    }

    private static String listed(List<String> words) {
        int more = words.size() - MOST_LISTED;
        String listed = String.join(" ", words.subList(0, Math.min(words.size(), MOST_LISTED)));
        return more > 0 ? listed + " … and " + more + " more" : listed;
    }

    /// The language that its letters tell, if they do.
    private static List<String> told(Word typed) {
        String language = ParagraphLanguage.of(typed.text(), null);
        return language == null ? List.of() : List.of(language);
    }

    private static Map<String, Integer> counts(Path file) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        String text = Files.readString(file);
        for (Token token : Tokens.of(text)) {
            counts.merge(token.cased(), 1, Integer::sum);
        }
        return counts;
    }
}

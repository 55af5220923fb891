package rasid.config.yaml;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.nodes.Node;

/// Takes the YAML of one file apart, and says in words of our own what is no YAML.
final class Syntax {
    /// Deeper than any file of ours. The composer calls itself for each level, so a depth of thousands ends the stack.
    private static final int DEEPEST = 40;

    /// Aliases of lists and mappings; each use of one is read anew, and nested ones multiply.
    private static final int MOST_ALIASES = 100;

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(true) // Section tells them, with both lines
            .setMaxAliasesForCollections(MOST_ALIASES + 1)
            .setCodePointLimit(Integer.MAX_VALUE) // YamlFile bounds the bytes
            .build();

    private final YamlFile file;

    Syntax(YamlFile file) {
        this.file = file;
    }

    /// The root of the one document in the file; empty after a fault.
    Optional<Node> root() {
        try {
            if (!withinLimits()) {
                return Optional.empty();
            }
            Optional<Node> root = new Compose(SETTINGS).composeString(file.text());
            return root.isPresent() ? root : fault(1, "the file is empty. Write something into it, or delete it");
        } catch (MarkedYamlEngineException e) {
            return tell(e);
        } catch (ReaderException e) {
            String message = "the character U+%04X is not allowed. Delete it".formatted(e.getCodePoint());
            int offset = Math.min(e.getPosition(), file.text().length());
            return fault(YamlFile.lineOf(file.text(), offset), message);
        } catch (RuntimeException e) {
            // The engine lets other exceptions through, for example NumberFormatException of "\UFFFFFFFF", without a
            // place.
            return fault(
                    1, "this is not YAML: %s. Undo the last change of the file".formatted(oneLine(e.getMessage())));
        }
    }

    private boolean withinLimits() {
        Set<Anchor> collections = new HashSet<>();
        int depth = 0;
        int aliases = 0;
        int documents = 0;
        for (Event event : new Parse(SETTINGS).parseString(file.text())) {
            int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
            switch (event) {
                case CollectionStartEvent start -> {
                    depth++;
                    start.getAnchor().ifPresent(collections::add);
                }
                case CollectionEndEvent end -> depth--;
                case AliasEvent alias -> aliases += collections.contains(alias.getAlias()) ? 1 : 0;
                case DocumentStartEvent start -> documents++;
                default -> {}
            }
            if (depth > DEEPEST) {
                fault(line, "lists and mappings are nested more than %d deep. Close the brackets".formatted(DEEPEST));
            } else if (aliases > MOST_ALIASES) {
                fault(
                        line,
                        "more than %d aliases (*name) of lists or mappings. Write them out".formatted(MOST_ALIASES));
            } else if (documents > 1) {
                fault(line, "a second document (---) in one file. Write it into a file of its own");
            } else {
                continue;
            }
            return false;
        }
        return true;
    }

    private Optional<Node> tell(MarkedYamlEngineException e) {
        String problem = oneLine(e.getProblem());
        int noticed = line(e.getProblemMark().or(e::getContextMark));
        int begun = e.getContextMark().isPresent() ? line(e.getContextMark()) : noticed;
        Optional<Slips.Slip> slip = new Slips(file.text()).find(problem, begun, noticed);
        if (slip.isPresent()) {
            return fault(slip.get().line(), slip.get().message());
        }
        if (problem.contains("end of stream") || problem.contains("<stream end>")) {
            // The end of the file is where it was noticed; where the quote or bracket opens is where it was made.
            return fault(begun, "a quote or bracket is opened here and never closed. Close it");
        }
        int column = e.getProblemMark().map(m -> m.getColumn() + 1).orElse(1);
        return fault(noticed, "column %d: %s".formatted(column, said(problem)));
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(m -> m.getLine() + 1).orElse(1);
    }

    /// The faults that people make, each with its way out.
    private static String said(String problem) {
        if (problem.contains("\\t(TAB)")) {
            return "a tab. Indent with spaces";
        }
        if (problem.contains("cannot start any token")) {
            String character = problem.replaceFirst("(?s).*found character '(.*?)' that.*", "$1");
            return "a text cannot begin with %s. Put the whole text in quotes: '…'".formatted(Words.visible(character));
        }
        if (problem.contains("mapping values are not allowed")) {
            return "a second \": \" in one line. Put the text in quotes, '…', or begin a new line";
        }
        if (problem.contains("but found '<scalar>'")) {
            return "the text goes on after its closing quote. Put the whole of it in single quotes: '\"a b\" AND c'";
        }
        if (problem.contains("undefined alias")) {
            return "there is no anchor of this name (a text that begins with * is an alias). Put the text in quotes: '…'";
        }
        if (problem.contains("expected <block end>")) {
            return "this line is indented otherwise than its neighbours. Begin it in the same column";
        }
        return "this is not YAML: %s. Put a text with signs in it in quotes: '…'".formatted(problem);
    }

    private <T> Optional<T> fault(int line, String message) {
        file.problems().add(file.path(), line, message);
        return Optional.empty();
    }

    private static String oneLine(@Nullable String message) {
        return message == null
                ? "it cannot be read"
                : Words.visible(message.replaceAll("\\s+", " ").strip());
    }
}

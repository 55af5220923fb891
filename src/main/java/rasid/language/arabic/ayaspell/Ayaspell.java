package rasid.language.arabic.ayaspell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import rasid.language.arabic.forms.ArabicSpelling;
import rasid.language.word.Cleaning;

/// Converts Ayaspell, the Arabic dictionary of Hunspell, to the word list that [rasid.language.arabic] reads. It is
/// run by the build, with Ayaspell's two files on its class path, and writes the list to standard output:
/// `N noun flags`, `B plural singular`, `J nisba noun`, `P name`, `V past imperfect flags`, parted by tabs.
final class Ayaspell {
    private static final String FOLDER = "/org/languagetool/resource/ar/hunspell/";

    /// A line of the dictionary.
    ///
    /// @param alias the number of its set of flags, 0 for none
    /// @param section the heading that it stands under, `""` before the first
    record Entry(String word, int alias, String section) {}

    /// An ending that makes a nisba.
    record Nisba(String strip, String add, Pattern condition) {}

    private final Map<Integer, String> aliases = new HashMap<>();
    private final Map<String, List<Nisba>> nisbas = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    public static void main(String[] args) throws IOException {
        Ayaspell ayaspell = new Ayaspell();
        List<String> rows = new ArrayList<>();
        rows.add("# Converted from Ayaspell (ar.dic), (c) 2006-2008 Mohamed Kebdani, MPL 1.1.");
        new AyaspellNouns(ayaspell).tell(rows);
        new AyaspellVerbs(ayaspell).tell(rows);
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        rows.forEach(row -> out.print(row + "\n"));
        out.flush();
    }

    private Ayaspell() throws IOException {
        for (String line : lines("ar.aff")) {
            String[] fields = line.split("\\s+", -1);
            if (fields[0].equals("AF") && fields.length > 2) {
                aliases.put(aliases.size() + 1, fields[1]);
            } else if (fields[0].equals("SFX") && fields.length > 4 && fields[3].contains("ي/")) {
                String add = fields[3].substring(0, fields[3].indexOf('/'));
                String strip = fields[2].equals("0") ? "" : fields[2];
                nisbas.computeIfAbsent(fields[1], _ -> new ArrayList<>())
                        .add(new Nisba(strip, add, Pattern.compile(".*" + fields[4])));
            }
        }
        String section = "";
        for (String line : lines("ar.dic")) {
            String first = line.split("\t", -1)[0];
            if (first.startsWith("#")) {
                section = first.replace("#", "");
                continue;
            }
            int slash = first.indexOf('/');
            String word = Cleaning.cleanKeepingCase(slash < 0 ? first : first.substring(0, slash));
            if (!word.isEmpty()) {
                entries.add(new Entry(word, slash < 0 ? 0 : Integer.parseInt(first.substring(slash + 1)), section));
            }
        }
    }

    List<Entry> entries() {
        return entries;
    }

    /// Whether the flags of `entry` hold `flag`, two letters.
    boolean has(Entry entry, String flag) {
        String flags = aliases.getOrDefault(entry.alias(), "");
        for (int i = 0; i < flags.length(); i += 2) {
            if (flags.startsWith(flag, i)) {
                return true;
            }
        }
        return false;
    }

    /// The nisba adjectives that the flags of `entry` allow.
    List<String> nisbas(Entry entry) {
        List<String> found = new ArrayList<>();
        for (String flag : List.of("LA", "MA")) {
            if (has(entry, flag)) {
                for (Nisba rule : nisbas.getOrDefault(flag, List.of())) {
                    String word = entry.word();
                    if (word.endsWith(rule.strip())
                            && rule.condition().matcher(word).matches()) {
                        found.add(ArabicSpelling.without(word, rule.strip()) + rule.add());
                    }
                }
            }
        }
        return found;
    }

    private static List<String> lines(String file) throws IOException {
        InputStream in = Ayaspell.class.getResourceAsStream(FOLDER + file);
        if (in == null) {
            throw new IllegalStateException("no " + FOLDER + file + " on the class path");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        }
    }
}

package rasid.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The words for numbers in one language, and how they are put together.
final class NumberNames {
    private static final int HUNDRED = 100;
    private static final int THOUSAND = 1000;
    private static final List<NumberNames> ALL = read();

    /// A number that was read.
    ///
    /// @param end the word after its last; where none begins, the word that was asked for
    record Read(int value, int end) {}

    /// "And" between the words of a number.
    private enum And {
        /// Written together with the next word: مئة وعشرون, עשרים וחמישה.
        PREFIX,
        /// A word: بیست و پنج.
        WORD,
        /// A word that may be there or not: a hundred (and) twenty, vingt (et) un.
        LOOSE
    }

    private final String language;
    private final And and;
    private final String andWord;
    private final Map<String, Integer> alone = new HashMap<>();
    /// All of its words, with those that are numbers only beside others.
    private final Map<String, Integer> beside = new HashMap<>();

    private NumberNames(String language, And and, String andWord) {
        this.language = language;
        this.and = and;
        this.andWord = andWord;
    }

    private static List<NumberNames> read() {
        List<NumberNames> all = List.of(
                new NumberNames("ar", And.PREFIX, "و"),
                new NumberNames("fa", And.WORD, "و"),
                new NumberNames("he", And.PREFIX, "ו"),
                new NumberNames("en", And.LOOSE, "and"),
                new NumberNames("fr", And.LOOSE, "et"),
                new NumberNames("de", And.LOOSE, "und"));
        try (InputStream in = Objects.requireNonNull(NumberNames.class.getResourceAsStream("numerals.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", -1))
                    .forEach(row -> all.stream()
                            .filter(names -> names.language.equals(row[0]))
                            .forEach(names -> names.add(
                                    Integer.parseInt(row[1]), Arrays.asList(row).subList(2, row.length))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        all.getLast().writeTogether();
        return all;
    }

    private void add(int value, List<String> words) {
        for (String word : words) {
            String plain = plain(word.replace("~", ""));
            beside.put(plain, value);
            if (word.charAt(0) != '~') {
                alone.put(plain, value);
            }
        }
    }

    /// Einundzwanzig to neunundneunzig.
    private void writeTogether() {
        Map<String, Integer> words = Map.copyOf(beside);
        words.forEach((unit, one) -> words.forEach((tens, ten) -> {
            if (one < 10 && ten >= 20 && ten < HUNDRED) {
                add(ten + one, List.of(unit + andWord + tens));
            }
        }));
    }

    /// The number that begins with the word at `start`, in whatever language it is longest.
    ///
    /// @param words in small letters, without vowel signs
    static Read read(List<String> words, int start) {
        Read longest = new Read(0, start);
        for (NumberNames names : ALL) {
            Read read = names.readAt(words, start);
            longest = read.end() > longest.end() ? read : longest;
        }
        return longest;
    }

    private Read readAt(List<String> words, int start) {
        String first = plain(words.get(start));
        boolean joined = and == And.PREFIX && !beside.containsKey(first) && first.startsWith(andWord);
        String name = joined ? first.substring(andWord.length()) : first;
        Integer begun = beside.get(name);
        if (begun == null || isDay(words, start)) {
            return new Read(0, start);
        }
        var sum = new Sum(begun);
        int end = start + 1;
        while (end < words.size()) {
            String word = plain(words.get(end));
            boolean apart = and != And.PREFIX && word.equals(andWord) && end + 1 < words.size();
            word = apart ? plain(words.get(end + 1)) : word;
            boolean together = and == And.PREFIX && !beside.containsKey(word) && word.startsWith(andWord);
            Integer next = beside.get(together ? word.substring(andWord.length()) : word);
            if (next == null || !sum.take(next, apart || together)) {
                break;
            }
            end += apart ? 2 : 1;
        }
        boolean number = end > start + 1 || alone.containsKey(name);
        return number ? new Read(sum.whole(), end) : new Read(0, start);
    }

    /// Days of the week that are counted: سه‌شنبه, יום שני.
    private static boolean isDay(List<String> words, int at) {
        return (at + 1 < words.size()
                        && (words.get(at + 1).startsWith("شنبه")
                                || words.get(at + 1).startsWith("شەم")))
                || (at > 0 && words.get(at - 1).endsWith("יום"));
    }

    private static String plain(String word) {
        return word.replace('أ', 'ا')
                .replace('إ', 'ا')
                .replace('آ', 'ا')
                .replace('ى', 'ی')
                .replace('ي', 'ی')
                .replace('ك', 'ک');
    }

    /// A number as its words are added up.
    private final class Sum {
        private int thousands;
        private int rest;
        private int last;
        /// What is added next is less than this.
        private int room;

        Sum(int first) {
            rest = first;
            leave(first);
        }

        int whole() {
            return thousands + rest;
        }

        /// Answers false for a word that is of another number.
        boolean take(int next, boolean joined) {
            boolean unit = last < 10 && rest % HUNDRED == last;
            if (!joined && next == THOUSAND && thousands == 0 && rest < THOUSAND) {
                thousands = rest * THOUSAND;
                rest = 0;
                leave(THOUSAND);
            } else if (!joined && next == HUNDRED && unit) {
                rest += last * (HUNDRED - 1);
                leave(HUNDRED);
            } else if (!joined && next == 10 && unit && and == And.PREFIX) {
                rest += next;
                leave(10 + last);
            } else if (!joined && next == 20 && last == 4 && unit && language.equals("fr")) {
                rest += 4 * 20 - 4;
                leave(4 * 20);
            } else if (joined && next >= 20 && next < HUNDRED && unit && language.equals("ar")) {
                rest += next;
                leave(next + last);
            } else if (next < room && mayFollow(next, joined)) {
                rest += next;
                leave(next);
            } else {
                return false;
            }
            return true;
        }

        private boolean mayFollow(int next, boolean joined) {
            return switch (and) {
                case WORD -> joined;
                // מאה עשרים וחמישה
                case PREFIX -> joined || (language.equals("he") && next >= 20);
                case LOOSE -> !joined || last >= HUNDRED || language.equals("fr");
            };
        }

        private void leave(int added) {
            last = added;
            boolean french = language.equals("fr");
            if (added >= THOUSAND) {
                room = THOUSAND;
            } else if (added >= HUNDRED && added % HUNDRED == 0) {
                room = HUNDRED;
            } else if (added >= 20 && added % 10 == 0) {
                // soixante-douze, quatre-vingt-douze
                room = french && (added == 60 || added == 80) ? 20 : 10;
            } else {
                room = french && added == 10 ? 10 : 0;
            }
        }
    }
}

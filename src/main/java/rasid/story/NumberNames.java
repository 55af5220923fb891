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
import java.util.Set;
import java.util.function.BinaryOperator;

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

    /// What one language does otherwise than others.
    private enum Way {
        /// Units follow ten: dix-sept, on yedi.
        BEHIND_TEN,
        /// "And" stands between tens and units: vingt et un, treinta y cinco.
        AND_BEHIND_TENS,
        /// Sixty and eighty take all up to nineteen, and eighty is four twenties: quatre-vingt-douze.
        TWENTIES,
        /// The unit stands before the tens: خمسة وعشرون.
        UNIT_FIRST,
        /// Tens follow a hundred without "and": מאה עשרים וחמישה.
        BARE_TENS
    }

    private final String language;
    private final And and;
    private final String andWord;
    private final Set<Way> ways;
    private final Map<String, Integer> alone = new HashMap<>();
    /// All of its words, with those that are numbers only beside others.
    private final Map<String, Integer> beside = new HashMap<>();

    private NumberNames(String language, And and, String andWord, Way... ways) {
        this.language = language;
        this.and = and;
        this.andWord = andWord;
        this.ways = Set.of(ways);
    }

    private static List<NumberNames> read() {
        var german = new NumberNames("de", And.LOOSE, "und");
        var turkish = new NumberNames("tr", And.LOOSE, "", Way.BEHIND_TEN);
        List<NumberNames> all = List.of(
                new NumberNames("ar", And.PREFIX, "و", Way.UNIT_FIRST),
                new NumberNames("fa", And.WORD, "و"),
                new NumberNames("ur", And.LOOSE, ""),
                new NumberNames("he", And.PREFIX, "ו", Way.BARE_TENS),
                new NumberNames("kmr", And.WORD, "û"),
                new NumberNames("en", And.LOOSE, "and"),
                new NumberNames("fr", And.LOOSE, "et", Way.BEHIND_TEN, Way.AND_BEHIND_TENS, Way.TWENTIES),
                new NumberNames("es", And.LOOSE, "y", Way.AND_BEHIND_TENS),
                new NumberNames("ru", And.LOOSE, ""),
                german,
                turkish);
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
        german.writeTogether((unit, tens) -> unit + "und" + tens);
        turkish.writeTogether((unit, tens) -> tens + unit);
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

    /// Einundzwanzig to neunundneunzig, yirmibeş.
    private void writeTogether(BinaryOperator<String> join) {
        Map<String, Integer> words = Map.copyOf(beside);
        int least = ways.contains(Way.BEHIND_TEN) ? 10 : 20;
        words.forEach((unit, one) -> words.forEach((tens, ten) -> {
            if (one < 10 && ten >= least && ten < HUNDRED && ten % 10 == 0) {
                add(ten + one, List.of(join.apply(unit, tens)));
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
            } else if (!joined && next == 20 && last == 4 && unit && ways.contains(Way.TWENTIES)) {
                rest += 4 * 20 - 4;
                leave(4 * 20);
            } else if (joined && next >= 20 && next < HUNDRED && unit && ways.contains(Way.UNIT_FIRST)) {
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
                case PREFIX -> joined || (ways.contains(Way.BARE_TENS) && next >= 20);
                case LOOSE -> !joined || last >= HUNDRED || ways.contains(Way.AND_BEHIND_TENS);
            };
        }

        private void leave(int added) {
            last = added;
            if (added >= THOUSAND) {
                room = THOUSAND;
            } else if (added >= HUNDRED && added % HUNDRED == 0) {
                room = HUNDRED;
            } else if (added >= 20 && added % 10 == 0) {
                room = ways.contains(Way.TWENTIES) && (added == 60 || added == 80) ? 20 : 10;
            } else {
                room = ways.contains(Way.BEHIND_TEN) && added == 10 ? 10 : 0;
            }
        }
    }
}

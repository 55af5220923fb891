package rasid.fetch;

import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;

/// Guesses the single-byte encoding of a text that tells none, by how often its letters occur in each
/// language and by whether they stand among ASCII letters. Needs a few words; on less, ICU and others mistake
/// Arabic for Cyrillic or French.
///
/// @param charset the most likely one
/// @param latin whether it is one of the Latin script
/// @param letters how many letters beyond ASCII it was told from
record CharsetGuess(Charset charset, boolean latin, int letters) {
    /// Letters of each language beyond ASCII, the frequent ones first.
    private static final List<Candidate> CANDIDATES = List.of(
            // Arabic with what Persian, Urdu and Kurdish add.
            Candidate.of("windows-1256", false, "اليمونرتبةعدسفهكأقحجشصطخىگپذإضچثءزئغژظؤآکںہےھٹڈ"),
            Candidate.of("ISO-8859-6", false, "اليمونرتبةعدسفهكأقحجشصطخىذإضثءزئغظؤآ"),
            Candidate.of("windows-1251", false, "оеаинтсрвлкмдпуяыьгзбчйхжшюцщіїєэфё"),
            Candidate.of("KOI8-R", false, "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфё"),
            Candidate.of("windows-1255", false, "יוהלארתבשמנעםדחקפצגטזכןסךץף"),
            Candidate.of("windows-1253", false, "αοιετσνηυρπκμλςωγδχθφβξάίόέήύώζψ"),
            Candidate.of("windows-1252", true, "éèàêçôîûùâëï"),
            Candidate.of("windows-1252", true, "üäöß"),
            Candidate.of("windows-1252", true, "óíáéñãçúõêâüà"),
            Candidate.of("windows-1252", true, "åäöøæéü"),
            Candidate.of("windows-1254", true, "ıüşçöğİâ"),
            Candidate.of("windows-1250", true, "ąęłóśżćńź"),
            Candidate.of("windows-1250", true, "íáéěřýšžčůúťňď"),
            Candidate.of("windows-1250", true, "áéőóöíűüú"),
            Candidate.of("windows-1250", true, "ăîâşţ"));

    /// What it costs a script that a letter stands among letters of the other.
    private static final double FOREIGN = 2;
    /// A word or two can be anything; then it is Arabic, which is what is most read here and least declared.
    private static final double ARABIC_FIRST = 4;

    /// Guesses from all of `bytes`; markup does not disturb it. With no byte beyond ASCII the first candidate
    /// is as good as any.
    static CharsetGuess of(byte[] bytes) {
        long[] counts = new long[256];
        int amongAscii = 0;
        int letters = 0;
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            if (b >= 0x80) {
                counts[b]++;
                letters++;
                boolean before = i > 0 && asciiLetter(bytes[i - 1]);
                boolean after = i + 1 < bytes.length && asciiLetter(bytes[i + 1]);
                amongAscii += before || after ? 1 : 0;
            }
        }
        long latin = amongAscii;
        long other = letters - latin;
        Candidate best = CANDIDATES.stream()
                .max(Comparator.comparingDouble(c -> c.likelihood(counts)
                        - FOREIGN * (c.latin() ? other : latin)
                        + (c.charset().name().equals("windows-1256") ? ARABIC_FIRST : 0)))
                .orElseThrow();
        return new CharsetGuess(best.charset(), best.latin(), letters);
    }

    private static boolean asciiLetter(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }

    /// One language in one encoding.
    ///
    /// @param logs of the likelihood of each byte, from 0x80
    private record Candidate(Charset charset, boolean latin, double[] logs) {

        static Candidate of(String charset, boolean latin, String letters) {
            Charset known = Charset.forName(charset);
            double all = 0;
            for (int rank = 0; rank < letters.length(); rank++) {
                all += weight(rank);
            }
            double[] logs = new double[128];
            for (int b = 0; b < 128; b++) {
                String decoded = new String(new byte[] {(byte) (b + 0x80)}, known);
                logs[b] = Math.log(likelihood(decoded.charAt(0), letters, all));
            }
            return new Candidate(known, latin, logs);
        }

        private static double likelihood(char c, String letters, double all) {
            int rank = letters.indexOf(c);
            if (rank >= 0) {
                return weight(rank) / all;
            }
            int small = letters.indexOf(Character.toLowerCase(c));
            if (small >= 0) {
                return weight(small) / all / 10;
            }
            if (c == '\uFFFD' || Character.isISOControl(c)) {
                return 0.00003;
            }
            return Character.isLetter(c) ? 0.0003 : 0.004;
        }

        /// Letters fall off in frequency about as their rank (Zipf).
        private static double weight(int rank) {
            return 1.0 / (rank + 3);
        }

        double likelihood(long[] counts) {
            double sum = 0;
            for (int b = 0; b < 128; b++) {
                sum += counts[b + 0x80] * logs[b];
            }
            return sum;
        }
    }
}

package rasid.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import rasid.model.Content;

class FingerprintTest {
    private static Fingerprint of(String title, String... body) {
        return Fingerprint.of(Content.of(title, List.of(body), null));
    }

    @Test
    void comesBackFromItsBytes() {
        for (String name : List.of("attack", "flash-a", "photo-a")) {
            Fingerprint fingerprint = Fingerprint.of(StoryFinderTest.text(name));
            Fingerprint back = Fingerprint.ofBytes(fingerprint.bytes());
            assertThat(back).isEqualTo(fingerprint);
            assertThat(back.keys()).isEqualTo(fingerprint.keys());
            assertThat(fingerprint.bytes().length).isLessThan(530);
        }
        assertThatThrownBy(() -> Fingerprint.ofBytes(new byte[17])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fingerprint.ofBytes(new byte[3])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void spellingsThatAReaderTakesForOneAreOneText() {
        Fingerprint plain = of("هجوم على کركوك", "قُتل 3 مدنيين في الهجوم، بحسب الشرطة.");
        Fingerprint other = of("هجـــوم على كركوك", "قتل ٣ مدنيين في الهجوم", "بحسب الشرطة");
        assertThat(other.exact()).isEqualTo(plain.exact());
        assertThat(of("هجوم على كركوك", "قتل 4 مدنيين في الهجوم بحسب الشرطة").exact())
                .isNotEqualTo(plain.exact());
    }

    @Test
    void wordsAreThoseBelowTheTitle() {
        Content content = new Content("One two three", "four five", List.of("six"), List.of("no"), List.of(), "", "en");
        assertThat(Fingerprint.of(content).words()).isEqualTo(3);
    }

    @Test
    void longTextsAreComparedBySamplesThatAreNearTheTruth() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            int length = 300 + random.nextInt(3_000);
            int shared = random.nextInt(length);
            Fingerprint a = of("", words(random, shared, "s" + round) + words(random, length - shared, "a"));
            Fingerprint b = of("", words(random, shared, "s" + round) + words(random, length - shared, "b"));
            double opening = length * 0.75;
            double same = Math.min(shared, opening);
            assertThat(a.similarity(b)).isCloseTo(same / (2 * opening - same), within(0.2));
            assertThat(a.similarity(b)).isEqualTo(b.similarity(a));
        }
    }

    @Test
    void nearDuplicatesShareAKey() {
        Random random = new Random(5);
        int missed = 0;
        for (int round = 0; round < 500; round++) {
            // Half of each opening is the other's: a third of all shingles.
            String common = words(random, 150, "c" + round);
            Fingerprint a = of("", common + words(random, 250, "a" + round));
            Fingerprint b = of("", common + words(random, 250, "b" + round));
            missed += Collections.disjoint(a.keys(), b.keys()) ? 1 : 0;
        }
        assertThat(missed).isLessThanOrEqualTo(2);
    }

    private static String words(Random random, int count, String prefix) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            // The same for the same prefix, whatever was drawn before.
            words.add(prefix + "x" + (prefix.startsWith("s") || prefix.startsWith("c") ? i : random.nextInt(100_000)));
        }
        return String.join(" ", words) + " ";
    }
}

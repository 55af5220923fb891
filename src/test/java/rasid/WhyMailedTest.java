package rasid;

import static org.assertj.core.api.Assertions.assertThat;
import static rasid.Desk.NOON;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import rasid.cli.Main;

/// `why` does not end at the hit: it tells which mail told of it, or why none did.
class WhyMailedTest extends DeskTestBase {
    private static final Duration POLL = Duration.ofMinutes(5);
    private static final String TEXT =
            "سقطت ثلاثة صواريخ مساء اليوم قرب السفارة الأمريكية وسط العاصمة بغداد، بحسب مصدر أمني تحدث لوكالتنا وأكد أن"
                    + " صافرات الإنذار دوت في المكان وأن قوات الأمن أغلقت الطرق المؤدية إليه ولم ترد أنباء عن إصابات.";

    @Test
    void eachHitSaysWhichMailToldItOrWhyNoneDid() throws Exception {
        desk.watchlist("base", """
                        alert: {wait: 0s, max_per_hour: 1}
                        digest: {at: "07:00"}
                        recipients: [desk@desk.example, {mail: duty@desk.example, only: urgent}]
                        """, """
                  - {id: rockets, name: Rocket attacks, match: 'صاروخ'}
                  - {id: gardens, name: Gardens, level: info, match: 'حديقة'}
                  - {id: bridges, name: Bridges, state: trial, match: 'جسر'}
                """).reload();
        site.publish("/0", NOON, "صاروخ على أربيل", "أعلنت الشرطة سقوط صاروخ قرب مطار أربيل الدولي فجر اليوم.");
        desk.poll();
        site.publish("/1", NOON, "صواريخ قرب السفارة", TEXT);
        desk.pollAfter(POLL).dispatch();
        site.publish("/2", desk.clock.instant(), "سقوط صواريخ وسط بغداد", "متابعة - " + TEXT);
        site.publish("/3", desk.clock.instant(), "افتتاح حديقة", "افتتحت أمانة بغداد حديقة جديدة وجسراً في الكرخ.");
        site.publish("/4", desk.clock.instant(), "صاروخ على البصرة", "أعلنت الشرطة سقوط صاروخ على حقل نفط في البصرة.");
        site.publish(
                "/5", NOON.minus(Duration.ofHours(30)), "صاروخ على الموصل", "سقط صاروخ على مخزن للحبوب شرقي الموصل.");
        desk.pollAfter(POLL).dispatch();
        assertThat(desk.mails()).hasSize(1);
        desk.db.close();

        String digest = "it waits for the digest of 2026-03-02 07:00:00 +03:00";
        assertThat(why("rockets", "/1"))
                .contains("alert 1 to desk@desk.example was sent at 2026-03-01 12:05:00 +03:00")
                .contains("no alert to duty@desk.example: the rule is important, and they get only: urgent");
        assertThat(why("rockets", "/2"))
                .contains("no alert to desk@desk.example: it joined story")
                .contains("which alert 1 told at 2026-03-01 12:05:00 +03:00: صواريخ قرب السفارة; " + digest);
        assertThat(why("gardens", "/3")).contains("the rule is info, and alerts are from: important; " + digest);
        assertThat(why("bridges", "/3")).contains("no: hits of a rule on trial are not mailed");
        assertThat(why("rockets", "/4"))
                .contains("alert 2 to desk@desk.example is held until 2026-03-01 13:05:00 +03:00: max_per_hour is 1");
        assertThat(why("rockets", "/5")).contains("longer before it was seen than max_age; " + digest);
        assertThat(why("rockets", "/0"))
                .contains("it stood there when its feed was first read (first_poll); " + digest);
    }

    private String why(String rule, String path) {
        StringWriter out = new StringWriter();
        int exit = new CommandLine(new Main())
                .setOut(new PrintWriter(out, true))
                .execute(
                        "why",
                        rule,
                        site.uri(path).toString(),
                        "--config",
                        folder.resolve("config").toString(),
                        "--data",
                        folder.toString());
        assertThat(exit).as(out.toString()).isZero();
        return out.toString().replaceAll("[\u2068\u2069\u200e]", "");
    }
}

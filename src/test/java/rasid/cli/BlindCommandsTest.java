package rasid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rasid.NewsSite;

/// What the commands say of sources that answer and are not read, or not whole.
class BlindCommandsTest extends CommandDesk {
    private NewsSite closed;
    private NewsSite empty;

    @Override
    void prepare() throws Exception {
        write("config/watchlists/w.yml", """
                name: Iraq
                timezone: Asia/Baghdad
                recipients: [a@desk.example]
                rules:
                  - {id: rockets, name: Rocket attacks, level: urgent, match: 'صاروخ OR rocket'}
                """);
        closed = NewsSite.start("127.0.0.2");
        empty = NewsSite.start("127.0.0.3");
        write("seeds/t.yml", """
                sources:
                  - {id: closed, name: Closed, feed: "%s"}
                  - {id: empty, name: Empty, feed: "%s"}
                """.formatted(closed.uri("/rss"), empty.uri("/rss")));
        Instant now = Instant.now();
        for (int i = 0; i < 3; i++) {
            closed.publish("/" + i, now, "خبر " + i, ROCKETS).answer("/" + i, 403);
        }
        site.publish("/1", now, "هجوم صاروخي في بغداد", ROCKETS);
        site.publish("/2", now, "A closed report", "One line").raw("/2", """
                <html><head><title>A closed report</title><script type="application/ld+json">{"@type":"NewsArticle",
                "headline":"A closed report","isAccessibleForFree":false}</script></head><body><article><h1>A closed report</h1>
                <p>The ministry said on Sunday that the road along the river stays closed until the summer.</p></article></body></html>
                """);
    }

    @AfterAll
    void closeSites() {
        closed.close();
        empty.close();
    }

    @ParameterizedTest
    @EnumSource
    void aSourceThatIsNotReadIsNeverGood(Way way) throws Exception {
        be(way);
        assertThat(run("sources", "--faulty").out())
                .contains("closed ", "unread for ", "none of its pages can be read, 3 of 3 owed still", "403")
                .contains("3 sources, 1 at fault")
                .doesNotContain("empty ");
        assertThat(run("sources").out())
                .contains("good, but nothing was ever found in empty/feed")
                .contains("good, but 1 of the last 2 articles keep text for subscribers");
        assertThat(run("sources", "show", "a").out())
                .contains("until now: good, but 1 of the last 2 articles keep text for subscribers");
        assertThat(run("status").out())
                .contains("3 feeds: 0 failing, 0 late, 1 read with faults")
                .containsPattern("closed/feed +Closed +unread");
    }
}

package rasid.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What a feed says of itself beside its items.
class FeedHintsTest {
    private static final URI FEED = URI.create("https://news.example/feed?lang=ar");

    @Test
    void howLongNothingChangesIsReadInBothForms() {
        assertThat(of("<rss><channel><ttl> 30 </ttl>").unchanged()).isEqualTo(Duration.ofMinutes(30));
        assertThat(
                        of("<rss><channel><sy:updatePeriod>\nhourly\n</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>")
                                .unchanged())
                .isEqualTo(Duration.ofMinutes(15));
        assertThat(of("<rss><ttl>soon</ttl>").unchanged()).isEqualTo(Duration.ZERO);
    }

    @Test
    void olderItemsStandWhereTheFeedSays() {
        assertThat(of("<feed><link rel=\"next\" href=\"/2\"/><link rel='prev-archive' href='/2025?a=1&amp;b=2'/>")
                        .older())
                .containsExactly(URI.create("https://news.example/2025?a=1&b=2"), URI.create("https://news.example/2"));
        assertThat(of("<rss><a10:link rel=\"next\" href=\"?page=2\"/>").older())
                .containsExactly(URI.create("https://news.example/feed?page=2"));
        assertThat(
                        of("{\"version\":\"https://jsonfeed.org/version/1.1\",\"next_url\":\"https:\\/\\/news.example\\/2\"}")
                                .older())
                .containsExactly(URI.create("https://news.example/2"));
        assertThat(of("<rss><channel><link>https://news.example/next</link>").older())
                .isEmpty();
    }

    @Test
    void aWordPressFeedHasOlderPagesThoughItDoesNotSaySo() {
        String feed = "<rss><channel><generator>https://wordpress.org/?v=6.5</generator><item>";
        assertThat(of(feed).older()).containsExactly(URI.create("https://news.example/feed?lang=ar&paged=2"));
        assertThat(FeedHints.of(URI.create("https://news.example/feed?paged=9"), feed)
                        .older())
                .containsExactly(URI.create("https://news.example/feed?paged=10"));
        assertThat(of("<rss><channel><item><generator>https://wordpress.org/?v=6.5</generator>")
                        .older())
                .isEmpty();
    }

    private static FeedHints of(String text) {
        return FeedHints.of(FEED, text);
    }
}

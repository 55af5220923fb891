package rasid;

import static org.assertj.core.api.Assertions.assertThat;
import static rasid.Desk.NOON;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rasid.model.Fault;
import rasid.store.Database;
import rasid.store.Databases;

/// A source whose feeds answer and whose articles do not come through looks calm: it says that it is blind.
class PageFaultsTest extends OneSource {

    @ParameterizedTest
    @MethodSource("rasid.store.Databases#both")
    void aSourceNoneOfWhosePagesCanBeReadIsAtFaultUntilOneIs(Supplier<Database> fresh) throws Exception {
        try (NewsSite site = NewsSite.start("127.0.0.1");
                Desk desk = desk(fresh, site)) {
            desk.poll();
            articles(site, 0, 7);
            IntStream.range(0, 7).forEach(i -> site.answer("/" + i, 403));
            desk.pollAfter(POLL);
            assertThat(faults(desk)).containsExactly(Fault.UNREAD);
            assertThat(desk.told).as("it may pass").isEmpty();

            desk.pollAfter(POLL).pollAfter(POLL);
            assertThat(desk.told)
                    .singleElement()
                    .asString()
                    .contains("fault reading a", "none of its pages can be read, 7 of 7 owed still", "403");
            desk.clock.pass(Duration.ofSeconds(11));
            desk.dispatch();
            assertThat(desk.mails().getLast().text())
                    .contains(
                            "No page of it was ever read",
                            "bin/rasid try",
                            site.uri("/").toString());

            assertThat(digest(desk)).contains("Source a: never read yet", "none of its pages can be read");
            site.answer("/3", 200);
            desk.pollAfter(Duration.ofHours(3));
            assertThat(faults(desk)).isEmpty();
            assertThat(desk.told).endsWith("mended reading a");
        }
    }

    @Test
    void pagesThatAreOwedAreToldOfInEachDigestAlsoWhereNoAttemptFellIntoItsWindow() throws Exception {
        try (NewsSite site = NewsSite.start("127.0.0.1");
                Desk desk = desk(Databases::h2, site)) {
            desk.watchlist("base", "digest: {at: [\"12:00\", \"12:10\", \"12:15\"], empty: heartbeat}", Desk.ROCKETS)
                    .reload();
            articles(site, 0, 1);
            site.answer("/0", 302).header("/0", "Location", "/").raw("/", "<title>الرئيسية</title><p>أخبار.</p>");
            desk.clock.pass(Duration.ofMinutes(1));
            desk.poll();
            for (int minute : new int[] {10, 15}) {
                desk.clock.set(NOON.plus(Duration.ofMinutes(minute)));
                if (minute == 15) {
                    desk.db.transact(tx -> rasid.store.Feeds.makeDue(tx, "a/feed", desk.clock.instant()));
                    site.forgetItems();
                    desk.poll();
                }
                assertThat(desk.digest().mails().getLast().text())
                        .contains("Source a: never read yet", "front page instead");
            }
        }
    }

    @Test
    void deadLinksOfASourceThatIsReadAreNoFaultOfIt() throws Exception {
        try (NewsSite site = NewsSite.start("127.0.0.1");
                Desk desk = desk(Databases::h2, site)) {
            desk.poll();
            articles(site, 0, 6);
            IntStream.range(0, 5).forEach(i -> site.answer("/" + i, 404));
            desk.pollAfter(POLL);
            for (int i = 0; i < 30; i++) {
                desk.pollAfter(Duration.ofMinutes(30));
            }
            assertThat(faults(desk)).isEmpty();
            assertThat(desk.told).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("rasid.store.Databases#both")
    void articlesThatLoseTheirTextAreAFaultUntilOneHasItAgain(Supplier<Database> fresh) throws Exception {
        try (NewsSite site = NewsSite.start("127.0.0.1");
                Desk desk = desk(fresh, site)) {
            articles(site, 0, 6);
            desk.poll();
            articles(site, 6, 10, "");
            desk.pollAfter(POLL);
            assertThat(faults(desk)).isEmpty();
            articles(site, 10, 13, "");
            desk.pollAfter(POLL);
            assertThat(faults(desk)).containsExactly(Fault.TEXTLESS);
            assertThat(desk.told)
                    .singleElement()
                    .asString()
                    .contains("its last 7 articles hold a headline and no text", "layout may have changed");
            assertThat(digest(desk)).contains("Source a: is read, but at fault since", "a headline and no text");

            articles(site, 13, 14);
            desk.pollAfter(POLL);
            assertThat(desk.told).endsWith("mended pages a");
        }
    }

    @Test
    void aSourceThatNeverHadTextsSaysSoAndNamesTheWayOut() throws Exception {
        try (NewsSite site = NewsSite.start("127.0.0.1");
                Desk desk = desk(Databases::h2, site)) {
            articles(site, 0, 7, "");
            desk.poll();
            assertThat(desk.told)
                    .singleElement()
                    .asString()
                    .contains("its articles hold no text, none of the last 7", "headlines alone");
            desk.clock.pass(Duration.ofSeconds(11));
            desk.dispatch();
            assertThat(desk.mails().getLast().text())
                    .contains("Where a browser shows a text", "extract", "nothing to mend");

            articles(site, 7, 45, "");
            desk.pollAfter(POLL);
            assertThat(faults(desk)).as("a wire of headlines").isEmpty();
        }
    }

    @Test
    void aSourceThatOnceHadTextsIsNoWireOfHeadlinesHoweverLongItHasNone() throws Exception {
        try (NewsSite site = NewsSite.start("127.0.0.1");
                Desk desk = desk(Databases::h2, site)) {
            articles(site, 0, 6);
            desk.poll();
            articles(site, 6, 70, "");
            desk.pollAfter(POLL).pollAfter(POLL);
            assertThat(faults(desk)).containsExactly(Fault.TEXTLESS);
        }
    }

    @Test
    void aWireThatIsMostlyHeadlinesIsAsItAlwaysWas() throws Exception {
        try (NewsSite site = NewsSite.start("127.0.0.1");
                Desk desk = desk(Databases::h2, site)) {
            articles(site, 0, 4, "");
            site.publish("/long", NOON.minusSeconds(9), "خبر بنص", text(99));
            desk.poll();
            articles(site, 4, 14, "");
            desk.pollAfter(POLL);
            assertThat(desk.told).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("rasid.store.Databases#both")
    void aFrontPageThatShowsNoArticlesAnyMoreIsAFaultUntilItDoes(Supplier<Database> fresh) throws Exception {
        try (NewsSite site = NewsSite.start("127.0.0.1");
                Desk desk = desk(fresh, site)) {
            desk.write("seeds/a.yml", "sources: [{id: a, name: Source a, page: \"%s\"}]\n".formatted(site.uri("/")));
            String front = front();
            site.raw("/", front);
            for (int i = 0; i < 5; i++) {
                site.page("/news/2026/03/01/%d-a-long-name".formatted(1000 + i), NOON, "وقائع يوم " + i, text(i));
            }
            desk.reload();
            desk.poll();
            site.raw(
                    "/",
                    "<html><body><nav><a href=/about>من نحن</a><a href=/contact>اتصل بنا</a></nav><div id=root></div>"
                            + "<script src=/app.js></script></body></html>");
            desk.pollAfter(POLL).pollAfter(POLL);
            assertThat(faults(desk)).isEmpty();
            desk.pollAfter(POLL).pollAfter(POLL);
            assertThat(faults(desk)).containsExactly(Fault.LINKLESS);
            assertThat(desk.told)
                    .singleElement()
                    .asString()
                    .contains("fault items a/page", "shows no links to articles any more");
            assertThat(digest(desk)).contains("Source a: not read since", "no links to articles");

            site.raw("/", front);
            desk.pollAfter(POLL);
            assertThat(faults(desk)).isEmpty();
            assertThat(desk.told).endsWith("mended items a/page");
        }
    }

    private static String front() {
        StringBuilder front = new StringBuilder("<html><body><main>");
        for (int i = 0; i < 5; i++) {
            front.append(
                    "<article><h2><a href=/news/2026/03/01/%d-a-long-name>وقائع يوم طويل في مدينة بعيدة %d</a></h2></article>"
                            .formatted(1000 + i, i));
        }
        return front.append("</main></body></html>").toString();
    }

    @Test
    void aFeedThatNeverHeldAnItemIsAFaultAfterADay() throws Exception {
        try (NewsSite site = NewsSite.start("127.0.0.1");
                Desk desk = desk(Databases::h2, site)) {
            for (int hour = 0; hour < 30; hour++) {
                desk.pollAfter(Duration.ofHours(1));
                assertThat(faults(desk)).hasSize(hour < 24 ? 0 : 1);
            }
            assertThat(desk.told).singleElement().asString().contains("its feed has never held an item");
        }
    }

    @ParameterizedTest
    @MethodSource("rasid.store.Databases#both")
    void theDigestNamesSourcesThatKeepTextsForSubscribersAndTheOperatorIsNotAlarmed(Supplier<Database> fresh)
            throws Exception {
        try (NewsSite site = NewsSite.start("127.0.0.1");
                Desk desk = desk(fresh, site)) {
            articles(site, 0, 9);
            for (int i = 0; i < 7; i++) {
                site.raw("/" + i, """
                        <html><head><title>خبر %1$d</title><script type="application/ld+json">{"@type":"NewsArticle",
                        "headline":"خبر عن موضوع %1$d","isAccessibleForFree":false}</script></head><body><article>
                        <h1>خبر عن موضوع %1$d</h1><p>سطر واحد من نص الخبر رقم %1$d يكفي لمن يكتفي بسطر واحد من الخبر.</p></article></body></html>
                        """.formatted(i));
            }
            desk.poll();
            assertThat(digest(desk)).contains("kept for subscribers", "Source a (7/9)");
            assertThat(desk.told).isEmpty();
            assertThat(faults(desk)).isEmpty();
        }
    }
}

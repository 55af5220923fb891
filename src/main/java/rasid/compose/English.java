package rasid.compose;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import rasid.model.Level;

/// The words of a mail in English.
record English() implements Words {
    private static final DateTimeFormatter TIMES = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.UK);

    @Override
    public String code() {
        return "en";
    }

    @Override
    public Direction direction() {
        return Direction.LTR;
    }

    @Override
    public DateTimeFormatter times() {
        return TIMES;
    }

    @Override
    public String zone(ZonedDateTime at) {
        return "Times are those of %s (UTC%s).".formatted(at.getZone(), Offsets.of(at));
    }

    @Override
    public String level(Level level) {
        return switch (level) {
            case INFO -> "Info";
            case IMPORTANT -> "Important";
            case URGENT -> "Urgent";
        };
    }

    @Override
    public String alert(String watchlists) {
        return "Alert: " + watchlists;
    }

    @Override
    public String digest(String watchlist) {
        return "Digest: " + watchlist;
    }

    @Override
    public String window(String from, String to) {
        return "From %s to %s.".formatted(from, to);
    }

    @Override
    public String counts(int stories, int articles, int sources) {
        return "%s in %s from %s."
                .formatted(
                        count(stories, "story", "stories"),
                        count(articles, "article", "articles"),
                        count(sources, "source", "sources"));
    }

    @Override
    public String more(int stories) {
        return "+%d more".formatted(stories);
    }

    @Override
    public String digestSubject(String watchlist, int stories) {
        return "%s: %s".formatted(watchlist, count(stories, "story", "stories"));
    }

    @Override
    public String heartbeatSubject(String watchlist, int silent) {
        return "%s: nothing found%s"
                .formatted(watchlist, silent == 0 ? "" : ", %s silent".formatted(count(silent, "source", "sources")));
    }

    @Override
    public String nothing() {
        return "Nothing was found. The watch goes on, and this is what it read:";
    }

    @Override
    public String seen(String time) {
        return "seen " + time + ", undated";
    }

    @Override
    public String held(int most, String since) {
        return "Held since %s: %s had left within an hour, the most that max_per_hour allows."
                .formatted(since, count(most, "alert", "alerts"));
    }

    @Override
    public String untitled() {
        return "(without a headline)";
    }

    @Override
    public String fromFeed(boolean all) {
        return all ? "text from the feed: the page could not be read" : "completed from the feed: the page says little";
    }

    @Override
    public String story(String since, int articles, int sources) {
        return "Since %s: %s from %s."
                .formatted(since, count(articles, "article", "articles"), count(sources, "source", "sources"));
    }

    @Override
    public String toldBefore(String when, int articles, int sources) {
        return articles == 0
                ? "You were told of this on %s.".formatted(when)
                : "You were first told of this on %s. New since then: %s from %s."
                        .formatted(when, count(articles, "article", "articles"), count(sources, "source", "sources"));
    }

    @Override
    public String blind(int silent) {
        return "This is not the whole picture: %s could not be read (see the end)."
                .formatted(count(silent, "source", "sources"));
    }

    @Override
    public String recipient(String watchlists) {
        return "You get this mail as a recipient of the watchlist %s.".formatted(watchlists);
    }

    @Override
    public String why() {
        return "Why: the rule";
    }

    @Override
    public String found() {
        return "found:";
    }

    @Override
    public String met(String found, String form, String typed, String front) {
        return "%s (%s of %s%s)".formatted(found, form, typed, front.isEmpty() ? "" : ", with " + front);
    }

    @Override
    public String form(String how) {
        return how.isEmpty() || how.equals("inflected") ? "a form" : how;
    }

    @Override
    public String also() {
        return "Also told by";
    }

    @Override
    public String alsoMore(int articles) {
        return "and %s more.".formatted(count(articles, "article", "articles"));
    }

    @Override
    public String brief(int stories) {
        return stories == 1
                ? "One more story, as a headline only, to keep this mail short:"
                : "%d more stories, as headlines only, to keep this mail short:".formatted(stories);
    }

    @Override
    public String omitted(int stories) {
        return "%s more had no room in this mail.".formatted(count(stories, "story", "stories"));
    }

    @Override
    public String changedSubject(String watchlist, int articles) {
        return "%s: %s changed".formatted(watchlist, count(articles, "article", "articles"));
    }

    @Override
    public String changed(int articles) {
        return "%s changed since we told you (see below).".formatted(count(articles, "article", "articles"));
    }

    @Override
    public String changes() {
        return "Changed since we told you";
    }

    @Override
    public String changedAfter(String told, String changed) {
        return "told on %s, changed on %s".formatted(told, changed);
    }

    @Override
    public String changedHere(String changed) {
        return "changed on %s, after the text above".formatted(changed);
    }

    @Override
    public String headlineWas() {
        return "The headline was:";
    }

    @Override
    public String numberWas() {
        return "A number was";
    }

    @Override
    public String numberIs() {
        return "and is now";
    }

    @Override
    public String gone() {
        return "The site has taken the page down.";
    }

    @Override
    public String unmet() {
        return "The words that were found are not in its text any more.";
    }

    @Override
    public String changedMore(int articles) {
        return "%s more changed.".formatted(count(articles, "article", "articles"));
    }

    @Override
    public String reading() {
        return "What was read";
    }

    @Override
    public String read(int articles, int sources, int silent) {
        return "%s from %s, %s silent."
                .formatted(
                        count(articles, "article", "articles"),
                        count(sources, "source", "sources"),
                        silent == 0 ? "no source" : count(silent, "source", "sources"));
    }

    @Override
    public String silent(String source, String since, String reason) {
        return "%s: not read since %s: %s".formatted(source, since, reason);
    }

    @Override
    public String neverRead(String source, String reason) {
        return "%s: never read yet: %s".formatted(source, reason);
    }

    @Override
    public String silentToo(String sources) {
        return "Silent too: " + sources;
    }

    @Override
    public String partial(String sources) {
        return "Read in part, for texts are kept for subscribers (how many of the newest articles): " + sources;
    }

    @Override
    public String begun(String sources) {
        return "Read for the first time, so what they held already raised no alert: " + sources;
    }

    @Override
    public String andMore(String names, int more) {
        return "%s and %d more".formatted(names, more);
    }

    private static String count(int n, String one, String many) {
        return n == 1 ? "1 " + one : String.format(Locale.ROOT, "%,d %s", n, many);
    }
}

package rasid.compose;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import rasid.model.Level;

/// The words of a mail in Central Kurdish, whose nouns stay singular behind a number.
record Sorani() implements Words {
    private static final DateTimeFormatter TIMES = DateTimeFormatter.ofPattern("uuuu/MM/dd، HH:mm", Locale.ROOT);

    @Override
    public String code() {
        return "ckb";
    }

    @Override
    public Direction direction() {
        return Direction.RTL;
    }

    @Override
    public DateTimeFormatter times() {
        return TIMES;
    }

    @Override
    public String zone(ZonedDateTime at) {
        return "کاتەکان بە کاتی %s نووسراون (UTC%s).".formatted(at.getZone(), Offsets.of(at));
    }

    @Override
    public String level(Level level) {
        return switch (level) {
            case INFO -> "زانیاری";
            case IMPORTANT -> "گرنگ";
            case URGENT -> "بەپەلە";
        };
    }

    @Override
    public String alert() {
        return "ئاگادارکردنەوە";
    }

    @Override
    public String digest(String watchlist) {
        return "پوختە: " + watchlist;
    }

    @Override
    public String window(String from, String to) {
        return "لە %s تا %s.".formatted(from, to);
    }

    @Override
    public String counts(int stories, int articles, int sources) {
        return "%d هەواڵ لە %d بابەت و %d سەرچاوە.".formatted(stories, articles, sources);
    }

    @Override
    public String more(int stories) {
        return "و %d هەواڵی تر".formatted(stories);
    }

    @Override
    public String digestSubject(String watchlist, int stories) {
        return "%s: %d هەواڵ".formatted(watchlist, stories);
    }

    @Override
    public String heartbeatSubject(String watchlist, int silent) {
        return "%s: هیچ نەدۆزرایەوە%s"
                .formatted(watchlist, silent == 0 ? "" : "، %d سەرچاوە بێدەنگن".formatted(silent));
    }

    @Override
    public String nothing() {
        return "هیچ نەدۆزرایەوە. چاودێری بەردەوامە، ئەمەش ئەوەیە کە خوێندرایەوە:";
    }

    @Override
    public String seen(String time) {
        return "بینراوە " + time + "، بێ بەروار";
    }

    @Override
    public String untitled() {
        return "(بێ سەردێڕ)";
    }

    @Override
    public String why() {
        return "هۆکار:";
    }

    @Override
    public String also() {
        return "ئەمانیش بڵاویان کردووەتەوە";
    }

    @Override
    public String alsoMore(int articles) {
        return "و %d بابەتی تر.".formatted(articles);
    }

    @Override
    public String brief(int stories) {
        return "%d هەواڵی تر، تەنها سەردێڕەکانیان، بۆ ئەوەی نامەکە درێژ نەبێت:".formatted(stories);
    }

    @Override
    public String omitted(int stories) {
        return "%d هەواڵی تر لەم نامەیەدا جێیان نەبووەوە.".formatted(stories);
    }

    @Override
    public String reading() {
        return "ئەوەی خوێندرایەوە";
    }

    @Override
    public String read(int articles, int sources, int silent) {
        return "%d بابەت لە %d سەرچاوە، سەرچاوەی بێدەنگ: %d.".formatted(articles, sources, silent);
    }

    @Override
    public String silent(String source, String since, String reason) {
        return "%s: لە %sەوە نەخوێندراوەتەوە: %s".formatted(source, since, reason);
    }

    @Override
    public String neverRead(String source, String reason) {
        return "%s: هێشتا نەخوێندراوەتەوە: %s".formatted(source, reason);
    }

    @Override
    public String silentToo(String sources) {
        return "هەروەها بێدەنگن: " + sources;
    }

    @Override
    public String begun(String sources) {
        return "بۆ یەکەم جار خوێندرانەوە، بۆیە ئەوەی پێشتر تێیاندا بوو ئاگادارکردنەوەی نەدا: " + sources;
    }

    @Override
    public String andMore(String names, int more) {
        return "%s و %d ی تر".formatted(names, more);
    }

    @Override
    public String comma() {
        return "، ";
    }

    @Override
    public String semicolon() {
        return "؛ ";
    }
}

package rasid.compose;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import rasid.model.Level;

/// The words of a mail in Central Kurdish, whose nouns stay singular behind a number.
record Sorani() implements Words {
    private static final Map<Long, String> DAYS = Map.of(
            1L, "دووشەممە", 2L, "سێشەممە", 3L, "چوارشەممە", 4L, "پێنجشەممە", 5L, "هەینی", 6L, "شەممە", 7L, "یەکشەممە");
    private static final List<String> MONTHS = List.of(
            "کانوونی دووەم",
            "شوبات",
            "ئازار",
            "نیسان",
            "ئایار",
            "حوزەیران",
            "تەممووز",
            "ئاب",
            "ئەیلوول",
            "تشرینی یەکەم",
            "تشرینی دووەم",
            "کانوونی یەکەم");
    /// With the names that are used in Iraq, which the JDK does not know in Kurdish.
    private static final DateTimeFormatter TIMES = new DateTimeFormatterBuilder()
            .appendText(ChronoField.DAY_OF_WEEK, DAYS)
            .appendPattern(" d'ی' ")
            .appendText(
                    ChronoField.MONTH_OF_YEAR,
                    IntStream.range(0, 12).boxed().collect(Collectors.toMap(i -> i + 1L, MONTHS::get)))
            .appendPattern("'ی' uuuu، HH:mm")
            .toFormatter(Locale.ROOT);
    private static final Map<String, String> FORMS = Map.of(
            "plural", "کۆ",
            "broken plural", "کۆی شکاو",
            "dual", "دووانە",
            "feminine", "مێینە",
            "verbal noun", "چاوگ",
            "active participle", "ناوی بکەر",
            "passive participle", "ناوی بەرکار");

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
    public String alert(String watchlists) {
        return "ئاگادارکردنەوە: " + watchlists;
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
        return "بینراوە: " + time + "، بێ بەروار";
    }

    @Override
    public String held(int most, String since) {
        return "لە %s ڕاگیراوە: ئاگادارییەکانی یەک کاتژمێر گەیشتنە سنوور (max_per_hour: %d).".formatted(since, most);
    }

    @Override
    public String untitled() {
        return "(بێ سەردێڕ)";
    }

    @Override
    public String fromFeed(boolean all) {
        return all
                ? "دەقەکە لە فیدی ماڵپەڕەکەوەیە: پەڕەکە نەخوێندرایەوە"
                : "دەقەکە لە فیدی ماڵپەڕەکەوە تەواو کراوە: پەڕەکە کەم دەڵێت";
    }

    @Override
    public String story(String since, int articles, int sources) {
        return "لە %s: %d بابەت لە %d سەرچاوە.".formatted(since, articles, sources);
    }

    @Override
    public String toldBefore(String when, int articles, int sources) {
        return articles == 0
                ? "پێشتر پێت ڕاگەیەندراوە: %s.".formatted(when)
                : "یەکەم جار پێت ڕاگەیەندراوە: %s. نوێ لەو کاتەوە: %d بابەت لە %d سەرچاوە."
                        .formatted(when, articles, sources);
    }

    @Override
    public String blind(int silent) {
        return "وێنەکە تەواو نییە: %d سەرچاوە نەخوێندرانەوە (بڕوانە کۆتایی نامەکە).".formatted(silent);
    }

    @Override
    public String recipient(String watchlists) {
        return "ئەم نامەیەت بۆ دێت چونکە وەرگری لیستی چاودێریی %s یت.".formatted(watchlists);
    }

    @Override
    public String why() {
        return "هۆکار: ڕێسای";
    }

    @Override
    public String found() {
        return "دۆزییەوە:";
    }

    @Override
    public String met(String found, String form, String typed, String front) {
        return "%s (%s، لە %s%s)".formatted(found, form, typed, front.isEmpty() ? "" : "، لەگەڵ " + front);
    }

    @Override
    public String form(String how) {
        return FORMS.getOrDefault(how, "فۆرمێک");
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
    public String changedSubject(String watchlist, int articles) {
        return "%s: %d بابەت گۆڕاون".formatted(watchlist, articles);
    }

    @Override
    public String changed(int articles) {
        return "%d بابەت گۆڕاون لەو کاتەوە کە پێت ڕاگەیەندراون (بڕوانە خوارەوە).".formatted(articles);
    }

    @Override
    public String changes() {
        return "گۆڕاوە لەو کاتەوە کە پێت ڕاگەیەندراوە";
    }

    @Override
    public String changedAfter(String told, String changed) {
        return "پێت ڕاگەیەندراوە: %s، گۆڕاوە: %s".formatted(told, changed);
    }

    @Override
    public String changedHere(String changed) {
        return "دوای خوێندنەوەی دەقەکەی سەرەوە گۆڕاوە: %s".formatted(changed);
    }

    @Override
    public String headlineWas() {
        return "سەردێڕەکە پێشتر:";
    }

    @Override
    public String numberWas() {
        return "ژمارەکە پێشتر";
    }

    @Override
    public String numberIs() {
        return "بوو، ئێستا";
    }

    @Override
    public String gone() {
        return "پەڕەکە لە ماڵپەڕەکە سڕاوەتەوە.";
    }

    @Override
    public String unmet() {
        return "ئەو وشانەی دۆزرابوونەوە چیتر لە دەقەکەدا نین.";
    }

    @Override
    public String changedMore(int articles) {
        return "و %d بابەتی تریش گۆڕاون.".formatted(articles);
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
        return "%s: ناخوێندرێتەوە، دوایین خوێندنەوە: %s. هۆکار: %s".formatted(source, since, reason);
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
    public String partial(String sources) {
        return "بە ناتەواوی خوێندرانەوە، چونکە دەقەکانیان بۆ بەشداربووانن (ژمارەی بابەتە ناتەواوەکان لە نوێترینەکان): "
                + sources;
    }

    @Override
    public String begun(String sources) {
        return "بۆ یەکەم جار خوێندرانەوە، بۆیە ئەوەی پێشتر تێیاندا بوو ئاگادارکردنەوەی نەدا: " + sources;
    }

    @Override
    public String andMore(String names, int more) {
        return "%s و %d ی تر".formatted(names, more);
    }
}

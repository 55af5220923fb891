package rasid.compose;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import rasid.model.Level;

/// The words of a mail in Arabic, with the month names of Iraq and the Levant, and digits as English writes them.
record Arabic() implements Words {
    private static final DateTimeFormatter TIMES =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu، HH:mm", Locale.forLanguageTag("ar-IQ-u-nu-latn"));

    private static final Noun STORY = new Noun("خبر واحد", "خبران", "أخبار", "خبراً");
    private static final Noun ARTICLE = new Noun("مقالة واحدة", "مقالتان", "مقالات", "مقالة");
    private static final Noun SOURCE = new Noun("مصدر واحد", "مصدران", "مصادر", "مصدراً");

    private static final Map<String, String> FORMS = Map.of(
            "plural", "جمع",
            "broken plural", "جمع تكسير",
            "dual", "مثنى",
            "plural or dual", "جمع أو مثنى",
            "feminine", "مؤنث",
            "accusative", "منصوب",
            "verbal noun", "مصدر",
            "active participle", "اسم فاعل",
            "passive participle", "اسم مفعول",
            "nisba", "نسبة");

    /// A noun as numbers take it: one, two, three to ten, eleven and more.
    private record Noun(String one, String two, String few, String many) {
        String count(int n) {
            int rest = n % 100;
            return switch (n) {
                case 1 -> one;
                case 2 -> two;
                default -> n + " " + (rest >= 3 && rest <= 10 ? few : many);
            };
        }
    }

    @Override
    public String code() {
        return "ar";
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
        return "الأوقات بتوقيت %s (UTC%s).".formatted(at.getZone(), Offsets.of(at));
    }

    @Override
    public String level(Level level) {
        return switch (level) {
            case INFO -> "للعلم";
            case IMPORTANT -> "مهم";
            case URGENT -> "عاجل";
        };
    }

    @Override
    public String alert(String watchlists) {
        return "تنبيه: " + watchlists;
    }

    @Override
    public String digest(String watchlist) {
        return "الموجز: " + watchlist;
    }

    @Override
    public String window(String from, String to) {
        return "من %s إلى %s.".formatted(from, to);
    }

    @Override
    public String counts(int stories, int articles, int sources) {
        return "الأخبار: %d، المقالات: %d، المصادر: %d.".formatted(stories, articles, sources);
    }

    @Override
    public String more(int stories) {
        return switch (stories) {
            case 1 -> "وخبر آخر";
            case 2 -> "وخبران آخران";
            default -> "و%d أخرى".formatted(stories);
        };
    }

    @Override
    public String digestSubject(String watchlist, int stories) {
        return "%s: %s".formatted(watchlist, STORY.count(stories));
    }

    @Override
    public String heartbeatSubject(String watchlist, int silent) {
        return "%s: لا جديد%s".formatted(watchlist, silent == 0 ? "" : "، مصادر صامتة: " + silent);
    }

    @Override
    public String nothing() {
        return "لم يُعثر على شيء. الرصد مستمر، وهذا ما قُرئ:";
    }

    @Override
    public String seen(String time) {
        return "رُصد " + time + "، بلا تاريخ نشر";
    }

    @Override
    public String held(int most, String since) {
        return "محتجز منذ %s: بلغت التنبيهات خلال ساعة حدّها الأقصى (max_per_hour: %d).".formatted(since, most);
    }

    @Override
    public String untitled() {
        return "(بلا عنوان)";
    }

    @Override
    public String fromFeed(boolean all) {
        return all
                ? "النص من خلاصة الموقع: تعذّرت قراءة الصفحة"
                : "أُكمل النص من خلاصة الموقع: الصفحة لا تقول إلا القليل";
    }

    @Override
    public String story(String since, int articles, int sources) {
        return "منذ %s. المقالات: %d، المصادر: %d.".formatted(since, articles, sources);
    }

    @Override
    public String toldBefore(String when, int articles, int sources) {
        return articles == 0
                ? "سبق إبلاغك به: %s.".formatted(when)
                : "سبق إبلاغك به أول مرة: %s. الجديد منذ ذلك: المقالات %d، المصادر %d."
                        .formatted(when, articles, sources);
    }

    @Override
    public String blind(int silent) {
        return "الصورة غير كاملة. مصادر لم تمكن قراءتها: %d (انظر آخر الرسالة).".formatted(silent);
    }

    @Override
    public String recipient(String watchlists) {
        return "تصلك هذه الرسالة لأنك من متلقي قائمة الرصد: %s.".formatted(watchlists);
    }

    @Override
    public String why() {
        return "السبب: القاعدة";
    }

    @Override
    public String found() {
        return "وجدت:";
    }

    @Override
    public String met(String found, String form, String typed, String front) {
        return "%s (%s من %s%s)".formatted(found, form, typed, front.isEmpty() ? "" : "، مع " + front);
    }

    @Override
    public String form(String how) {
        return FORMS.getOrDefault(how, "صيغة");
    }

    @Override
    public String also() {
        return "ونشره أيضاً";
    }

    @Override
    public String alsoMore(int articles) {
        return "ومقالات أخرى، عددها " + articles + ".";
    }

    @Override
    public String brief(int stories) {
        return "بقية الأخبار، وعددها %d، بعناوينها فقط كي لا تطول الرسالة:".formatted(stories);
    }

    @Override
    public String omitted(int stories) {
        return "لم تتسع الرسالة لأخبار أخرى، عددها %d.".formatted(stories);
    }

    @Override
    public String changedSubject(String watchlist, int articles) {
        return "%s: تغيّرت %s".formatted(watchlist, ARTICLE.count(articles));
    }

    @Override
    public String changed(int articles) {
        return "المقالات التي تغيّرت منذ أن أبلغناك بها: %d (انظر أدناه).".formatted(articles);
    }

    @Override
    public String changes() {
        return "تغيّر منذ أن أبلغناك";
    }

    @Override
    public String changedAfter(String told, String changed) {
        return "أُبلغتَ به: %s، وتغيّر: %s".formatted(told, changed);
    }

    @Override
    public String changedHere(String changed) {
        return "تغيّر بعد قراءة النص أعلاه: %s".formatted(changed);
    }

    @Override
    public String headlineWas() {
        return "كان العنوان:";
    }

    @Override
    public String numberWas() {
        return "كان العدد";
    }

    @Override
    public String numberIs() {
        return "وأصبح";
    }

    @Override
    public String gone() {
        return "حُذفت الصفحة من الموقع.";
    }

    @Override
    public String unmet() {
        return "لم تعد الكلمات التي وُجدت موجودة في النص.";
    }

    @Override
    public String changedMore(int articles) {
        return "وتغيّرت مقالات أخرى، عددها %d.".formatted(articles);
    }

    @Override
    public String reading() {
        return "ما قُرئ";
    }

    @Override
    public String read(int articles, int sources, int silent) {
        return "قُرئ: %s من %s. المصادر الصامتة: %s."
                .formatted(
                        articles == 0 ? "لا شيء" : ARTICLE.count(articles),
                        sources == 2 ? "مصدرين" : sources == 0 ? "أي مصدر" : SOURCE.count(sources),
                        silent == 0 ? "لا يوجد" : silent);
    }

    @Override
    public String silent(String source, String since, String reason) {
        return "%s: لم يُقرأ منذ %s: %s".formatted(source, since, reason);
    }

    @Override
    public String neverRead(String source, String reason) {
        return "%s: لم يُقرأ بعد قط: %s".formatted(source, reason);
    }

    @Override
    public String silentToo(String sources) {
        return "وصمتت أيضاً: " + sources;
    }

    @Override
    public String partial(String sources) {
        return "قُرئت ناقصةً، لأن نصوصها للمشتركين (عدد المقالات الناقصة من أحدثها): " + sources;
    }

    @Override
    public String begun(String sources) {
        return "قُرئت للمرة الأولى، فلم يُنبَّه إلى ما كان فيها من قبل: " + sources;
    }

    @Override
    public String andMore(String names, int more) {
        return "%s و%d غيرها".formatted(names, more);
    }
}

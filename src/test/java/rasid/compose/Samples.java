package rasid.compose;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import rasid.model.Article;
import rasid.model.ArticleId;
import rasid.model.ChangedArticle;
import rasid.model.Content;
import rasid.model.Edit;
import rasid.model.Edit.NumberChange;
import rasid.model.Hit;
import rasid.model.HitArticle;
import rasid.model.Level;
import rasid.model.Reading;
import rasid.model.Reading.Silent;
import rasid.model.RuleRef;
import rasid.model.Span;
import rasid.model.Span.Field;
import rasid.model.StoryId;
import rasid.model.Told;

/// Articles and hits as a day at a watch desk brings them. The Arabic, English and Sorani texts are ours.
final class Samples {
    static final Audience DESK = reader("en");
    static final Audience ARABIC_DESK = reader("ar");
    static final Audience SORANI_DESK = reader("ckb");
    static final Instant NOON = Instant.parse("2026-02-24T09:05:00Z");

    private static final String HEADLINE_AR = "سقوط ثلاثة صواريخ قرب السفارة الأمريكية في المنطقة الخضراء";
    private static final List<String> BODY_AR = List.of(
            "بغداد – أعلنت خلية الإعلام الأمني، مساء الثلاثاء، سقوط ثلاثة صواريخ من نوع Katyusha 107 داخل المنطقة الخضراء"
                    + " وسط بغداد، من دون خسائر بشرية.",
            "وقال مصدر أمني لـ Kurdistan 24 إن منظومة C-RAM (المخصصة لحماية السفارة) اعترضت صاروخين عند الساعة 22:15،"
                    + " وإن الصاروخ الثالث سقط قرب جسر الجمهورية وألحق أضراراً بأربع سيارات مدنية كانت متوقفة في المكان، فيما"
                    + " انتشرت القوات الأمنية في محيط المنطقة وأغلقت الجسر المعلق أمام حركة المرور حتى إشعار آخر. وأضاف"
                    + " المصدر أن التحقيقات الأولية تشير إلى أن منصة الإطلاق نُصبت في شاحنة صغيرة عُثر عليها محترقة في حي"
                    + " الجهاد، وأن هجوم الثلاثاء هو الثاني خلال 8 أيام بعد هجوم مماثل استهدف محيط مطار بغداد الدولي.",
            "ولم تعلن أي جهة مسؤوليتها عن الهجوم حتى ساعة إعداد الخبر.");

    private Samples() {}

    private static Audience reader(String language) {
        return new Audience(ZoneId.of("Asia/Baghdad"), language, Map.of("iraq-security", "Iraq security"), Map.of());
    }

    /// The reader who was told of the Arabic story at six minutes past noon, when one article had told it.
    static Audience told(Audience reader) {
        Told told = new Told(Instant.parse("2026-02-24T09:06:00Z"), Set.of(new ArticleId(1)));
        return new Audience(reader.zone(), reader.language(), reader.watchlists(), Map.of(new StoryId(1), told));
    }

    static HitArticle arabic() {
        return hit(
                article(
                        1,
                        1,
                        "Kurdistan 24",
                        "https://www.kurdistan24.net/ar/story/1",
                        NOON,
                        HEADLINE_AR,
                        BODY_AR,
                        "ar"),
                urgent(
                        "صواريخ",
                        "صواريخ ← صاروخ, broken plural",
                        "صاروخين",
                        "صاروخين ← صاروخ, dual",
                        "الهجوم",
                        "الهجوم ← هجوم"),
                greenZone("المنطقة الخضراء", ""));
    }

    static HitArticle arabicCopy() {
        List<String> body = new ArrayList<>(BODY_AR);
        body.add("يذكر أن المنطقة الخضراء تضم مقار حكومية وبعثات دبلوماسية.");
        return hit(
                article(
                        2,
                        1,
                        "شفق نيوز",
                        "https://shafaq.example/ar/2",
                        NOON.plusSeconds(420),
                        "صواريخ تستهدف محيط السفارة الأمريكية ببغداد",
                        body,
                        "ar"),
                urgent("صواريخ", "صواريخ ← صاروخ, broken plural"));
    }

    static HitArticle undatedCopy() {
        return hit(
                article(3, 1, "وكالة 21", "https://agency21.example/3", null, HEADLINE_AR, BODY_AR, "ar"),
                urgent("صواريخ", "صواريخ ← صاروخ, broken plural"));
    }

    static HitArticle english() {
        return hit(
                article(
                        4,
                        2,
                        "The Tigris Post",
                        "https://tigris.example/en/rockets?id=4&lang=en",
                        NOON.plusSeconds(900),
                        "Rockets land near US embassy in Baghdad's Green Zone, no casualties",
                        List.of(
                                "Three rockets landed inside the Green Zone late on Tuesday, Iraq's Security Media Cell"
                                        + " said, damaging four parked cars near the Jumhuriya bridge.",
                                "The attack, which residents of the Karada district (الكرادة) heard shortly after 22:15,"
                                        + " is the second in 8 days."),
                        "en"),
                urgent("rockets", "rockets ← rocket, plural", "Rockets", "rockets ← rocket, plural"),
                greenZone("Green Zone", ""));
    }

    /// The Arabic article with another toll, the English one taken down, and one in Sorani that this mail tells of.
    static List<ChangedArticle> changes() {
        return List.of(
                changed(
                        arabic().article(),
                        "سقوط صاروخين قرب السفارة الأمريكية في المنطقة الخضراء",
                        new NumberChange("اثنين", "ثلاثة", "صواريخ من نوع"),
                        new NumberChange("١٢", "١٩", "جريحاً نقلوا")),
                new ChangedArticle(
                        english().article(),
                        none(english().article()),
                        NOON,
                        NOON.plusSeconds(3000),
                        true,
                        false,
                        List.of()),
                new ChangedArticle(
                        sorani().article(),
                        none(sorani().article()),
                        null,
                        NOON.plusSeconds(3100),
                        false,
                        true,
                        List.of()));
    }

    static ChangedArticle changed(Article article, String headline, NumberChange... numbers) {
        var title = new Edit.Change(headline, article.content().title());
        var edit = new Edit(title, List.of(), List.of(), List.of(), List.of(numbers));
        return new ChangedArticle(article, edit, NOON, NOON.plusSeconds(2400), false, false, List.of());
    }

    private static Edit none(Article article) {
        String title = article.content().title();
        return new Edit(new Edit.Change(title, title), List.of(), List.of(), List.of(), List.of());
    }

    static HitArticle sorani() {
        return hit(
                article(
                        5,
                        3,
                        "رووداو",
                        "https://rudaw.example/sorani/5",
                        NOON.plusSeconds(1200),
                        "سێ مووشەک بەر ناوچەی سەوزی بەغدا کەوتن",
                        List.of("سێ مووشەکی کاتیۆشا ئێوارەی سێشەممە بەر ناوچەی سەوز لە ناوەڕاستی بەغدا کەوتن و زیانی"
                                + " گیانییان نەبوو."),
                        "ckb"),
                urgent("مووشەک", "", "مووشەکی", "مووشەکی ← مووشەک, izafe"));
    }

    static HitArticle quietEnglish() {
        Article article = article(
                6,
                4,
                "The Tigris Post",
                "https://tigris.example/en/embassy",
                NOON.minusSeconds(7200),
                "Ambassador meets oil minister",
                List.of(
                        "The two discussed the export pipeline and the budget law.",
                        "The meeting was held at the embassy in the Green Zone."),
                "en");
        return hit(article, greenZone("Green Zone", ""));
    }

    static HitArticle onTrial() {
        Article article = article(
                7,
                5,
                "The Tigris Post",
                "https://tigris.example/en/trial",
                NOON,
                "Only a rule on trial met this",
                List.of("Drones were seen."),
                "en");
        Hit hit = new Hit(
                new RuleRef("iraq-security", "drones"), "Drones", Level.URGENT, true, spans(article, "Drones", ""));
        return new HitArticle(article, List.of(hit));
    }

    static Reading reading() {
        return new Reading(
                412,
                31,
                List.of(
                        new Silent("السومرية", NOON.minusSeconds(90_000), "timeout: no answer within 20 s"),
                        new Silent("Basra Daily", null, "HTTP 503")),
                List.of("رووداو", "The Tigris Post"));
    }

    static Article article(
            long id, long story, String source, String url, Instant at, String title, List<String> body, String lang) {
        return new Article(
                new ArticleId(id),
                1,
                source.toLowerCase(Locale.ROOT),
                source,
                URI.create(url),
                new StoryId(story),
                Content.of(title, body, lang),
                at,
                NOON.plusSeconds(1800));
    }

    /// A hit before its article is known: what rule, and which words with what they were matched through.
    record Wanted(String rule, String name, Level level, String... wordsAndThroughs) {}

    static Wanted urgent(String... wordsAndThroughs) {
        return new Wanted("rocket-attack", "Rocket attacks", Level.URGENT, wordsAndThroughs);
    }

    static Wanted greenZone(String... wordsAndThroughs) {
        return new Wanted("green-zone", "Green Zone", Level.IMPORTANT, wordsAndThroughs);
    }

    static HitArticle hit(Article article, Wanted... wanted) {
        List<Hit> hits = new ArrayList<>();
        for (Wanted want : wanted) {
            RuleRef rule = new RuleRef("iraq-security", want.rule());
            hits.add(new Hit(rule, want.name(), want.level(), false, spans(article, want.wordsAndThroughs())));
        }
        return new HitArticle(article, hits);
    }

    /// Every place of the words in the title and the body.
    static List<Span> spans(Article article, String... wordsAndThroughs) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < wordsAndThroughs.length; i += 2) {
            String word = wordsAndThroughs[i];
            String through = wordsAndThroughs[i + 1];
            add(spans, Field.TITLE, 0, article.content().title(), word, through);
            for (int part = 0; part < article.content().body().size(); part++) {
                add(spans, Field.BODY, part, article.content().body().get(part), word, through);
            }
        }
        return spans;
    }

    private static void add(List<Span> spans, Field field, int part, String text, String word, String through) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            spans.add(new Span(field, part, at, at + word.length(), through));
        }
    }
}

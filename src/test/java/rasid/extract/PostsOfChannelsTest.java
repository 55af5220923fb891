package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Posts of channels, whose pages tell the channel's name as their title.
class PostsOfChannelsTest {
    private static final String FIRST =
            "أعلنت مديرية المياه صباح اليوم عودة الضخ إلى أحياء الضفة الشرقية بعد إصلاح الأنبوب الرئيس الذي انفجر ليلاً.";
    private static final String SECOND =
            "وقال المدير للقناة إن الضغط سيبقى ضعيفاً حتى المساء، ودعا السكان إلى ملء خزاناتهم قبل الساعة الثامنة.";

    private static Extracted read(String head, String body) {
        return new Served("https://mirror.example/ninawa/4021", "Asia/Baghdad", "2026-05-13T06:00:00Z")
                .read(head, body);
    }

    private static String channel(String name, String about, String post) {
        return """
                <header><div class=info><div class=name>%s</div><div><a href=/>@here</a></div><div>84K</div><div>%s</div></div></header>
                <main><div class=post><div class=owner><a href=#>%s</a></div><div class=text>%s</div>
                <div class=foot>12K <time datetime=2026-05-12T08:00:00Z>11:00</time></div></div></main>""".formatted(name, about, name, post);
    }

    @Test
    void tellTheirFirstLineAsTheHeadline() {
        String post = "<i><b>🔴</b></i> <b>عودة المياه إلى الضفة الشرقية</b><br><br>" + FIRST + "<br><br>" + SECOND;
        Extracted read = read(
                "<title>نينوى لحظة بلحظة – Mirror</title><meta property=og:title content='نينوى لحظة بلحظة'>"
                        + "<meta property=og:description content='🔴 عودة المياه إلى الضفة الشرقية " + FIRST + "'>",
                channel(
                        "نينوى لحظة بلحظة",
                        "قناة إخبارية مستقلة تنقل أخبار المحافظة. للتواصل والإعلان راسلونا على الخاص.",
                        post));
        assertThat(read.content().title()).isEqualTo("عودة المياه إلى الضفة الشرقية");
        assertThat(read.content().body()).containsExactly(FIRST, SECOND);
    }

    @Test
    void orTheirBoldLineWhereTheDescriptionIsTheChannels() {
        String about = "Local news from the harbour and the old town, every day. Write to us for adverts and tips.";
        String first =
                "The ferry will call at the north pier again from Tuesday, the harbour office said in the morning.";
        String second = "It had been turned back for nine days because the fender of the pier was broken in the storm.";
        Extracted read = read(
                "<title>Harbour Wire</title><meta property=og:title content='Harbour Wire'><meta property=og:description content='"
                        + about + "'>",
                channel(
                        "Harbour Wire",
                        about,
                        "<b>Ferry returns to the north pier</b><br>" + first + "<br><br>" + second));
        assertThat(read.content().title()).isEqualTo("Ferry returns to the north pier");
        assertThat(read.content().body()).containsExactly(first, second);
    }

    @Test
    void butAnArticleKeepsAShortHeadlineOfItsOwn() {
        Extracted read = read(
                "<title>موسم الرمان - جريدة الوادي</title><meta property=og:title content='موسم الرمان'>"
                        + "<meta property=og:description content='" + FIRST + "'>",
                "<ul><li>الرئيسية</li><li>موسم الرمان</li></ul><h1>موسم الرمان</h1><p>" + FIRST + "</p><p>" + SECOND
                        + "</p>");
        assertThat(read.content().title()).isEqualTo("موسم الرمان");
        assertThat(read.content().body()).containsExactly(FIRST, SECOND);
    }

    @Test
    void evenWhereAPathRepeatsItAndABoldLineFollows() {
        Extracted read = read(
                "<title>موسم الرمان - جريدة الوادي</title><meta property=og:title content='موسم الرمان'>",
                "<div>موسم الرمان</div><div>موسم الرمان</div><p><b>حصاد وفير في البساتين الجنوبية</b></p><p>" + FIRST
                        + "</p><p>" + SECOND + "</p>");
        assertThat(read.content().title()).isEqualTo("موسم الرمان");
    }
}

package rasid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An agency repeats background word for word under each event of a kind: each event is told at once all the same, and
/// each of them once.
class BackgroundTest extends DeskTestBase {
    private static final Duration POLL = Duration.ofMinutes(5);
    private static final List<String> ARABIC = List.of(
            "ويشهد العراق منذ أشهر تصاعداً في عمليات الخطف بدافع الحصول على فدية، ولا سيما في المحافظات الشمالية والغربية"
                    + " التي شهدت معارك مع تنظيم الدولة الإسلامية حتى عام 2017.",
            "وكانت وزارة الداخلية قد أعلنت في وقت سابق من العام تشكيل قوة خاصة لمكافحة الجريمة المنظمة، وقالت إنها"
                    + " اعتقلت أكثر من مئة متهم بقضايا ابتزاز وتهديد منذ ذلك الحين.",
            "وتقول منظمات حقوقية محلية إن كثيراً من العائلات تفضل دفع الفدية على إبلاغ الشرطة خشية الانتقام، ما يجعل"
                    + " الأرقام الرسمية أقل بكثير من الواقع.");
    private static final String FALLUJA =
            "أقدم مسلحون مجهولون مساء الخميس على اختطاف رجل أعمال من أمام متجره وسط مدينة الفلوجة غربي بغداد، بحسب ما"
                    + " أفاد مصدر في شرطة المحافظة.";
    private static final String TIKRIT =
            "خطف أربعة ملثمين الخميس موظفة تعمل لدى منظمة إغاثة محلية أثناء عودتها إلى منزلها في حي القادسية شمالي"
                    + " تكريت، وفق ما ذكر ضابط في قيادة عمليات صلاح الدين.";
    private static final List<String> ENGLISH = List.of(
            "Iraq declared victory over the Islamic State group in late 2017 but cells of the jihadists still carry out"
                    + " sporadic attacks, mostly in rural and mountainous areas of the north and west of the country.",
            "Around 2,500 American troops are deployed in the country as part of an international coalition set up in"
                    + " 2014 to help local forces fight the group, and are due to leave under an agreement.",
            "Armed factions close to Iran have repeatedly called for the departure of the foreign troops and have claimed"
                    + " dozens of drone and rocket attacks on bases that house them since October 2023.");

    @BeforeEach
    void watch() throws Exception {
        desk.watchlist("base", "alert: {wait: 0s}", """
                  - {id: kidnaps, name: Kidnappings, level: urgent, match: 'اختطاف OR kidnap'}
                """).reload();
        desk.poll();
    }

    @Test
    void anotherEventAboveTheSameBackgroundIsAlertedAndACopyOfItIsNot() throws Exception {
        told("/1", "اختطاف رجل أعمال في الفلوجة", ARABIC, FALLUJA);
        told("/2", "اختطاف موظفة في منظمة إغاثة بتكريت", ARABIC, TIKRIT);
        assertThat(desk.mails()).hasSize(2);
        assertThat(desk.mails().getLast().text()).contains("تكريت").doesNotContain("الفلوجة", "You were first told");

        try (NewsSite other = NewsSite.start("127.0.0.2")) {
            desk.source("b", other, "").reload();
            desk.pollAfter(POLL);
            other.publish(
                    "/9",
                    desk.clock.instant(),
                    "ملثمون يقدمون على اختطاف عاملة إغاثة",
                    "متابعة - " + TIKRIT,
                    ARABIC.get(0),
                    ARABIC.get(1));
            desk.pollAfter(POLL).alerts();
            assertThat(desk.mails()).hasSize(2);
        }
    }

    @Test
    void eventsOfOneFormOfLeadAreToldApartInEnglishToo() throws Exception {
        told(
                "/1",
                "Gunmen kidnap two engineers near Kirkuk",
                ENGLISH,
                "Gunmen kidnapped two engineers working on a power line near the northern Iraqi city of Kirkuk on"
                        + " Thursday, two security officials told the agency.",
                "The men were taken from their car at a fake checkpoint south of the city and driven towards the Hamrin"
                        + " mountains, the officials said.");
        told(
                "/2",
                "Gunmen kidnap pilgrims on road to Samarra",
                ENGLISH,
                "Gunmen kidnapped a group of pilgrims travelling by bus on the desert road to Samarra on Thursday, an"
                        + " officer of the operations command said.",
                "Three of the travellers escaped and walked to a checkpoint north of the town, where they told soldiers"
                        + " of the ambush, he said.");
        assertThat(desk.mails()).hasSize(2);
    }

    private void told(String path, String title, List<String> background, String... own) throws Exception {
        site.publish(
                path,
                desk.clock.instant(),
                title,
                Stream.concat(Stream.of(own), background.stream()).toArray(String[]::new));
        desk.pollAfter(POLL).alerts();
    }
}

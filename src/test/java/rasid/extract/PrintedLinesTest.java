package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Pages whose lines are those of print, and pages that only look so.
class PrintedLinesTest {
    private static final String TITLE = "أهالي الضفة الشرقية ينتظرون جسراً منذ ثمانية أعوام";
    private static final List<String> ARABIC = List.of(
            "يقول أهالي القرى الواقعة على الضفة الشرقية إنهم ينتظرون الجسر منذ ثمانية أعوام. وقد وضع حجر الأساس في ربيع حضره المحافظ ومدير الطرق. ولم يبق من المشروع سوى أربع دعامات تغمرها المياه كل عام.",
            "ويضطر طلاب ست قرى إلى قطع أربعين كيلومتراً في موسم الفيضان للوصول إلى المدرسة الثانوية. وقال مختار إحدى القرى إن شخصين أصيبا العام الماضي عند عبور المخاضة القديمة.",
            "ويعزو مدير الطرق توقف العمل إلى نقص التخصيصات، مضيفاً أن المقاول الثاني لم يتسلم مستحقاته بعد. وتقدر الكلفة المتبقية بنحو ملياري دينار.");
    private static final List<String> GERMAN = List.of(
            "Die Bewohner der Dörfer am östlichen Ufer warten seit acht Jahren auf die Brücke. Im Frühjahr wurde der Grundstein gelegt, und seither ragen vier Pfeiler aus dem Wasser, die jedes Hochwasser überspült.",
            "Schülerinnen und Schüler aus sechs Dörfern müssen einen Umweg von vierzig Kilometern fahren. Im vergangenen Jahr verletzten sich zwei Menschen an der alten Furt, sagte der Ortsvorsteher.",
            "Der Leiter des Straßenbauamts nannte fehlende Mittel als Grund. Der zweite Unternehmer habe sein Geld noch nicht erhalten, und ohne dieses Geld werde er die Arbeiten nicht wieder aufnehmen.");

    private static List<String> body(String title, String html) {
        return new Served("https://www.nakhla.example/1", "Asia/Baghdad", "2024-03-13T06:00:00Z")
                .read("<html><title>%s</title><body>%s</body></html>".formatted(title, html))
                .content()
                .body();
    }

    private static List<String> lines(String paragraph, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.split(" ", -1)) {
            if (line.length() + word.length() > width) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().strip());
        return lines;
    }

    private static String printed(List<String> paragraphs, int width, String end, String between) {
        return paragraphs.stream()
                .map(paragraph -> String.join(end, lines(paragraph, width)))
                .collect(Collectors.joining(end + between));
    }

    @Test
    void joinsLinesThatEndInLineBreaks() {
        for (int width : List.of(44, 60, 76)) {
            String blank = printed(ARABIC, width, "<br>\n", "&nbsp;<br>\n");
            assertThat(body(TITLE, "<b>" + TITLE + "</b><br>&nbsp;<br>" + blank))
                    .isEqualTo(ARABIC);
            String empty = printed(ARABIC, width, "<br>\n", "<br>\n");
            assertThat(body(TITLE, "<h1>" + TITLE + "</h1><div>" + empty + "</div>"))
                    .isEqualTo(ARABIC);
        }
    }

    @Test
    void joinsLinesOfPreformattedText() {
        for (String open :
                List.of("<pre>", "<pre dir=rtl style='white-space:pre-wrap'>", "<div style='white-space: pre'>")) {
            String close = open.startsWith("<pre") ? "</pre>" : "</div>";
            for (int width : List.of(44, 64)) {
                String text = printed(ARABIC, width, "\n", "\n");
                assertThat(body(TITLE, "<h1>" + TITLE + "</h1>" + open + text + close))
                        .isEqualTo(ARABIC);
                String margin = printed(ARABIC, width, "\r\n      ", "\r\n      ");
                assertThat(body(TITLE, "<h1>" + TITLE + "</h1>" + open + "\r\n      " + margin + close))
                        .isEqualTo(ARABIC);
            }
        }
    }

    @Test
    void beginsAParagraphWhereALineIsIndented() {
        String text = GERMAN.stream()
                .map(paragraph -> "    " + String.join("\n", lines(paragraph, 62)))
                .collect(Collectors.joining("\n"));
        assertThat(body("Die Brücke", "<h1>Die Brücke am Fluss</h1><pre>" + text + "</pre>"))
                .isEqualTo(GERMAN);
    }

    @Test
    void joinsLinesThatStandInABoxEach() {
        for (String box : List.of(
                "<div class='t m0 x1 h2 y%d'>%s</div>",
                "<p class='l%d'>%s</p>", "<span class=ln id=l%d style='font-size:9px'>%s</span>")) {
            StringBuilder page = new StringBuilder("<div class=pf><div class=pc>");
            int y = 0;
            for (String paragraph : ARABIC) {
                for (String line : lines(paragraph, 52)) {
                    page.append(box.formatted(y++, line));
                }
                page.append(box.formatted(y++, "&nbsp;"));
            }
            assertThat(body(TITLE, "<h1>" + TITLE + "</h1>" + page + "</div></div>"))
                    .as(box)
                    .isEqualTo(ARABIC);
        }
    }

    @Test
    void findsTheHeadlineOfAPageThatIsNothingButLines() {
        String lines = ARABIC.stream()
                .map(paragraph -> "<p style='position:absolute'>" + String.join("<br/>", lines(paragraph, 52)) + "</p>")
                .collect(Collectors.joining());
        assertThat(body("Page 1", "<div><p>صحيفة الضفة</p><p><b>" + TITLE + "</b></p>" + lines + "</div>"))
                .isEqualTo(ARABIC);
        String boxes = ARABIC.stream()
                .flatMap(paragraph -> lines(paragraph, 55).stream())
                .map(line -> "<div><nobr><span class=ft2>" + line + "</span></nobr></div>")
                .collect(Collectors.joining());
        assertThat(body(
                        "214.pdf",
                        "<div><div><nobr><span class=ft0><b>" + TITLE + "</b></span></nobr></div>" + boxes + "</div>"))
                .isEqualTo(ARABIC);
        String scanned =
                "THE RIVER GAZETTE     Friday, March 14, 1952\n\nEASTERN BANK WAITS FOR ITS BRIDGE\n\nBy John Mason\n\n";
        assertThat(body("archive-p3.txt", "<pre>" + scanned + printed(GERMAN, 60, "\n", "\n") + "</pre>"))
                .isEqualTo(GERMAN);
    }

    @Test
    void undoesHyphensOfPrint() {
        String text = """
                Die Bewohner der Dörfer am östlichen Ufer warten seit acht Jahren auf die neue Brü-
                cke. Im Frühjahr wurde der Grundstein gelegt, und seither ragen vier Pfeiler aus dem
                Wasser, die jedes Hochwasser überspült. Die Landesregierung von Nordrhein-
                Westfalen will nun Geld geben, sagte ein Sprecher des Ministeriums am Montag in ei-
                ner Sitzung des Rates. Der Bau soll im Herbst weitergehen und zwei Jahre dauern.
                """;
        assertThat(body("Die Brücke", "<h1>Die Brücke am Fluss</h1><pre>" + text + "</pre>"))
                .singleElement()
                .asString()
                .contains("neue Brücke. Im", "Nordrhein-Westfalen will", "in einer Sitzung");
    }

    @Test
    void keepsVerseInItsLines() {
        String verse = """
                قفا نبك من ذكرى حبيب ومنزل
                بسقط اللوى بين الدخول فحومل
                فتوضح فالمقراة لم يعف رسمها
                لما نسجتها من جنوب وشمأل
                ترى بعر الآرام في عرصاتها
                وقيعانها كأنه حب فلفل
                """;
        List<String> found = body(
                TITLE,
                "<h1>" + TITLE + "</h1><p>" + ARABIC.get(0) + "</p><pre>" + verse + "</pre><p>" + ARABIC.get(1)
                        + "</p>");
        assertThat(found).containsAll(verse.strip().lines().toList());
    }

    @Test
    void keepsNumberedDemandsApart() {
        List<String> demands = List.of(
                "1- إيقاف المفاوضات مع الشركات الأجنبية إلى حين عرض مسودة العقود.",
                "2- تثبيت العمال الذين مضى على خدمتهم في الميناء خمس سنوات فأكثر.",
                "3- صرف بدل الخطورة المتوقف منذ شهر تشرين الأول من العام الماضي.",
                "4- توفير وسائل السلامة في الأرصفة كلها قبل بداية موسم الأمطار.");
        String br = printed(ARABIC.subList(0, 2), 60, "<br>", "<br>") + "<br><br>" + String.join("<br>", demands);
        assertThat(body(TITLE, "<h1>" + TITLE + "</h1><div>" + br + "</div>"))
                .isEqualTo(Stream.concat(ARABIC.subList(0, 2).stream(), demands.stream())
                        .toList());
        String pre = printed(ARABIC.subList(0, 2), 60, "\n", "\n") + "\n\n" + String.join("\n", demands);
        assertThat(body(TITLE, "<h1>" + TITLE + "</h1><pre>" + pre + "</pre>"))
                .endsWith(demands.get(2), demands.get(3));
    }

    @Test
    void keepsParagraphsOfOldSitesThatSingleLineBreaksPart() {
        List<String> sentences = Stream.concat(ARABIC.stream(), GERMAN.stream())
                .flatMap(paragraph -> Stream.of(paragraph.split("(?<=\\.) ", -1)))
                .toList();
        assertThat(body(TITLE, "<h1>" + TITLE + "</h1><div>" + String.join("<br>", sentences) + "</div>"))
                .isEqualTo(sentences);
    }

    @Test
    void keepsQuestionsAndAnswersApart() {
        List<String> talk = List.of(
                "س: متى يبدأ العمل في الجسر الجديد بحسب الخطة المعلنة؟",
                "ج: نأمل أن يبدأ في الربيع المقبل إذا توفر التمويل اللازم.",
                "س: وماذا عن سكان القرى الذين ينتظرون منذ ثمانية أعوام؟",
                "ج: سنفتح لهم طريقاً مؤقتاً فوق السد الترابي القديم قريباً.",
                "س: هل دفعت مستحقات المقاول الثاني عن الأعمال المنجزة؟",
                "ج: جزء منها. والباقي في موازنة العام المقبل كما قيل لنا.");
        assertThat(body(TITLE, "<h1>" + TITLE + "</h1><div>" + String.join("<br>", talk) + "</div>"))
                .isEqualTo(talk);
        assertThat(body(TITLE, "<h1>" + TITLE + "</h1><pre>" + String.join("\n", talk) + "</pre>"))
                .isEqualTo(talk);
    }

    @Test
    void keepsTheLinesOfAProgramTogether() {
        String program = "for (int i = 0; i < 3; i++) {\n    print(i);\n}\nreturn total;";
        assertThat(body(
                        "Loops",
                        "<h1>Loops in a program</h1><p>" + GERMAN.get(0) + "</p><pre>" + program + "</pre><p>"
                                + GERMAN.get(1) + "</p>"))
                .hasSize(3);
    }
}

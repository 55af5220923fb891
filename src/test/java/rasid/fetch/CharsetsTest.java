package rasid.fetch;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A page is read in the encoding it is written in, whether it tells it, tells another, or tells none.
class CharsetsTest {
    private static final String ARABIC =
            "سقطت ثلاثة صواريخ قرب السفارة الأميركية في المنطقة الخضراء وسط بغداد، وفق مصدر أمني.";
    private static final String WINDOWS_1256 = "windows-1256";

    private static String page(String head, String text) {
        return """
                <!DOCTYPE html><html><head>%s<title>News</title><link rel="stylesheet" href="/css/main.css">
                <script>function show(id) { return document.getElementById(id).style.display = 'none'; }</script></head>
                <body><div class="article"><a href="/en/home">Home</a><p>%s</p></div></body></html>
                """.formatted(head, text);
    }

    private static String read(String text, String charset, String contentType) {
        return new Body(text.getBytes(Charset.forName(charset)), contentType).text();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            windows-1256 | سقطت ثلاثة صواريخ قرب السفارة الأميركية في المنطقة الخضراء وسط بغداد
            windows-1256 | عاجل: صواريخ
            windows-1256 | بغداد
            windows-1256 | رئيس الوزراء يستقبل وفداً
            windows-1256 | سه موشک به نزديکي سفارت آمريکا در منطقه سبز بغداد اصابت کرد
            windows-1256 | گزارش
            iso-8859-6 | سقطت ثلاثة صواريخ قرب السفارة الأميركية في المنطقة الخضراء
            windows-1251 | Три ракеты упали рядом с посольством США в Багдаде
            koi8-r | Три ракеты упали рядом с посольством США в Багдаде
            windows-1255 | שלוש רקטות נפלו ליד שגרירות ארצות הברית בבגדד
            windows-1253 | Τρεις ρουκέτες έπεσαν κοντά στην πρεσβεία των ΗΠΑ στη Βαγδάτη
            windows-1254 | Bağdat'ta ABD Büyükelçiliği yakınına üç roket düştü, şehirde patlama sesleri duyuldu
            windows-1252 | Trois roquettes sont tombées près de l'ambassade américaine à Bagdad
            windows-1252 | Raketen schlagen nahe der US-Botschaft in der Grünen Zone in Bagdad ein, Behörden über Schäden
            windows-1252 | Café
            windows-1250 | Trzy rakiety spadły w pobliżu ambasady USA w Bagdadzie, poinformowało źródło bezpieczeństwa
            """)
    void aPageThatTellsNoEncodingIsReadInItsOwn(String charset, String text) {
        assertThat(read(text, charset, null)).isEqualTo(text);
        assertThat(read(page("", text), charset, "text/html")).contains(text);
    }

    @Test
    void theNameOfOneArabicEncodingOverTextInTheOtherIsNotBelieved() {
        String persian = "سه موشک به نزديکي سفارت آمريکا در منطقه سبز بغداد اصابت کرد";
        assertThat(read(page("<meta charset=iso-8859-6>", persian), WINDOWS_1256, "text/html"))
                .contains(persian);
        assertThat(read(page("", ARABIC), "iso-8859-6", "text/html; charset=windows-1256"))
                .contains(ARABIC);
    }

    @Test
    void aPageThatTellsNothingAndIsInUtf8IsReadAsThat() {
        assertThat(read(page("", ARABIC), "UTF-8", "text/html")).contains(ARABIC);
        assertThat(read("كوردستان ڕۆژنامە", "UTF-8", null)).isEqualTo("كوردستان ڕۆژنامە");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta charset=windows-1256>",
                "<meta charset=\"Windows-1256\">",
                "<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=windows-1256'>",
                "<meta content=\"text/html; charset=cp1256\" http-equiv=\"Content-Type\">"
            })
    void anEncodingThatThePageTellsIsTaken(String meta) {
        // One letter alone could not be guessed.
        assertThat(read(page(meta, "ڈ"), WINDOWS_1256, "text/html")).contains("<p>ڈ</p>");
    }

    @Test
    void theServersWordCountsMoreThanThePages() {
        assertThat(read(
                        page("<meta charset=windows-1251>", ARABIC),
                        WINDOWS_1256,
                        "text/html; charset=\"Windows-1256\""))
                .contains(ARABIC);
        assertThat(read("<?xml version='1.0' encoding='windows-1256'?><p>ڈ</p>", WINDOWS_1256, "text/xml"))
                .contains("<p>ڈ</p>");
    }

    @Test
    void aByteOrderMarkCountsMost() {
        String marked = "\uFEFF" + page("<meta charset=windows-1256>", ARABIC);

        assertThat(new Body(marked.getBytes(UTF_8), "text/html; charset=windows-1256").text())
                .isEqualTo(marked.substring(1));
        assertThat(new Body(marked.getBytes(UTF_16LE), null).text()).isEqualTo(marked.substring(1));
        assertThat(new Body(marked.getBytes(UTF_16BE), null).text()).isEqualTo(marked.substring(1));
        assertThat(new Body(marked.substring(1).getBytes(UTF_16LE), null).text())
                .isEqualTo(marked.substring(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso-8859-1", "windows-1256", "utf-16", "us-ascii", "nonsense", "shift_jis"})
    void utf8IsReadAsUtf8WhateverIsDeclared(String wrong) {
        assertThat(read(page("<meta charset=" + wrong + ">", ARABIC), "UTF-8", "text/html; charset=" + wrong))
                .contains(ARABIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "iso-8859-1", "nonsense"})
    void aDeclarationThatIsNotTrueGivesWayToWhatTheLettersSay(String wrong) {
        assertThat(read(page("<meta charset=" + wrong + ">", ARABIC), WINDOWS_1256, "text/html; charset=" + wrong))
                .contains(ARABIC);
    }

    @Test
    void aWesternPageThatSaysSoStaysWestern() {
        String text = page("", "Der Präsident traf über fünfzig Gäste; “später” – möglich");

        assertThat(read(text, "windows-1252", "text/html; charset=ISO-8859-1")).isEqualTo(text);
    }

    @Test
    void utf8WithABrokenLetterIsStillUtf8() {
        byte[] cut = page("", ARABIC).replace(ARABIC, ARABIC.repeat(5)).getBytes(UTF_8);
        byte[] broken = Arrays.copyOf(cut, cut.length);
        broken[page("", "").indexOf("<p>") + 4] = (byte) 0xFF;

        assertThat(new Body(broken, null).text()).contains(ARABIC).contains("\uFFFD");
    }

    @Test
    void aPageThatShowsTheSignOfBrokenLettersIsStillWhatItIs() {
        String text = page("", ARABIC + " \uFFFD");

        assertThat(new Body(text.getBytes(UTF_8), "text/html; charset=windows-1256").text())
                .isEqualTo(text);
    }

    @Test
    void theLettersOfSevenBitsAreNoAscii() {
        String text = page("<meta charset=iso-2022-jp>", "大使館の近くにロケット弾");

        assertThat(read(text, "iso-2022-jp", "text/html")).isEqualTo(text);
        assertThat(new Body(text.getBytes(UTF_8), "text/html; charset=utf-8").text())
                .isEqualTo(text);
    }

    @Test
    void noBytesAtAllBreakIt() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            assertThat(new Body(bytes, random.nextBoolean() ? null : "text/html; charset=" + (char) random.nextInt(300))
                            .text())
                    .isNotNull();
        }
    }
}

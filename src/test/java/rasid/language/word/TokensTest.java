package rasid.language.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            المنطقـــة الخضراء  | المنطقة الخضراء
            مُسَيَّرة            | مسيرة
            عاااااجل            | عاجل
            کوردستان ی          | كوردستان ي
            باڵیۆزخانەکە        | باڵيۆزخانهكه
            خانه\u200cها        | خانهها
            \u202bالكاظمي\u202c | الكاظمي
            ﷲ ﻻ                 | الله لا
            ١٬٠٠٠ و 1,000        | 1000 و 1000
            ٣٫٥ و 3.5 و 12,5    | 3.5 و 3.5 و 12.5
            بـ15 صاروخاً         | ب 15 صاروخا
            U.S. and U.N.       | us and un
            drone-strike        | drone strike
            Kata'ib Iraq’s      | kata'ib iraq's
            ＧＲＥＥＮ Zone        | green zone
            بغداد.وقال          | بغداد وقال
            goooool www III     | gol www iii
            """)
    void cleansSpellingsToOne(String text, String words) {
        assertThat(String.join(" ", Tokens.of(text).stream().map(Token::text).toList()))
                .isEqualTo(words);
    }

    @Test
    void readsAHebrewAcronymAsOneWord() {
        assertThat(Tokens.of("\u05e6\u05d4\"\u05dc")).extracting(Token::text).containsExactly("\u05e6\u05d4\u05dc");
    }

    @Test
    void keepsThePlaceOfEachWordInTheTextAsItWasGiven() {
        String text = "(«المنطقـــة» \u202bالخَضراء\u202c)";
        List<Token> tokens = Tokens.of(text);
        assertThat(tokens.stream().map(t -> text.substring(t.start(), t.end())))
                .containsExactly("المنطقـــة", "الخَضراء");
        assertThat(tokens.get(1).text()).isEqualTo("الخضراء");
    }

    @Test
    void readsAHyphenatedWordAsOneToo() {
        String text = "a drone-strike in 2003-2011";
        List<Compound> compounds = Compound.of(text, Tokens.of(text));
        assertThat(compounds).hasSize(1);
        assertThat(compounds.getFirst().word()).isEqualTo(new Token("dronestrike", "dronestrike", 2, 14));
        assertThat(compounds.getFirst().first()).isEqualTo(1);
    }

    @Test
    void keepsCapitalsBesideTheFoldedForm() {
        assertThat(Tokens.of("İstanbul US")).extracting(Token::cased).containsExactly("İstanbul", "US");
        assertThat(Tokens.of("İstanbul US")).extracting(Token::text).containsExactly("istanbul", "us");
    }

    @Test
    void survivesBrokenText() {
        assertThat(Tokens.of("\ud800 ab \udfff\ud83d c\u0301\u0301 \u0000"))
                .extracting(Token::text)
                .contains("ab");
    }
}

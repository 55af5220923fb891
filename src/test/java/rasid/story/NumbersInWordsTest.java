package rasid.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rasid.model.Content;
import rasid.model.Edit.NumberChange;

/// A number of several words is one number, in what is told of an edit and in what counts as another toll.
class NumbersInWordsTest {
    @ParameterizedTest
    @CsvSource({
        "قتل ثلاثة أشخاص في هجوم, قتل أحد عشر شخصا في هجوم, ثلاثة, أحد عشر, شخصا في",
        "أصيب اثنا عشر مدنياً, أصيب خمسة وعشرون مدنياً, اثنا عشر, خمسة وعشرون, مدنياً",
        "نزوح مئة وعشرين عائلة, نزوح مئة وخمسة وعشرين عائلة, مئة وعشرين, مئة وخمسة وعشرين, عائلة",
        "اعتقال ثلاثة عشر متهماً فجراً, اعتقال إحدى عشرة متهمة فجراً, ثلاثة عشر, إحدى عشرة, متهمة فجراً",
        "وصول ثلاثة آلاف من النازحين, وصول خمسة وعشرين ألفاً من النازحين, ثلاثة آلاف, خمسة وعشرين ألفاً, من النازحين",
        "یازده نفر کشته شدند, بیست و پنج نفر کشته شدند, یازده, بیست و پنج, نفر کشته",
        "صد و بیست خانه ویران شد, دویست و سی و یک خانه ویران شد, صد و بیست, دویست و سی و یک, خانه ویران",
        "بیست و پێنج کەس بریندار بوون, سی و دوو کەس بریندار بوون, بیست و پێنج, سی و دوو, کەس بریندار",
        "אחד עשר בני אדם נפצעו, עשרים וחמישה בני אדם נפצעו, אחד עשר, עשרים וחמישה, בני אדם",
        "מאה עשרים וחמישה פצועים, שלוש מאות פצועים, מאה עשרים וחמישה, שלוש מאות, פצועים",
        "Twenty-five people died, One hundred and twenty people died, Twenty-five, One hundred and twenty, people died",
        "three thousand homes lost, twenty homes lost, three thousand, twenty, homes lost",
        "vingt-cinq morts dans un attentat, quatre-vingt-douze morts dans un attentat, vingt-cinq, quatre-vingt-douze,"
                + " morts dans",
        "vingt et un blessés, soixante-dix-sept blessés, vingt et un, soixante-dix-sept, blessés",
        "elf Tote bei Anschlag, einundzwanzig Tote bei Anschlag, elf, einundzwanzig, Tote bei",
        "Saldırıda yedi kişi öldü, Saldırıda on yedi kişi öldü, yedi, on yedi, kişi öldü",
        "Depremde yirmi beş ev yıkıldı, Depremde iki yüz elli ev yıkıldı, yirmi beş, iki yüz elli, ev yıkıldı",
        "Di êrîşê de heft kes birîndar bûn, Di êrîşê de bîst û pênc kes birîndar bûn, heft, bîst û pênc, kes birîndar",
        "ocho muertos en un atentado, treinta y cinco muertos en un atentado, ocho, treinta y cinco, muertos en",
        "пять человек погибли, сто двадцать пять человек погибли, пять, сто двадцать пять, человек погибли",
        "دھماکے میں پانچ افراد جاں بحق, دھماکے میں پینتیس افراد جاں بحق, پانچ, پینتیس, افراد جاں"
    })
    void aCompoundNumberIsToldWhole(String before, String after, String was, String is, String of) {
        assertThat(Edits.between(Content.of("", List.of(before), null), Content.of("", List.of(after), null))
                        .numbers())
                .containsExactly(new NumberChange(was, is, of));
    }

    @ParameterizedTest
    @CsvSource({
        "مقتل أحد عشر شخصا, 11",
        "إصابة خمسة وعشرين مدنياً, ٢٥",
        "مقتل ثلاثة واصابة خمسة, 3 5",
        "نزوح مئة وعشرين عائلة, 120",
        "کشته شدن بیست و پنج نفر, ۲۵",
        "אחד עשר הרוגים, 11",
        "Twenty-five killed and thirty hurt, 25 30",
        "Two hundred and five held, 205",
        "quatre-vingt-dix-neuf morts, 99",
        "neunundneunzig Tote, 99",
        "yirmibeş ölü, 25",
        "üç bin beş yüz ölü, 3500",
        "doscientos treinta y uno detenidos, 231",
        "погибли двадцать три человека, 23",
        "троих задержали, 3",
        "dused û sî û yek kes, 231",
        "دو سو پچیس گھر, 225"
    })
    void wordsAndDigitsAreOneNumber(String words, String digits) {
        assertThat(Figures.of(words)).isEqualTo(Figures.of(digits)).isNotEmpty();
    }

    @Test
    void daysOfTheWeekAndPartsOfNamesAreNoNumbers() {
        assertThat(Figures.of("سه‌شنبه و پنج‌شنبه, ביום שני, أحد المصابين, بي بي سي, per cent, a thousand, une voiture,"
                        + " once on the ground, ich bin du, une personne du sud, بعد مرور الوقت"))
                .isEmpty();
        assertThat(Figures.of("ثلاثة, خمسة")).containsExactly("3", "5");
    }
}

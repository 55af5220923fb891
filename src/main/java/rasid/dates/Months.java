package rasid.dates;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The names of the months of the Gregorian and the Solar Hijri (Jalali) year in the languages that sources write.
final class Months {
    /// A month of a calendar.
    ///
    /// @param number from 1
    record Month(boolean jalali, int number) {}

    /// One line a month; names of several words are written with `_`. Levantine, Egyptian and Maghrebi Arabic, Persian,
    /// Urdu, Sorani, Kurmanji, Turkish, English, French, German, Spanish.
    private static final String GREGORIAN = """
            يناير كانون_الثاني كانون_ثاني جانفي ژانويه جنوري كانووني_دووه‌م كانووني_دووەم كانونی_دووەم jan january janv janvier januar enero ocak çile rêbendan
            فبراير شباط فيفري فوريه فروري شوبات شوباتي feb february febr fevrier fev februar febrero subat sibat
            مارس اذار مارچ آدار ئادار ئازار ئازاري adar mar march mars marz maerz marzo mart
            ابريل نيسان افريل آوريل اپريل نيساني apr april avril avr abril nisan
            مايو ايار ماي مه مئي ئايار ئاياري مایس may mai mayo mayis gulan
            يونيو حزيران جوان يونيه ژوئن جون حوزه‌يران حوزەيران حوزەيراني jun june juin juni junio haziran heziran
            يوليو تموز جويليه يوليوز يوليه ژوييه ژوئيه جولاي جولائي تەمموز تەممووز تەمموزي jul july juillet juil juli julio temmuz temuz tirmeh
            اغسطس اب اوت غشت اوگوست اگست ئاب ئابي aug august aout agosto agustos tebax
            سبتمبر ايلول شتنبر سپتامبر ستمبر ئەيلوول ئەيلول ئەيلوولي sep sept september septembre septiembre eylul ilon
            اكتوبر تشرين_الاول تشرين_اول اكتبر تشريني_يەكەم تشريني_يەكەمي oct october octobre okt oktober octubre ekim cotmeh
            نوفمبر تشرين_الثاني تشرين_ثاني نونبر نوامبر نومبر تشريني_دووەم تشريني_دووەمي nov november novembre noviembre kasim mijdar
            ديسمبر كانون_الاول كانون_اول دجنبر دسامبر دسمبر كانووني_يەكەم كانوني_يەكەم كانووني_يەكەمي dec december decembre dez dezember diciembre aralik kanun
            """;

    private static final String JALALI = """
            فروردين
            ارديبهشت
            خرداد
            تير
            مرداد امرداد
            شهريور
            مهر
            ابان
            اذر
            دي
            بهمن
            اسفند
            """;

    private static final Map<String, Month> BY_NAME = read();

    private Months() {}

    /// The month of that name; `word` is cleaned.
    static Optional<Month> of(String word) {
        return Optional.ofNullable(BY_NAME.get(word));
    }

    private static Map<String, Month> read() {
        Map<String, Month> names = new HashMap<>();
        // Where two calendars share a name the Gregorian one stays: آذر is cleaned to اذر, and آذار is not.
        put(names, JALALI, true);
        put(names, GREGORIAN, false);
        return Map.copyOf(names);
    }

    private static void put(Map<String, Month> names, String table, boolean jalali) {
        int number = 0;
        for (String line : table.lines().toList()) {
            number++;
            for (String name : line.split(" ", -1)) {
                names.put(DateText.clean(name.replace('_', ' ')), new Month(jalali, number));
            }
        }
    }
}

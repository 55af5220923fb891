package rasid.extract.authors;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import rasid.extract.looks.Tree;
import rasid.extract.text.Letters;
import rasid.extract.text.Text;
import rasid.extract.text.Wording;
import rasid.extract.text.Wordings;

/// Tells names of persons from what else stands where authors are named: desks, agencies, roles, titles,
/// weekdays.
public final class Person {
    private static final Pattern NO_NAME = Pattern.compile(
            "(?iu):|www\\.|[@#<>{}\\[\\]_=…!?]|^\\d|\\d{2,}|[.](?:com|net|org|php)\\b|(?-i:\\p{Ll}[.]\\p{Ll}{2,3})$");
    /// Whole words, and ways to word a role that go on or stand at the end.
    private static final String ROLE_WORDS = "staff|editors?|editorial|redaktion|redaktør|"
            + "redaction|rédaction|redacci[oó]n|redakcja|reda[kc]tie|desk|team|news|newsroom|agency|agencies|agencia|agence|agenzia|press|admin|"
            + "administrator|webmaster|super ?user|^portal|web\\.?desk\\S*|reuters|afp|dpa|associated|correspondents?|contributors?|guest|magazine?|"
            + "online|zeitung|media|group|inc|llc|gmbh|limited|ltd|unknown|anonymous|author|писал|редакция|агентство|agentur|"
            + "nachrichten|verband|stiftung|ministerium|e\\. ?v|profile|profil|fellow|professor|university|institute|merkezi|servisi|bilgi işlem|editör|muhabir|edv|it-abteilung|it department|webteam|informatique|service internet|informática|informatica|ufficio web|отдел|служба|інтернет|интернет|відділ|facebook|twitter|instagram|advertorial|sponsored|gesponsert\\w*|pressestelle|presseabteilung|press office|communications|service de presse|oficina de prensa|ufficio stampa|пресс-служба|biuro prasowe|navenda|"
            + "المعلوماتية|فناوری اطلاعات|واحد اینترنت|آئی ٹی|שירותי מחשוב|מחלקת|رويترز|أ ف ب|د ب أ|برس|بريس|سفارة|السفارة|قنصلية|وزارة|الوزارة|مديرية|محافظة|بلدية|جامعة|نقابة|حزب|حركة|جمعية|سفارت|وزارت|دانشگاه|استانداری|شهرداری|سازمان|سفارت‌خانه|שגרירות|משרד|עיריית|דוברות|نيوز|نیوز|فريق|طاقم|هيئة|أسرة|إدارة|مكتب|مندوب|موفد|بوابة|ديسك|الأناضول|كوردستان ?\\d*|"
            + "دبیر بخش|دبیر سرویس|دبیر گروه|سردبیر|^بخش|تیم|ٹیم|گروه|دفتر|روابط عمومی|ادمین|مدیر|پایگاه|ایسنا|ایرنا|تسنیم|رپورٹر|بیورو|ایجنسی|ادارہ|مانیٹرنگ|ڈیسک|"
            + "ستاف|دێسک|نیوزدێسک|ستافی|تیمی|دەستە|סוכנויות|מדור|עורך|עורכת|כתבת|כתבנו|צוות|דסק|רויטרס|חדשות";
    private static final String ROLE_PARTS =
            "وكالات|وكالة|مراسل|محرر|تحرير|متابعات?|\\bقسم\\b|القسم|\\b(?:غرفة|نسخ|رابط|الرابط|يومية|أسبوعية|شهرية|روزنامه|هفته‌نامه|کۆپی|بەستەر|کپی|لینک|شرطة|قيادة)(?=\\s|$)|موقع|قناة|شبكة|صحيفة|جريدة|\\bخاص\\b|غرفة الأخبار|المصدر|ترجمة|تلفزيون"
                    + "|خبرگزاری|\\bگروه|سرویس|تحریریه|خبرنگار|ئاژانس|دەستەی|پەیامنێر|ویب ڈیسک|نمائندہ|מערכת|\\bכתב|haber merkezi|ajans"
                    + "|الحقوق|کلیه حقوق|تمامی حقوق|جملہ حقوق|הזכויות|مافەکان|copyright|\\bdept\\b|department|rights reserved|rechte vorbehalten|droits réservés|derechos reservados|diritti riservati"
                    + "|(?:中心|编辑部|編輯部|編集部|新闻网|新聞網|新闻|新聞|通讯社|通訊社|日报|日報|晚报|晚報|综合|綜合|报社|報社|支局|取材班)$";
    private static final Wordings ROLES = Wordings.ofWords(Wording.alternatives(ROLE_WORDS).stream()
            .map(word -> "\\b" + word + "\\b")
            .collect(Collectors.joining("|", "", "|" + ROLE_PARTS)));
    /// The small words inside of names; others begin with a capital, where the script has them.
    private static final Set<String> PARTICLES = Set.of(
            "de", "der", "den", "des", "del", "della", "di", "da", "das", "do", "dos", "du", "la", "le", "el", "al",
            "ul", "bin", "bint", "ibn", "abu", "ben", "van", "von", "vom", "zu", "zum", "zur", "af", "av", "ter", "ten",
            "te", "y", "e", "i", "und", "st", "mc", "jr", "sr", "dr", "ph", "d", "o", "bar", "ez", "os", "as", "ud",
            "ur");
    /// Small words of sentences, which no name has: in Arabic script no capital tells names from other words.
    private static final Pattern SENTENCE = Pattern.compile(
            "(?:^|\\s)(?:في|من|إلى|على|عن|مع|هذا|هذه|للكاتب|مقالات|السنة|العدد|لە|بۆ|لەبارەی|در|از|درباره|دربارهٔ|برای|را|که"
                    + "|سال|شماره|شمارهٔ|کے|کی|میں|نے|שנה|גיליון)(?=\\s|$)|^יום ");
    private static final Set<String> WEEKDAYS = weekdays();
    private static final Map<Character, List<String>> WEEKDAYS_BY_END =
            WEEKDAYS.stream().collect(Collectors.groupingBy(day -> Wording.fold(day.charAt(day.length() - 1))));
    private static final Pattern WEEKDAY_BEHIND = Pattern.compile(weekdayBehind());
    private static final Pattern FROM_NUMBER = Pattern.compile("\\s*[\\d٠-٩۰-۹(].*$");
    private static final Pattern MONTH_BEHIND =
            Pattern.compile("(?<=\\p{L}{2})[\\s,]+(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[.]?$");
    /// What leads over to a day, in small letters, since "Anna Le" is a name: "Jane Doe on 3 May", "Max Muster am 3.
    /// Mai".
    private static final Pattern ON = Pattern.compile(
            "(?<=\\p{L})\\s+(?:on|at|am|um|vom|le|el|em|il|op|den|på|dnia|от|(?iu:stand|updated|published|aktualisiert))$");
    private static final Pattern END = Pattern.compile("[\\s|،,.:\\-–—]+$");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\-]+");
    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 5;

    private Person() {}

    /// Whether `name` may be a person's name, where authors are told.
    static boolean is(String name) {
        int words = Text.words(name);
        return words >= 1
                && words <= MOST_WORDS
                && Text.length(name) >= 3
                && name.length() <= LONGEST
                && isCapital(name)
                && !NO_NAME.matcher(name).find()
                && !SENTENCE.matcher(name).find()
                && !WEEKDAYS.contains(name.toLowerCase(Locale.ROOT))
                && !hasRole(name);
    }

    /// Whether it is one beyond doubt: two words at least and no sentence, so that nothing need say that
    /// it is a name.
    public static boolean isSurely(String name) {
        int words = Text.words(name);
        return words >= 2
                && words <= 4
                && !name.endsWith(".")
                && name.indexOf(',') < 0
                && name.indexOf('،') < 0
                && is(name);
    }

    /// Whether it tells what somebody does, or which desk: "مراسل نخلة".
    public static boolean hasRole(String text) {
        // Old Persian pages write the letters of Arabic.
        return ROLES.isIn(text)
                || ((text.indexOf('ي') >= 0 || text.indexOf('ك') >= 0)
                        && ROLES.isIn(text.replace('ي', 'ی').replace('ك', 'ک')));
    }

    /// What an element says, or the name in it that stands side by side with a role, with no space between: "<a>Jane
    /// Doe</a><span>reporter</span>".
    static String besideRole(Element element) {
        String all = element.text();
        for (Element part : Tree.children(element) == 0 ? List.<Element>of() : element.children()) {
            String name = part.nextSibling() == null ? "" : Text.clean(part.text());
            int end = name.isEmpty() ? 0 : all.indexOf(name) + name.length();
            boolean joined = end >= Math.max(1, name.length())
                    && end < all.length()
                    && Letters.is(all.charAt(end), Letters.LETTER)
                    && Letters.is(all.charAt(end - 1), Letters.LETTER);
            if (joined && isSurely(name)) {
                return name;
            }
        }
        return all;
    }

    /// A name without what stands behind it in the same line: a date, a weekday.
    public static String alone(String text) {
        boolean numbered = Text.holds(text, Letters.DIGIT) || text.indexOf('(') >= 0;
        String cut = (numbered ? beforeNumber(text) : text).strip();
        String name = endsWithWeekday(cut) ? WEEKDAY_BEHIND.matcher(cut).replaceFirst("") : cut;
        boolean ended = name.isEmpty() || Letters.is(name.charAt(name.length() - 1), Letters.WORD);
        return ended ? name : END.matcher(name).replaceAll("");
    }

    /// "Jane Doe" of "Jane Doe Dec 3rd": the month goes with the day.
    private static String beforeNumber(String text) {
        String before = FROM_NUMBER.matcher(text).replaceFirst("").strip();
        String name = END.matcher(MONTH_BEHIND.matcher(before).replaceFirst("")).replaceFirst("");
        return ON.matcher(name).replaceFirst("");
    }

    private static boolean endsWithWeekday(String text) {
        if (text.isEmpty()) {
            return false;
        }
        for (String day : WEEKDAYS_BY_END.getOrDefault(Wording.fold(text.charAt(text.length() - 1)), List.of())) {
            int from = text.length() - day.length();
            if (from > 0 && text.regionMatches(true, from, day, 0, day.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCapital(String name) {
        String[] words = BETWEEN_WORDS.split(name, -1);
        if (words.length == 1) {
            return !PARTICLES.contains(name.toLowerCase(Locale.ROOT));
        }
        for (String word : words) {
            int start = 0;
            while (start < word.length() && !Character.isLetter(word.charAt(start))) {
                start++;
            }
            boolean small = start < word.length() && Character.isLowerCase(word.charAt(start));
            boolean prefixed =
                    word.length() > start + 2 && word.chars().skip(start + 1L).anyMatch(Character::isUpperCase);
            if (small
                    && !prefixed
                    && !PARTICLES.contains(
                            word.substring(start).toLowerCase(Locale.ROOT).replace(".", ""))) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> weekdays() {
        Set<String> names = new HashSet<>(List.of(
                "شەممە",
                "یەکشەممە",
                "دووشەممە",
                "سێشەممە",
                "چوارشەممە",
                "پێنجشەممە",
                "هەینی",
                "یک‌شنبه",
                "سه شنبه",
                "سه‌شنبه",
                "پنج‌شنبه",
                "چهار‌شنبه",
                "الإثنين",
                "الثلاثا",
                "الاربعاء",
                "الاحد",
                "جمعرات",
                "منگل"));
        for (String language : List.of("en", "fr", "es", "de", "it", "pt", "nl", "tr", "ru", "ar", "fa", "he", "ur")) {
            for (DayOfWeek day : DayOfWeek.values()) {
                Locale locale = Locale.forLanguageTag(language);
                names.add(day.getDisplayName(TextStyle.FULL, locale).toLowerCase(locale));
            }
        }
        return Set.copyOf(names);
    }

    /// Longest first, since one weekday's name ends with another's. Where elements stand side by side no
    /// space parts them.
    private static String weekdayBehind() {
        return WEEKDAYS.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?iu)(?<=.{4})[\\s،,]*(?:", ")$"));
    }
}

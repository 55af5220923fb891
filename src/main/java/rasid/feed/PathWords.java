package rasid.feed;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What addresses, labels and styles call the parts of a news site that are no articles: the vocabulary that news
/// systems of all countries share, in the languages that we read.
final class PathWords {
    /// Whole names in a path, without number and ending.
    private static final Set<String> PARTS = Set.of(
            ("tag tags category categories cat cats author authors topic topics section sections sec page pages static search"
                            + " login logout register signup signin account subscribe subscription newsletter newsletters rss feed"
                            + " feeds atom about aboutus contact contactus privacy policy terms cookies archive archives gallery"
                            + " galleries photo photos picture pictures pics images image album albums slideshow slideshows video"
                            + " videos vod watch player clip clips reels shorts podcast podcasts audio listen radio tv live livetv"
                            + " stream streaming program programs programme programmes show shows episode episodes poll polls"
                            + " survey surveys vote votes quiz user users profile profiles member members writer writers columnist"
                            + " columnists columnista keyword keywords dossier dossiers dosya file files special specials series"
                            + " label labels term taxonomy print mailto share send comment comments respond reply advertise ads ad"
                            + " advert advertisement banner banners sponsored promo jobs careers shop store weather currency"
                            + " prices horoscope games game crossword calendar schedule events event sitemap map help faq"
                            + " feedback forum forums download downloads app apps apk pdf epaper magazine issue issues"
                            + " trending hashtag yazar yazarlar foto galeri resim anket etiket kategori konu konular canli"
                            + " wene galerry mp3 sound soundcloud cartoon cartoons caricature infographic infographics infograph graphic graphics lang"
                            + " language alqe halqe helqe elqe publication publications tender tenders vacancy vacancies procurement people notices crosswords all whats-on"
                            + " advertiser-content resmi-ilanlar ilanlar"
                            + " back-issues click go redirect out cart wishlist results hashtags menu widget services service"
                            + " صور فيديو وسم وسوم تصنيف كاتب كتاب ملف ملفات استطلاع بودكاست معرض بحث"
                            + " عکس فیلم برچسب نویسنده پرونده نظرسنجی پادکست وێنە ڤیدیۆ نووسەر")
                    .split(" "));
    /// Parts of a compound name: `com_phocagallery`, `photo-gallery`, `videos2`.
    private static final Pattern COMPOUND =
            Pattern.compile("gallery|galeri|video|podcast|photo|album|taxonomy|hashtag|livestream");
    private static final Pattern ENDING = Pattern.compile("\\.(aspx?|php\\d?|html?|jsp|do|cfm|cgi)$");

    /// A heading over a block, or the first words of a text, in the spelling of [#plain].
    private static final Pattern LABEL = Pattern.compile("(?:^| )(?:"
            // pictures
            + "صور|الصور|بالصور|مصور|البوم|عدسه|photos?|pictures?|gallery|galleries|galeri|foto(?:graf)?|slideshow|عکس(?:ها|هاي)?|تصاوير"
            + "|گزارش تصويري|تصويري|وينه\\p{L}*|البوم\\p{L}*|תמונות|גלריה|تصاویر"
            // moving pictures
            + "|فيديو|الفيديو|بالفيديو|فيديوهات|مرييات|شاهد|video|videos|watch|ويديو|فيلم|ببينيد|فديو|ڤيديو|ڤيديوکان|ببينه|וידאו|צפו|izle"
            // sound
            + "|بودکاست|استمع|صوتيات|podcasts?|audio|listen|پادکست|بشنويد|پودکاست|گوي بگره|dinle|פודקאסט"
            // polls
            + "|استطلاع|استطلاعات|استفتاء|تصويت|polls?|vote|survey|quiz|نظرسنجي|راپرسي|anket|סקר"
            // dossiers, tags
            + "|ملفات|ملف خاص|ملفات خاصه|dossiers?|special files?|special reports?|in depth series|topics|in focus|hashtags?|tags?"
            + "|پرونده|پروندهها|پرونده ويژه|دوسيه|dosya(?:lar)?|وسوم|الوسوم|کلمات دلاليه|کلمات مفتاحيه|برچسبها|برچسب|تاگ|تاگهکان|etiketler|תגיות"
            // adverts
            + "|اعلان|اعلانات|اعلاني|ممول|ممولا|برعايه|ads?|advertisements?|sponsored|sponsors?|promoted|partner content|paid content|paid post"
            + "|from our partners|اگهي|تبليغات|رپرتاژ|ريکلام|reklam|ilan|תוכן ממומן|פרסומת"
            // services
            + "|weather|prayer times|currency|horoscope|الطقس|اوقات الصلاه|مواقيت الصلاه|اسعار العملات|الابراج|برامج|برامجنا|programs?|البث المباشر|بث مباشر|پخش زنده|livestream"
            + ")(?: |$)");

    private static final Pattern ADVERT = Pattern.compile(
            "(?:ads?|advert|advertisement|sponsored(?: content| post| by .*)?|promoted(?: by .*)?|paid(?: content| post)?|partner content"
                    + "|اعلان(?: ممول)?|محتوي ممول|ممول|ماده اعلانيه|اگهي|رپرتاژ(?: اگهي)?|تبليغ(?:ات)?|ريکلام|reklam|ilan|sponsorlu|anzeige|publicite|publi ?reportage)");

    /// Whole names of styles on an enclosing block, without the words that styles are built with.
    private static final Set<String> STYLES = Set.of(
            ("gallery galleries photo photos photogallery album albums slideshow video videos podcast podcasts audio poll polls"
                            + " survey vote tag tags tagcloud topics topic trending breadcrumb breadcrumbs pager pagination paging"
                            + " pagenavi pages navlinks menu navbar nav navigation footer social share sharing ad ads adv advert"
                            + " adverts advertisement adsense banner banners bannergroup sponsor sponsored sponsors"
                            + " partner partners taboola outbrain native author authors writers byline login search language"
                            + " languages lang langs weather currency prayer cookie cookies subscribe newsletter dossier dossiers"
                            + " archive archives categories pagelist meta app apps services reklam advertorial")
                    .split(" "));

    /// Those of them that name adverts and the like, which no site has its articles in.
    private static final Set<String> ADVERTS = Set.of(
            ("ad ads adv advert adverts advertisement adsense banner banners bannergroup sponsor sponsored sponsors"
                            + " partner partners taboola outbrain native reklam advertorial")
                    .split(" "));

    private PathWords() {}

    /// Whether `part` of a path or a value in a query, `%xx` undone, names something else than articles.
    ///
    /// @param last whether nothing follows it; a name of two words there is rather that of an article
    static boolean isListing(String part, boolean last) {
        String name = ENDING.matcher(part.toLowerCase(Locale.ROOT)).replaceAll("");
        String bare = name.replaceAll("[\\d_-]+$|^[\\d_-]+", "");
        if (PARTS.contains(name) || PARTS.contains(bare)) {
            return true;
        }
        String[] words = bare.split("[-_]+", -1);
        return words.length <= (last ? 1 : 2)
                && (COMPOUND.matcher(bare).find() || isLong(words[0]) || isLong(words[words.length - 1]));
    }

    private static boolean isLong(String word) {
        return word.length() > 3 && PARTS.contains(word);
    }

    /// Whether a style or id is of the blocks that show writers, and mostly a column of theirs beside.
    static boolean isWriters(String style) {
        return style.toLowerCase(Locale.ROOT).matches(".*(?:author|writer|byline|columnist).*");
    }

    /// Whether a block with this heading holds something else than articles.
    static boolean isLabel(String heading) {
        return LABEL.matcher(plain(heading)).find();
    }

    /// Whether a text beside a link says that it was paid for.
    static boolean isAdvert(String text) {
        return ADVERT.matcher(plain(text)).matches();
    }

    /// Whether a text begins as the titles of galleries, videos and podcasts do.
    static boolean beginsLikeMedia(String title) {
        String plain = plain(title);
        int end = plain.length();
        for (int i = 0, words = 0; i < plain.length(); i++) {
            if (plain.charAt(i) == ' ' && ++words == 2) {
                end = i;
                break;
            }
        }
        return LABEL.matcher(plain.substring(0, end)).find();
    }

    /// Whether an element of this class or id holds something else than articles.
    static boolean isStyle(String name) {
        // Block, element and modifier: card__author, card--sponsored, node--type-gallery.
        return isStyle(name, STYLES);
    }

    /// Whether a style's name says that its block is an advert.
    static boolean isAdvertStyle(String name) {
        return isStyle(name, ADVERTS);
    }

    private static boolean isStyle(String name, Set<String> styles) {
        return Stream.of(name.split("--|__", -1)).anyMatch(part -> isStylePart(part, styles));
    }

    private static boolean isStylePart(String name, Set<String> styles) {
        String plain = name.toLowerCase(Locale.ROOT)
                .replaceAll(
                        "(?<=[a-z])(?:s)?[-_]?(?:block|widget|box|list|section|area|container|wrapper|wrap|inner|items?|cloud|bar|links?|slot|unit|group|zone)$",
                        "")
                .replaceAll(
                        "^(?:block|widget|box|section|sidebar|view|views|mod|module|the|site|post|entry|home|type|wp-block|c|js|is|g|m)[-_]+",
                        "")
                .replaceAll("[-_]", "");
        // A section of the page is no list of pages.
        return styles.contains(plain) || (!plain.equals("page") && styles.contains(plain + "s"));
    }

    /// Lower case, letters of Arabic script as their twins, without marks and signs.
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT).codePoints().limit(200).forEach(c -> {
            int type = Character.getType(c);
            if (Character.isLetterOrDigit(c)) {
                int twin = "أإآٱىیئېێةھەكۆؤۊڕ".indexOf(c);
                plain.appendCodePoint(twin < 0 ? c : "اااايييييهههکووور".codePointAt(twin));
            } else if (type != Character.NON_SPACING_MARK && type != Character.FORMAT && c != 0x640) {
                plain.append(' ');
            }
        });
        return plain.toString().replaceAll(" +", " ").strip();
    }
}

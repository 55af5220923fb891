package rasid.extract.authors;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rasid.extract.text.Text;

/// Lines in Chinese characters that name who wrote: "本报记者 陈望舒 邵一民", "記者蔡佩蓁／新港報導", "文／王小明", "取材・文＝山田太郎". No
/// capital and often no space tells the name from the words around it: it is what stands between them.
public final class HanByline {
    private static final String WRITER = "记者|記者|作者|撰文|撰稿|采写|編譯|编译|特派員|特约撰稿人|文(?=[／/:：＝=])";
    private static final Pattern BEFORE = Pattern.compile(
            "^[（(【\\s]*(?:[\\p{IsHan}・]{0,6}?)(?:" + WRITER + ")[\\s:：／/＝=]*(?=[\\p{IsHan}\\p{IsKatakana}])");
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}\\p{IsKatakana}·]{2,7}");
    /// "记者获悉，爆炸发生在上午。" and "记者：您怎么看？" are sentences of the text.
    private static final Pattern SENTENCE =
            Pattern.compile("[。！？?!…」』]\\s*$|(?:记者|記者|作者)(?:获悉|了解|发现|發現|看到|注意到|认为|認為|采访|採訪|走访|会見|会见|問|问|说|表示|会$|会上)");
    private static final Pattern BETWEEN = Pattern.compile("^[\\s、，,]+");
    /// What follows the names, or is none: places of reports, agencies, pictures.
    private static final Pattern NO_NAME = Pattern.compile(
            "调查|調查|观察|觀察|手记|手記|会见|会見|连线|連線|专访|專訪|采访|採訪|报道|報導|報道|综合|綜合|摄影|攝影|撮影|共同|時事|支局|编辑|編輯|责任|責任|图|圖|通讯|通訊|记者|記者|电$|電$|讯$|訊$|中心|新闻|新聞|日报|日報|网$|網$");
    /// Who did something else stands behind the writer, with no space between: "撰文：梁子晴攝影：蘇朗".
    private static final Pattern OTHER_CREDIT =
            Pattern.compile("(?<=[\\p{IsHan}\\p{IsKatakana}])\\s*(?:摄影|攝影|撮影|编辑|編輯|編集|插畫|插画|翻譯|翻译)\\s*[:：／/＝=].*$");
    private static final Pattern ROLE_AND_NAME = Pattern.compile("[\\p{IsHan}・]{0,6}(?:记者|記者)[\\s:：／/]+\\S.*");
    private static final Pattern CREDIT = Pattern.compile(
            "^[（(【\\[\\s]*(?:责任编辑|責任編輯|责编|責編|编辑|編輯|编审|校对|审核|稿源|来源|來源|摄影|攝影|图片来源|圖片來源|撮影|編集)\\s*[:：／/]\\s*\\S.{0,30}$");
    private static final Pattern SIGNATURE =
            Pattern.compile("[。」！？][【（]((?:[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]+[、・]?){1,4})[】）]$");
    /// Below a place, a day, "our report".
    private static final Pattern OPENING =
            Pattern.compile("^[\\p{IsHan}\\p{Nd}\\s·，,]{0,16}[（(【]\\s*([^（()）【】。！？]{2,40})[）)】]\\s*(?=\\S)");
    private static final Pattern OFFICE =
            Pattern.compile("[\\p{IsHan}\\p{IsKatakana}]{0,6}(?:(?:社会|政治|経済|国際|写真|運動|文化|科学|報道|地域)部|支局|総局|支社)[・＝]"
                    + "([\\p{IsHan}\\p{IsKatakana}]{2,7})");
    private static final Pattern WRITERS = Pattern.compile(
            "(?:本报|本報|本刊|本网|本網|本台|特约|特約|见习|見習|实习|實習|驻\\p{IsHan}{1,4}|首席|全媒体)*(?:记者|記者)[\\s:：]*|(?:实习生|實習生)[\\s:：]*");
    private static final Pattern BETWEEN_NAMED = Pattern.compile("[\\s、，,/／　]+");
    private static final int LONGEST_SIGNED = 7;
    private static final int LONGEST = 80;
    private static final int LONGEST_HAN_NAME = 4;
    private static final int MOST = 4;
    /// The first of the radicals.
    private static final char FIRST_HAN = 0x2E80;

    private HanByline() {}

    /// Whether the line names who wrote, edited, checked or photographed, and no more.
    public static boolean isCredit(String line) {
        return line.length() <= LONGEST
                && hasHan(line)
                && !Text.endsSentence(line)
                && (CREDIT.matcher(line).lookingAt() || !names(line).isEmpty());
    }

    /// Those who sign behind the last sentence, as in Japan: "…。【真鍋りつ、添田浩二】"; empty where nobody does.
    public static List<String> signed(String line) {
        Matcher signature = line.endsWith("】") || line.endsWith("）") ? SIGNATURE.matcher(line) : null;
        if (signature == null || !signature.find()) {
            return List.of();
        }
        // "東浜支局・添田浩二": an office and its writer.
        List<String> names = Stream.of(signature.group(1).split("[、・]", -1))
                .filter(name -> !NO_NAME.matcher(name).find())
                .toList();
        return names.stream().allMatch(name -> name.length() >= 2 && name.length() <= LONGEST_SIGNED)
                ? names
                : List.of();
    }

    /// The names that metadata tell behind paper and role, "江州日报记者 陈立新"; empty where they tell others.
    static List<String> behindRole(String told) {
        return told.length() <= LONGEST
                        && hasHan(told)
                        && ROLE_AND_NAME.matcher(told).matches()
                ? names(told)
                : List.of();
    }

    /// The names, in order; empty where the line is another.
    public static List<String> names(String line) {
        Matcher before = line.length() <= LONGEST && hasHan(line) ? BEFORE.matcher(line) : null;
        if (before == null || !before.lookingAt() || SENTENCE.matcher(line).find()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        String rest = OTHER_CREDIT.matcher(line.substring(before.end())).replaceFirst("");
        while (names.size() < MOST) {
            Matcher name = NAME.matcher(rest);
            boolean named = name.lookingAt()
                    && name.group().length() <= LONGEST_HAN_NAME + (name.group().indexOf('·') >= 0 ? 3 : 0)
                    && !NO_NAME.matcher(name.group()).find();
            if (!named) {
                break;
            }
            names.add(name.group());
            rest = rest.substring(name.end());
            Matcher between = BETWEEN.matcher(rest);
            if (!between.lookingAt()) {
                break;
            }
            rest = rest.substring(between.end());
        }
        return names;
    }

    /// Those whom brackets at the head of the text name: "本报讯（记者 陈立新 实习生 周敏）昨天…", "【記者林小明／台北報導】…",
    /// "【社会部・山田太郎】…"; empty where there are none.
    public static List<String> opening(String line) {
        Matcher brackets = line.length() > 4 && hasHan(line) ? OPENING.matcher(line) : null;
        if (brackets == null || !brackets.lookingAt()) {
            return List.of();
        }
        Matcher office = OFFICE.matcher(brackets.group(1));
        if (office.matches()) {
            return NO_NAME.matcher(office.group(1)).find() ? List.of() : List.of(office.group(1));
        }
        List<String> names = new ArrayList<>();
        boolean written = false;
        for (String part :
                BETWEEN_NAMED.split(WRITERS.matcher(brackets.group(1)).replaceAll(" 记者 "), -1)) {
            boolean role = part.equals("记者");
            written |= role;
            boolean named = written
                    && !role
                    && NAME.matcher(part).matches()
                    && part.length() <= LONGEST_HAN_NAME + (part.indexOf('·') >= 0 ? 3 : 0)
                    && !NO_NAME.matcher(part).find();
            if (written && !role && !part.isEmpty() && !named) {
                break;
            }
            if (named && names.size() < MOST) {
                names.add(part);
            }
        }
        return names;
    }

    private static boolean hasHan(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) >= FIRST_HAN) {
                return true;
            }
        }
        return false;
    }
}

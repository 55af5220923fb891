package rasid.extract.inside;

import java.util.List;
import rasid.extract.body.Body;
import rasid.extract.body.Rule;
import rasid.extract.looks.Mark;
import rasid.extract.outline.Block;
import rasid.extract.text.Letters;
import rasid.extract.text.Text;
import rasid.extract.text.Wordings;

/// The head of a recipe's card below the text that tells of it: the dish's name once more, how long it takes, for how
/// many it is. Ingredients, steps and notes are what readers came for.
final class RecipeCards implements Rule {
    private static final Wordings VALUES = Wordings.of(
            "^\\W*(?:(?:prep(?:aration)?|cook(?:ing)?|baking|total|active|resting|chill(?:ing)?)(?: time)?|servings?|serves|yields?|makes|calories"
                    + "|(?:temps (?:de )?)?(?:préparation|cuisson|repos)|temps total|portions?|rendement"
                    + "|(?:vorbereitungs|zubereitungs|arbeits|koch|back|ruhe|gesamt)zeit|zubereitung|portionen|ergibt"
                    + "|(?:tiempo (?:de )?)?(?:preparación|cocción|reposo|total)|raciones|porciones|comensales"
                    + "|(?:tempo (?:di |de )?)?(?:preparazione|cottura|riposo|totale|preparo|cozimento)|porzioni|dosi per|rendimento|porções"
                    + "|bereidingstijd|kooktijd|personen|tillagningstid|portioner|hazırl\\S+(?: süresi)?|pişirme(?: süresi)?|porsiyon|kaç kişilik"
                    + "|время (?:приготовления|готовки)|общее время|порци[ий]|czas (?:przygotowania|gotowania|pieczenia)|porcj[ei]"
                    + "|χρόνος \\p{L}+|μερίδες|waktu (?:persiapan|memasak)|porsi"
                    + "|(?:وقت|مدة|زمن) (?:التحضير|الطبخ|الطهي|الإعداد)|(?:عدد )?(?:الحصص|الأشخاص)|تكفي"
                    + "|(?:زمان|مدت) (?:پخت|آماده‌سازی|آماده سازی|تهیه)|(?:تعداد )?(?:نفرات|پرس)|کاتی (?:ئامادەکردن|لێنان)|بۆ چەند کەس"
                    + "|(?:تیاری|پکانے|پکنے) (?:کا|میں) وقت|זמן (?:הכנה|בישול|אפייה|עבודה)|(?:מספר )?מנות"
                    + "|调理时间|烹饪时间|准备时间|份量|調理時間|分量|조리시간|분량)(?!\\p{L})");
    private static final Wordings TIME = Wordings.of(
            "\\p{Nd} ?(?:min|mn\\b|hrs?\\b|hours?|std|stunde|heure|hora|ore\\b|uur|timm|dakika|saat|мин|час|godz|"
                    + "λεπτ|ώρ|menit|دقيق|دقائق|دقیقه|ساع|خولەک|کاتژمێر|منٹ|گھنٹ|דקות|שעה|שעות|分|小时|小時|時間|분|시간)");
    private static final int LONGEST = 48;
    private static final int MOST_WORDS = 7;
    private static final int FEWEST = 2;
    /// A rating and a line of who tried it may stand below the name.
    private static final int ABOVE = 3;

    @Override
    public void apply(Body body) {
        List<Integer> kept = body.kept();
        for (int at = 0; at < kept.size(); at++) {
            int end = at;
            while (end < kept.size() && isValue(body, kept.get(end))) {
                end++;
            }
            if (end - at >= FEWEST && kept.subList(at, end).stream().anyMatch(i -> isTime(body, i))) {
                name(body, kept.get(at));
                kept.subList(at, end).forEach(i -> body.block(i).leaveOut(Mark.META));
            }
            at = end;
        }
    }

    /// "Total killed: 44" over "Total wounded: 120" is no card: one of its lines tells how long it takes.
    private static boolean isTime(Body body, int i) {
        return TIME.isIn(body.block(i).text());
    }

    /// "Préparation 10 minutes", "Serves: 4", "زمان پخت: ۴۵ دقیقه".
    private static boolean isValue(Body body, int i) {
        Block block = body.block(i);
        String text = block.text();
        return text.length() <= LONGEST
                && block.kind() != Block.Kind.HEADING
                && Text.holds(text, Letters.DIGIT)
                && !Text.endsSentence(text)
                && !block.hasWords(MOST_WORDS + 1)
                && VALUES.isIn(text);
    }

    /// The heading above the first of them is the dish's name, where it says nothing that the headline does not.
    private static void name(Body body, int first) {
        String headline = Text.bare(body.headline());
        for (int i = first - 1; i >= Math.max(body.first(), first - ABOVE); i--) {
            Block block = body.block(i);
            if (block.kind() == Block.Kind.HEADING) {
                if (block.kept() && headline.contains(block.bare())) {
                    block.leaveOut(Mark.META);
                }
                return;
            }
            if (block.kept() && block.running()) {
                return;
            }
        }
    }
}

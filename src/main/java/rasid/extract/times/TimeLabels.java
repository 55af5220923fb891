package rasid.extract.times;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rasid.extract.text.Wordings;

/// The words that stand before dates and say what of: a publication, a change, a print, the day on which somebody
/// joined a board.
public final class TimeLabels {
    private static final String PUBLISHED =
            "publish|posted|submitted (?:by|on)|أرسلت? (?:بواسطة|من قبل)|أ?رسل(?:ها|ه) |ارسال شده|نوشته شده|ارسال توسط|נשלח|written|created|first seen|veröffentlicht|erschienen|erstellt"
                    + "|publi(?:é|cad|kov)|pubblicato|опубликован|дата публикации|opublikowan|data publikacji|dodano|gepubliceerd"
                    + "|publicerad|julkaistu|yayın|eklenme|نشر|ن\u064Fشر|تاريخ|تأريخ|تاریخ|انتشار|منتشر|بڵاوکر|بەروار|شائع|פורסם|תאריך";
    private static final String CHANGED =
            "updated|modified|edited|aktualisiert|geändert|mis à jour|modifié|actualizad|atualizad"
                    + "|ultima modifica|ultimo aggiornamento|última modific|gewijzigd|ändrad|endret|ændret|diperbarui|оновлен"
                    + "|τελευταία (?:ενημέρωση|τροποποίηση)|ενημερώθηκε|son düzenleme|actualizat|aggiornat|обновлен|изменен|zaktualizowan|aktualizacj|bijgewerkt|uppdaterad|oppdatert|päivitetty|güncelle"
                    + "|تحديث|تعديل|عدل|به ?روز|بروزرسانی|به‌روز|ویرایش|نوێکرا|تازەکرا|اپ ?ڈیٹ|עודכן|עדכון";
    /// Print versions tell when they were made, in the words of a publication: "הודפס בתאריך".
    private static final String PRINTED = "(?:تاريخ|تأريخ|وقت) الطباعة|(?:تاریخ|زمان) چاپ|بەرواری چاپ"
            + "|(?:הו|נ)דפסה? בתאריך|תאריך הדפסה|printed from|imprimée? (?:le|depuis)|impreso el|gedruckt am|ausgedruckt am|wydrukowano|распечатано|yazdırılma tarihi";
    static final Pattern LABEL = Pattern.compile("(?iu)(?<changed>(?<!\\p{L})(?:" + PRINTED + ")(?!\\p{L})|" + CHANGED
            + ")|(?<published>" + PUBLISHED + ")");
    /// The same, to tell quickly that a line has none of them.
    private static final Wordings LABELS = Wordings.of(PRINTED + "|" + PUBLISHED + "|" + CHANGED);

    /// Boards tell beside a post since when its writer has been a member.
    private static final String MEMBERS =
            "registrier|beigetreten|mitglied seit|dabei seit|joined|join date|member since|registered|inscri[pt]|membre depuis"
                    + "|miembro desde|membro d|lid sinds|зарегистр|дата регистрации|kayıt|katılım|üyelik|اشترك|انضم"
                    + "|عضو منذ|تاريخ (?:التسجيل|الانضمام|الاشتراك|العضوية)|تاریخ (?:عضویت|ثبت|شمولیت)|عضویت|شمولیت|عضو از"
                    + "|הצטרף|הצטרפות|חבר(?:ה)? (?:מ|מאז )תאריך|חבר(?:ה)? מאז|ئەندام";
    static final Pattern JOINED = Pattern.compile("(?iu)\\W*(?:" + MEMBERS + ")");
    /// The same behind the member's name.
    static final Pattern JOINED_BEHIND = Pattern.compile("(?iu)(?<!\\p{L})(?:" + MEMBERS + ")[^\\p{Nd}]{0,20}\\p{Nd}");
    static final Wordings JOINING = Wordings.of(MEMBERS);

    private TimeLabels() {}

    /// Whether it speaks of a publication or a change.
    public static boolean areIn(String text) {
        return LABELS.isIn(text);
    }

    /// What stands before a line tells since when somebody has been a member.
    static String beforeJoining(String line) {
        Matcher joined = JOINING.isIn(line) ? JOINED_BEHIND.matcher(line) : null;
        return joined != null && joined.find() ? line.substring(0, joined.start()) : line;
    }
}

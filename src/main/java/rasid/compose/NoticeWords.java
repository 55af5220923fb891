package rasid.compose;

/// The own words of notices, in each language that [Words] speaks. What is wrong is told in English, like logs.
///
/// @param heading of the mail
/// @param since takes the time that a fault began
/// @param over takes the times that a fault began and ended
/// @param mended stands before what was wrong, where it no longer is
/// @param more takes how many faults there are beside the first
/// @param omitted takes how many faults are not listed
record NoticeWords(String heading, String since, String over, String mended, String more, String omitted) {
    private static final NoticeWords ENGLISH = new NoticeWords(
            "Notice to the operator",
            "Since %s.",
            "From %s to %s.",
            "Mended: ",
            "(%d more)",
            "%d more are not listed here. bin/rasid status tells what lasts.");
    private static final NoticeWords ARABIC = new NoticeWords(
            "إشعار إلى المشغّل",
            "منذ %s.",
            "من %s إلى %s.",
            "أُصلح: ",
            "(و%d أخرى)",
            "وأعطال أخرى، عددها %d، لم تُذكر هنا. يعرض bin/rasid status ما هو قائم منها.");
    private static final NoticeWords SORANI = new NoticeWords(
            "ئاگاداری بۆ بەڕێوەبەر",
            "لە %s ەوە.",
            "لە %s تا %s.",
            "چاککرایەوە: ",
            "(%d ی تر)",
            "%d ی تر لێرە نەنووسراون. bin/rasid status ئەوانە پیشان دەدات کە ماون.");

    static NoticeWords in(Words words) {
        return switch (words) {
            case English _ -> ENGLISH;
            case Arabic _ -> ARABIC;
            case Sorani _ -> SORANI;
        };
    }
}

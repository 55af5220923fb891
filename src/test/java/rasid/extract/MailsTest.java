package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rasid.model.Content;

/// Mails in the archives of lists: hard line breaks, quoted lines, signatures, and who sent them.
class MailsTest {
    private static final String PERSIAN = """
            سلام به همه،

            دیشب سیل به سه روستای پایین دست رسید و پل چوبی را که تنها راه
            رفت و آمد مردم به شهر بود با خود برد. به گفته دهیار کسی کشته
            نشده است، اما دو نفر هنوز پیدا نشده‌اند.

            مدرسه روستا بسته است و دانش‌آموزان از فردا در مسجد درس
            می‌خوانند. آب آشامیدنی از شهر با تانکر می‌آید و برای دو روز
            بس است.

            این‌ها را لازم داریم:

            - چادر برای چهل خانوار
            - پتو و والور

            بهرام
            """;
    private static final List<String> PERSIAN_TEXT = List.of(
            "سلام به همه،",
            "دیشب سیل به سه روستای پایین دست رسید و پل چوبی را که تنها راه رفت و آمد مردم به شهر بود با خود برد. به گفته دهیار کسی کشته نشده است، اما دو نفر هنوز پیدا نشده‌اند.",
            "مدرسه روستا بسته است و دانش‌آموزان از فردا در مسجد درس می‌خوانند. آب آشامیدنی از شهر با تانکر می‌آید و برای دو روز بس است.",
            "این‌ها را لازم داریم:",
            "- چادر برای چهل خانوار",
            "- پتو و والور");
    private static final String QUOTED = """
            در تاریخ ۲ آبان، mina at anjoman.example نوشت:
            &gt; از دوستانی که در منطقه هستند خواهش می‌کنم خبر تازه را برای
            &gt; فهرست بفرستند، چون روزنامه‌ها تا پنج‌شنبه چیزی چاپ نمی‌کنند.
            &gt;
            &gt; انجمن پنج میلیون تومان کنار گذاشته است و هر کس می‌تواند به
            &gt; همان حساب همیشگی پول بریزد. رسیدها را نگه دارید تا در جلسه
            &gt; ماه آینده حساب کنیم.
            &gt; مینا
            """;
    private static final String RULES =
            "این فهرست برای خبر است و هر نامه‌ای که خبر نباشد پاک می‌شود. نشانی کسی را بی اجازه او نفرستید و پیوست بزرگ نگذارید. "
                    .repeat(5);

    private static Content read(String top, String mail) {
        return new Served("https://lists.anjoman.example/khabar/000117.html", "Asia/Tehran", "2008-11-13T06:00:00Z")
                .read("<html><title>[khabar] سیل در پایین دست</title><body><h1>سیل در پایین دست</h1>" + top
                        + "<hr><pre>" + mail + "</pre><hr><p>" + RULES + "</p></body></html>")
                .content();
    }

    private static final String SENDER =
            "<b>بهرام نوری‌زاده</b> <a href='mailto:x'>bahram at anjoman.example</a><br><i>Thu Oct 23 08:01:12 IRST 2008</i>";

    @Test
    void readsWhatAMailSaysAndNothingThatItQuotes() {
        assertThat(read(SENDER, PERSIAN + "\n" + QUOTED).body()).isEqualTo(PERSIAN_TEXT);
        assertThat(read(SENDER, QUOTED + "\n" + PERSIAN).body()).isEqualTo(PERSIAN_TEXT);
    }

    @Test
    void leavesOutSignaturesAndNotesOnAttachments() {
        String attached =
                "\n-------------- next part --------------\nA non-text attachment was scrubbed...\nName: naghshe.jpg\n";
        assertThat(read(SENDER, PERSIAN + attached).body()).isEqualTo(PERSIAN_TEXT);
        String signed = "\n-- \nدفتر انجمن یاری، خیابان بهار، شماره دوازده\nتلفن ۰۲۱۵۵۵۵۵۵۵\n";
        assertThat(read(SENDER, PERSIAN + signed).body()).isEqualTo(PERSIAN_TEXT);
    }

    @Test
    void takesTheSenderForTheAuthor() {
        assertThat(read(SENDER, PERSIAN).authors()).containsExactly("بهرام نوری‌زاده");
        assertThat(read(
                                "<p>From: Bahram Nurizade &lt;bahram@anjoman.example&gt;<br>Date: Thu, 23 Oct 2008</p>",
                                PERSIAN)
                        .authors())
                .containsExactly("Bahram Nurizade");
        assertThat(read("<p>From: anjoman@anjoman.example<br>Date: Thu, 23 Oct 2008</p>", PERSIAN)
                        .authors())
                .isEmpty();
    }

    @Test
    void keepsRulersWithinATextAndAMailThatOnlyPassesAnotherOn() {
        String parts = PERSIAN.replace("این‌ها", "-----------------\n\nاین‌ها") + "\n"
                + PERSIAN_TEXT.getLast().replace("والور", "نان برای همه خانوارهایی که بی خانه مانده‌اند.");
        assertThat(read(SENDER, parts).body()).contains(PERSIAN_TEXT.get(3), PERSIAN_TEXT.get(4));
        assertThat(String.join(" ", read(SENDER, "برای اطلاع.\n" + QUOTED).body()))
                .contains("انجمن پنج میلیون تومان");
    }

    @Test
    void keepsASentenceThatSpeaksOfWhatSomebodyWrote() {
        String said = PERSIAN + "\nاین همان است که روزنامه سال پیش نوشت:\nسیل خبر نمی‌کند و پل چوبی تاب نمی‌آورد.\n";
        assertThat(read(SENDER, said).body()).anyMatch(line -> line.contains("تاب نمی‌آورد"));
    }

    @Test
    void keepsItemsAndWordsOfOthersBehindAMarkInAnArticle() {
        String first = PERSIAN_TEXT.get(1);
        String items = "<p>بندهای توافق:</p><p>&gt; آتش‌بس ظرف دو روز.</p><p>&gt; آزادی اسیران در چند مرحله.</p>";
        Content read = new Served("https://anjoman.example/news/7", "Asia/Tehran", "2008-11-13T06:00:00Z")
                .read("<title>توافق در پایین دست</title><h1>توافق در پایین دست</h1><p>" + first + "</p>" + items + "<p>"
                        + PERSIAN_TEXT.get(2) + "</p>")
                .content();
        assertThat(read.body()).hasSize(5).contains("> آتش‌بس ظرف دو روز.", "> آزادی اسیران در چند مرحله.");
    }
}

package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Readers' comments in the markup of the article, and texts that only look like such.
class CommentLinesTest {
    private static final String TITLE = "Брод через реку закрыт до конца весны";
    private static final String FIRST =
            "Брод через реку у посёлка закрыт до конца весны, сообщили в районной управе. Вода поднялась на два метра и размыла подъезд к берегу.";
    private static final String SECOND = "Жителей просят ездить через плотину, автобус пойдёт в объезд с понедельника.";
    private static final String LONG =
            "Каждый год одно и то же, обещают мост, а строят заборы. Я живу здесь тридцать лет и помню ещё паром, который ходил точно по часам. ";

    private static List<String> body(String title, String html) {
        return new Served("https://www.reka.example/news/1", "Europe/Moscow", "2012-03-13T06:00:00Z")
                .read("<html><title>" + title + "</title><body><table><tr><td><p><b>" + TITLE + "</b></p><p>" + FIRST
                        + "</p><p>" + SECOND + "</p>" + html + "</td></tr></table></body></html>")
                .content()
                .body();
    }

    private static List<String> body(String html) {
        return body(TITLE, html);
    }

    private static String each(String html, String... names) {
        return Stream.of(names)
                .map(name -> html.formatted(name, LONG.repeat(2)))
                .collect(Collectors.joining());
    }

    @Test
    void leavesOutCommentsThatSayWhoseTheyAre() {
        String[] names = {"гость", "Ольга из города Речной", "Старожил"};
        assertThat(body(each("<p>Комментарий читателя: %s</p><p>%s</p><p>14:02 11.03.2012</p>", names)))
                .containsExactly(FIRST, SECOND);
        assertThat(body(each("<p>Автор %s, 11.03.2012 14:02</p>", "x")
                        + each("<p>by %s on 11 March 2012</p><p>%s</p>", names)))
                .startsWith(FIRST, SECOND)
                .noneMatch(line -> line.contains("паром"));
        String notice = "<p>Редакция не несёт ответственности за комментарии читателей.</p>";
        assertThat(body(notice + each("<p>%s</p><p>%s</p><p>11.03.2012 14:02</p>", names)))
                .containsExactly(FIRST, SECOND);
    }

    @Test
    void leavesOutAnswersThatRepeatTheHeadline() {
        for (String reply : List.of("Re", "Ответ", "رد", "תגובה")) {
            String answers =
                    each("<p><b>" + reply + ": " + TITLE + "</b><br>%s</p><p>%s</p>", "гость", "Ольга", "Пётр");
            assertThat(body(answers)).containsExactly(FIRST, SECOND);
            assertThat(body("Речной листок", answers))
                    .as("where the site's name is told")
                    .containsExactly(FIRST, SECOND);
        }
    }

    @Test
    void leavesOutNamesWithWhatTheySayUnderALabelOfReaders() {
        String said = each("<p><b>%s:</b> %s</p>", "Ольга", "Пётр из Речного", "гость", "Старожил");
        for (String label :
                List.of("Что говорят наши читатели", "Opinie czytelników", "قالوا القراء", "מה אומרים הקוראים")) {
            assertThat(body("<p><b>" + label + "</b></p>" + said)).as(label).containsExactly(FIRST, SECOND);
        }
    }

    @Test
    void leavesOutTheCommentsInTheMiddleOfATextAndReadsOn() {
        String some = "<div><div><h3>Комментарии</h3></div><div>"
                + each("<dl><dt>%s 11.03.2012, 14:02</dt><dd><p>%s</p></dd></dl>", "гость", "Ольга") + "</div></div>";
        String last =
                "Ремонт дороги начнётся в мае, сказал глава посёлка, и займёт около шести недель, если не будет дождей.";
        assertThat(body(some + "<p>" + last + "</p>")).containsExactly(FIRST, SECOND, last);
    }

    @Test
    void keepsInterviewsVoicesOfTheStreetAndTextsAboutComments() {
        String voices = each("<p><b>%s:</b> %s</p>", "Ольга", "Пётр", "Мария", "Иван");
        assertThat(body("<p><b>Голоса с берега</b></p>" + voices)).hasSizeGreaterThan(5);
        String talk = IntStream.range(0, 6)
                .mapToObj(i -> "<p>%s: %d раз. %s</p>".formatted(i % 2 == 0 ? "Ольга" : "Пётр", i, LONG))
                .collect(Collectors.joining());
        assertThat(body("<p>Вопросы читателей</p>" + talk)).hasSize(9);
        String about = "<p>Суд решил, что сайт несёт ответственность за комментарии читателей.</p><p>" + LONG + "</p>";
        assertThat(body(about)).hasSize(4);
        assertThat(body("<p>Ответ: мост нужен всем</p><p>" + LONG + "</p>")).hasSize(4);
    }

    @Test
    void keepsSubheadingsOnReactionsDaysOfATimelineAndLettersThatTheReportIsOn() {
        String last =
                "<p>Ремонт дороги начнётся в мае, сказал глава посёлка, и займёт около шести недель без дождей.</p>";
        String parts =
                "<h2>Отзывы критиков: сдержанный восторг</h2><p>" + LONG + "</p><h2>Отзывы зрителей: полный зал</h2>";
        assertThat(body(parts + last)).hasSize(6);
        String days = "<p><b>By noon on 12 March 2011 the shops were empty</b></p><p>" + LONG
                + "</p><p><b>By dusk on 14 March 2011 the army moved in</b></p>";
        assertThat(body(days + last)).hasSize(6);
        String letters = each("<p><b>%s:</b> %s</p>", "Ольга", "Пётр из Речного", "Старожил");
        String title = "Читатели рассказывают о броде через реку";
        Extracted read = new Served("https://www.reka.example/news/2", "Europe/Moscow", "2012-03-13T06:00:00Z")
                .read("<title>" + title + "</title><h1>" + title + "</h1><p>" + FIRST
                        + "</p><h2>Истории наших читателей</h2>" + letters);
        assertThat(read.content().body()).hasSize(5);
    }
}

package rasid.extract;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rasid.extract.authors.Authors;
import rasid.extract.authors.Byline;
import rasid.extract.authors.Person;
import rasid.extract.body.Body;
import rasid.extract.outline.Block;
import rasid.extract.page.Page;
import rasid.extract.text.Text;
import rasid.extract.text.Wordings;
import rasid.extract.times.TimeLabels;

/// Who the page prints as its author where its markup names one person only. Systems know one user for each
/// article: the first of two authors, one by the first name alone, or whoever put it in.
final class PrintedAuthors {
    private static final int MOST_LINES = 300;
    private static final int MOST = 3;
    private static final int LONGEST_LINE = 120;
    /// What others than writers did, behind their names.
    private static final Wordings OTHER_ROLE = Wordings.of(
            "photograph|fotograf|photojournalist|camera|illustrat|edit(?:or|ed)|редактор|фото|تصوير|مصور|عکاس|צלם|صورة|translat|traduct|übersetz|ترجم");

    private PrintedAuthors() {}

    /// `told` where nobody else is printed.
    static List<String> insteadOf(List<String> told, BodyFinder.Found body, String headline, Page page) {
        if (told.size() != 1) {
            return told;
        }
        String only = told.getFirst();
        List<String> more = AuthorLines.withOthers(only, body.top(), page);
        if (!more.isEmpty()) {
            return more;
        }
        List<String> beside = withThoseBeside(only, body.top(), page);
        if (!beside.isEmpty()) {
            return beside;
        }
        if (Text.words(only) == 1) {
            return whole(only, body, headline, page);
        }
        return isPrinted(only, body.from()) ? told : others(told, body, headline, page);
    }

    /// Those whom the markup names beside the first, each in a line at the headline that credits nobody with anything
    /// else. Empty where it names the first alone.
    private static List<String> withThoseBeside(String first, List<String> top, Page page) {
        List<String> shown = Authors.persons(Authors.shown(page), page);
        boolean together = shown.size() > 1
                && shown.size() <= MOST
                && shown.contains(first)
                && shown.stream()
                        .allMatch(name -> Person.isSurely(name) && !TimeLabels.areIn(name) && isWriterIn(top, name));
        return together ? shown : List.of();
    }

    private static boolean isWriterIn(List<String> top, String name) {
        for (int i = 0; i < top.size(); i++) {
            String line = top.get(i);
            if (line.length() <= LONGEST_LINE && line.contains(name)) {
                boolean credited = i > 0 && Byline.credits(top.get(i - 1) + " " + name);
                return !credited && Byline.parts(line).stream().noneMatch(Byline::credits) && !OTHER_ROLE.isIn(line);
            }
        }
        return false;
    }

    /// The name that a first name or a handle stands for.
    private static List<String> whole(String only, BodyFinder.Found body, String headline, Page page) {
        boolean handle = Text.length(only) == only.length();
        List<String> printed = handle ? labelled(body, headline, page) : List.of();
        if (!printed.isEmpty() && !printed.getFirst().startsWith(only)) {
            return printed;
        }
        List<String> lines = page.lines(MOST_LINES);
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith(only + " ") && Byline.leadsToName(lines.get(i - 1)) && Person.isSurely(line)) {
                return List.of(line);
            }
        }
        return List.of(only);
    }

    /// Whether a line of the page has the name, other than one that says who edited it.
    private static boolean isPrinted(String name, @Nullable Body body) {
        String lower = name.toLowerCase(Locale.ROOT);
        return body == null
                || body.outline().blocks().stream()
                        .map(Block::text)
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(lower) && !Byline.credits(text));
    }

    private static List<String> others(List<String> told, BodyFinder.Found body, String headline, Page page) {
        List<String> labelled = labelled(body, headline, page);
        if (!labelled.isEmpty()) {
            return labelled;
        }
        List<String> shown = Authors.persons(Authors.shown(page), page);
        boolean beside = shown.stream()
                .allMatch(name -> Person.isSurely(name) && body.top().stream().anyMatch(line -> line.contains(name)));
        if (!shown.isEmpty() && shown.size() <= MOST && beside) {
            return shown;
        }
        return told;
    }

    /// Whom the headline itself names the article is about.
    private static List<String> labelled(BodyFinder.Found body, String headline, Page page) {
        String title = Text.bare(headline);
        List<String> names = AuthorLines.labelled(AuthorLines.beside(body.top(), title), page);
        return names.stream().anyMatch(name -> title.contains(Text.bare(name))) ? List.of() : names;
    }
}

package rasid.extract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rasid.extract.authors.Authors;
import rasid.extract.authors.Person;
import rasid.extract.page.Page;
import rasid.extract.text.Letters;
import rasid.extract.text.Text;
import rasid.extract.text.Wordings;

/// Who sent a mail, by the line at its head.
final class Senders {
    private static final Pattern SENDER = Pattern.compile(
            "(?iu)(?:(?:from|sender|von|de|da|van|från|fra|od|от|kimden|من|المرسل|از|فرستنده|لە|لەلایەن|منجانب|מאת)\\s?:\\s*)?"
                    + "([\\p{L}][^<>@:|()\\d]{3,60}?)\\s*[|<(\\[]*\\s*[\\w.+-]+(?:@| at )(?:[\\w-]+\\.)+\\p{Alpha}{2,}[>)\\]]*");
    /// An address of mail has this, or the sign itself.
    private static final Wordings SPELLED_AT = Wordings.of(" at ");

    private Senders() {}

    /// "From: A Name <name@host>", over a mail: nothing but a name and its address, with a date beside or below.
    static List<String> of(List<String> lines, Page page) {
        for (int i = 0; i < lines.size(); i++) {
            Matcher sender = mayHoldAddress(lines.get(i)) ? SENDER.matcher(lines.get(i)) : null;
            if (sender != null && sender.lookingAt()) {
                String rest = lines.get(i).substring(sender.end());
                boolean dated = hasDate(rest, page)
                        || hasDate(rest.substring(rest.indexOf(':') + 1), page)
                        || (i + 1 < lines.size() && hasDate(lines.get(i + 1), page));
                String name = sender.group(1).replace("\"", "").strip();
                return dated && Person.isSurely(name) ? Authors.persons(List.of(name), page) : List.of();
            }
        }
        return List.of();
    }

    private static boolean mayHoldAddress(String line) {
        return line.length() <= 4 * Authors.LONGEST && (line.indexOf('@') >= 0 || SPELLED_AT.isIn(line));
    }

    /// Whether a line holds a date.
    static boolean hasDate(String line, Page page) {
        return line.length() <= 2 * Authors.LONGEST
                && Text.holds(line, Letters.DIGIT)
                && page.date(line).isPresent();
    }
}

package rasid.extract.inside;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import rasid.extract.body.Body;
import rasid.extract.body.Rule;
import rasid.extract.looks.Mark;
import rasid.extract.looks.Tree;
import rasid.extract.outline.Block;
import rasid.extract.outline.Box;
import rasid.extract.text.Letters;
import rasid.extract.text.Text;

/// What magazines set between the parts of a text, in boxes without telling names: the line of a player, a row of key
/// figures, a field for an address.
final class Insets implements Rule {
    private static final Pattern PLAYER =
            Pattern.compile("(?iu)^[▶►⏵🎧🔊🎙📻]\\uFE0F?\\s*(?:إ?استمعو?ا?|أنصتوا?|شاهدو?ا?|بشنوید|گوش|ببینید|تماشا"
                    + "|سنیں|سنیے|دیکھیں|دیکھیے|گوێ|ببین|ה?אזינו|האזן|צפו|צפה|listen|watch|hear|play|anhören|jetzt hören|écoute[rz]"
                    + "|regarde[rz]|escuch\\S*|ouça|ascolta|слуша\\S*|смотри\\S*|dinle\\S*|izle\\S*)(?=[\\s:.]|$).*");
    private static final Evaluator FIELD =
            QueryParser.parse("input:not([type~=(?i)hidden|submit|button|checkbox|radio|search])");
    private static final Evaluator ASKS = QueryParser.parse("button, input[type=submit], input[type=button]");
    private static final Evaluator LINK = QueryParser.parse("a[href]");
    /// Where systems for members and letters have their forms.
    private static final Pattern SIGN_UP = Pattern.compile(
            "(?i)(?:^|[/#_-])(?:sign-?up|subscribe|subscription|newsletter|abonnieren|abonnement|abonnez|suscripcion|suscribete|assine|iscrizione|abone)s?/?(?:$|[/?#])");
    /// Where readers give money; news links to such pages as well, but not in lines of nothing else.
    private static final Pattern GIVE = Pattern.compile(
            "(?i)(?:^|[/#_-])(?:donat(?:e|ions?)|support(?:-?us)?|membership|become-a-member|spenden?|unterst(?:ue|u)tzen|faire-un-don|soutenir|soutenez|donar|donaciones|apoyanos|doar|doe|apoie|sostieni(?:ci)?|dona|wesprzyj|wspieraj|bagis|destek|pidtrymaty|podderzhat|tabarru)/?(?:$|[/?#])|patreon\\.com|paypal\\.(?:com|me)/donat");
    private static final Pattern PAYMENT =
            Pattern.compile("(?i)//(?:www\\.)?(?:patreon|paypal|ko-fi|steadyhq|buymeacoffee)\\.");
    private static final Set<String> PARAGRAPHS = Set.of("p", "li", "td", "ul", "ol", "blockquote", "span");
    private static final int A_CALL = 260;
    private static final double A_LINK = 0.9;
    private static final int LONGEST_LINE = 160;
    private static final int FEWEST_FIGURES = 3;
    private static final int WORDS_OF_FIGURE = 7;
    private static final int MOST_BLOCKS = 3;
    private static final int A_FIELD = 200;

    @Override
    public void apply(Body body) {
        for (int i : body.kept()) {
            Block block = body.block(i);
            if (block.length() <= LONGEST_LINE
                    && !Letters.is(block.text().charAt(0), Letters.WORD)
                    && PLAYER.matcher(block.text()).matches()) {
                block.leaveOut(Mark.RELATED);
            }
        }
        int most = body.length() / 2;
        for (Box box : body.outline().boxes()) {
            boolean inside = box.first() >= body.first() && box.end() <= body.end();
            if (inside && box.end() - box.first() < body.end() - body.first()) {
                if (areFigures(body, box)) {
                    body.leaveOut(box.first(), box.end(), Mark.SIDEBAR);
                } else if (isField(body, box, most) || isCall(body, box, most)) {
                    body.leaveOut(box.first(), box.end(), Mark.NEWSLETTER);
                }
            }
        }
    }

    /// "64 shops in 1990", "9 today": lines that begin with a number in an element of its own, and nothing else, in a
    /// box that is no list or table of the text.
    private static boolean areFigures(Body body, Box box) {
        if (box.end() - box.first() < FEWEST_FIGURES
                || box.tag().equals("ul")
                || box.tag().equals("ol")
                || hasRunning(body, box)
                || Tree.children(box.element()) < FEWEST_FIGURES) {
            return false;
        }
        for (Element figure : box.element().children()) {
            Element number = figure.firstElementChild();
            if (number == null
                    || figure.normalName().equals("tr")
                    || figure.normalName().equals("p")
                    || !isNumber(number.text())
                    || number.text().length() == figure.text().length()
                    || !Text.clean(figure.text()).startsWith(Text.clean(number.text()))
                    || Text.hasWords(figure.text(), WORDS_OF_FIGURE + 1)
                    || Text.endsSentence(figure.text())) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasRunning(Body body, Box box) {
        for (int i = box.first(); i < box.end(); i++) {
            if (body.block(i).running()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumber(String text) {
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            if (Letters.is(text.charAt(i), Letters.LETTER)) {
                return false;
            }
            digit |= Letters.is(text.charAt(i), Letters.DIGIT);
        }
        return digit && text.indexOf(':') < 0;
    }

    /// Whether it is a box of a few lines that leads to where readers sign up: "Do you like what you read? Join here",
    /// or whose last line leads to where they give.
    private static boolean isCall(Body body, Box box, int most) {
        boolean may = box.end() - box.first() <= MOST_BLOCKS && !PARAGRAPHS.contains(box.tag());
        int length = 0;
        boolean linked = false;
        boolean button = false;
        for (int i = box.first(); may && i < box.end(); i++) {
            length += body.block(i).length();
            linked |= body.block(i).linked() > 0;
            button |= body.block(i).linked() > A_LINK && box.end() - box.first() > 1;
        }
        boolean gives = button;
        return linked
                && length <= Math.min(A_CALL, most)
                && box.element().select(LINK).stream()
                        .filter(link -> !Text.hasWords(link.text(), WORDS_OF_FIGURE + 1))
                        .map(link -> link.attr("href"))
                        .filter(address -> isOwn(body, address))
                        .anyMatch(address -> SIGN_UP.matcher(address).find()
                                || (gives && GIVE.matcher(address).find()));
    }

    /// News tells of other organisations' support, by links that lead to them.
    private static boolean isOwn(Body body, String address) {
        String host = body.page().address().getHost();
        boolean elsewhere = address.startsWith("http") || address.startsWith("//");
        return !elsewhere
                || host == null
                || address.contains(host.replaceFirst("^www\\.", ""))
                || PAYMENT.matcher(address).find();
    }

    /// Whether it is a few lines over a field and a button.
    private static boolean isField(Body body, Box box, int most) {
        if (box.end() - box.first() > MOST_BLOCKS || box.tag().equals("p")) {
            return false;
        }
        int length = 0;
        for (int i = box.first(); i < box.end(); i++) {
            length += body.block(i).kept() ? body.block(i).length() : 0;
        }
        return length > 0
                && length <= Math.min(A_FIELD, most)
                && box.element().selectFirst(FIELD) != null
                && box.element().selectFirst(ASKS) != null;
    }
}

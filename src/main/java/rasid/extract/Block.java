package rasid.extract;

import org.jsoup.nodes.Element;

/// A piece of text as a browser sets it: one paragraph, heading, list item or cell.
///
/// @param element the block element that the text stands in directly
/// @param text with single spaces, not blank
/// @param linkChars how many of its letters are links
record Block(Element element, String text, int linkChars) {

    double linkShare() {
        return (double) linkChars / text.length();
    }

    boolean isHeading() {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }

    boolean isListItem() {
        return element.normalName().equals("li");
    }

    /// Whether it reads like a part of a text: some length, few links.
    boolean isProse() {
        return text.length() >= 25 && linkShare() < 0.4 && !isHeading();
    }

    /// How much it speaks for its surroundings being the article.
    double weight() {
        int commas = 0;
        for (int i = 0; i < text.length(); i++) {
            commas += ",،、，".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        return 1 + Math.min(commas, 8) + Math.min(text.length() / 100, 5);
    }
}

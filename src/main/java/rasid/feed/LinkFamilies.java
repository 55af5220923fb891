package rasid.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import rasid.feed.AddressShape.Weight;
import rasid.feed.PageLinks.Candidate;
import rasid.feed.PageLinks.Verdict;

/// The links of a page by the form of their addresses. The articles of a site share a few forms; what a form is
/// for shows in the texts and places of all its links, and in how high its numbers count: a site has written more
/// articles than it has polls, tags and authors.
final class LinkFamilies {
    /// So many addresses of one form with headlines make the form that of the site's articles.
    private static final int MAKE_A_FORM = 3;
    /// Numbers this much smaller than those of the articles count something else.
    private static final int SMALLER = 100;
    /// So many short headlines with lines of text below them, of one form, are articles where nothing else is.
    private static final int TEASERS_MAKE_A_FORM = 5;
    /// A share of a family that speaks for all of it.
    private static final double MOST = 0.5;
    /// Columns and interviews are counted apart from the news, and are few.
    private static final String COUNTED_APART =
            "(?s).*(?:opinion|column|article|blog|editorial|analys|report|interview|view|comment|makale|maqal|gotar|wtar|babet|post|story|raye?).*";

    private final Map<String, Family> families = new HashMap<>();
    private final Map<String, Integer> headlinesOfSite = new HashMap<>();
    private final Set<String> addresses = new HashSet<>();
    private long usualNumber;
    private boolean strongSite;
    /// Whether the page has hardly a link with a headline of the usual length.
    private boolean terse;

    private LinkFamilies() {}

    static LinkFamilies of(Collection<Candidate> candidates) {
        var families = new LinkFamilies();
        candidates.forEach(families::add);
        families.weigh(candidates);
        return families;
    }

    private static final class Family {
        int size;
        int headlines;
        int teasers;
        int outOfPlace;
        int likeMedia;
        long highest = -1;

        boolean isOutOfPlace() {
            return outOfPlace > MOST * size;
        }

        boolean isMedia() {
            return likeMedia > MOST * size && size > 1;
        }
    }

    private void add(Candidate candidate) {
        AddressShape shape = candidate.shape();
        if (!shape.possible()) {
            return;
        }
        Anchor anchor = candidate.anchor();
        Family family = families.computeIfAbsent(shape.form(), _ -> new Family());
        family.size++;
        family.outOfPlace += anchor.against() == null ? 0 : 1;
        family.likeMedia += PathWords.beginsLikeMedia(anchor.title()) ? 1 : 0;
        family.teasers += isShortTeaser(anchor) ? 1 : 0;
        family.highest = Math.max(family.highest, shape.number());
        if (anchor.isHeadline() && anchor.against() == null) {
            family.headlines++;
            headlinesOfSite.merge(shape.site(), 1, Integer::sum);
        }
        if (shape.weight() == Weight.STRONG) {
            addresses.add(withoutEnd(candidate.address().toString()));
        }
    }

    /// Finds how high the numbers of the articles count, and whether most headlines lead to addresses with numbers,
    /// dates or long names.
    private void weigh(Collection<Candidate> candidates) {
        List<Long> numbers = new ArrayList<>();
        int headlines = 0;
        int strong = 0;
        for (Candidate candidate : candidates) {
            if (candidate.shape().possible()
                    && candidate.anchor().isHeadline()
                    && candidate.anchor().against() == null) {
                headlines++;
                strong += candidate.shape().weight() == Weight.STRONG ? 1 : 0;
                if (candidate.shape().number() >= 0) {
                    numbers.add(candidate.shape().number());
                }
            }
        }
        numbers.sort(null);
        usualNumber = numbers.size() < headlines / 2 || numbers.isEmpty() ? -1 : numbers.get(numbers.size() / 2);
        terse = headlines < MAKE_A_FORM;
        strongSite = strong >= 8 && strong > 0.6 * headlines;
    }

    Verdict judge(Candidate candidate) {
        AddressShape shape = candidate.shape();
        Anchor anchor = candidate.anchor();
        if (shape.refusal() != null) {
            return new Verdict(false, shape.refusal());
        }
        if (anchor.against() != null) {
            return new Verdict(false, anchor.against());
        }
        if (isBelowAnother(candidate.address())) {
            return new Verdict(false, "it belongs to another address of the page");
        }
        if (shape.weight() == Weight.FAIR && isShortHeadline(anchor, shape)) {
            return new Verdict(true, "a short headline in the place of longer ones");
        }
        Family family = Objects.requireNonNull(families.get(shape.form()));
        if (family.isOutOfPlace()) {
            return new Verdict(false, "most addresses of its form stand among other things than articles");
        }
        if (family.isMedia()) {
            return new Verdict(false, "most texts of its form are of pictures, videos or the like");
        }
        boolean numbered = shape.number() >= 0 && family.highest >= 0;
        if (numbered && family.highest * SMALLER < usualNumber && !shape.form().matches(COUNTED_APART)) {
            return new Verdict(false, "its number is far below those of the articles");
        }
        return judge(anchor, shape, family);
    }

    /// "/two-words" beside "/a-name-of-many-words": a short headline, if it is shown as one.
    private boolean isShortHeadline(Anchor anchor, AddressShape shape) {
        Family longer = families.get(shape.lengthened());
        boolean shown = anchor.inHeading() || anchor.times() > 1 || anchor.words() >= 3;
        return longer != null && longer.headlines >= MAKE_A_FORM && !longer.isOutOfPlace() && shown;
    }

    private static boolean isShortTeaser(Anchor anchor) {
        return anchor.teaser() && anchor.words() >= 2 && anchor.against() == null;
    }

    private Verdict judge(Anchor anchor, AddressShape shape, Family family) {
        boolean shortTeasers = family.teasers >= TEASERS_MAKE_A_FORM && family.teasers > MOST * family.size;
        if (terse && shape.weight() == Weight.FAIR && shortTeasers && isShortTeaser(anchor)) {
            return new Verdict(true, "a short headline with lines of text, among others");
        }
        boolean shared = headlinesOfSite.getOrDefault(shape.site(), 0) >= MAKE_A_FORM;
        boolean few = family.headlines < MAKE_A_FORM;
        return switch (shape.weight()) {
            case STRONG -> {
                boolean taken = anchor.words() >= 2 || anchor.inHeading() || shared;
                yield new Verdict(taken, taken ? "an address as articles have" : "no headline");
            }
            case FAIR -> {
                if (strongSite && (few || !anchor.inHeading())) {
                    yield new Verdict(false, "the articles of this page have longer numbers or names");
                }
                boolean taken = anchor.isHeadline() || (shared && (anchor.words() >= 2 || anchor.inHeading()));
                yield new Verdict(taken, taken ? "a headline" : "neither headline nor number of an article");
            }
            case NONE -> {
                boolean taken = !strongSite && anchor.isHeadline() && anchor.inHeading() && shared;
                yield new Verdict(taken, taken ? "a headline among others" : "nothing speaks for an article");
            }
        };
    }

    /// "…/node/51240/results" beside "…/node/51240".
    private boolean isBelowAnother(URI address) {
        String whole = withoutEnd(address.toString());
        int cut = whole.lastIndexOf('/');
        return cut > "https://".length()
                && !whole.substring(cut + 1).matches(".*\\d.*|(?:%[0-9A-Fa-f]{2}.*)|.*-.*-.*")
                && addresses.contains(whole.substring(0, cut));
    }

    private static String withoutEnd(String address) {
        return address.replaceFirst("/+$", "");
    }
}

package rasid.match;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rasid.language.Languages;
import rasid.language.word.Token;

/// Whether one article meets an expression, and with which words. Used by one thread.
final class Evaluator {
    private final Text text;
    private final Postings postings;
    private final URI address;
    private final @Nullable String language;

    Evaluator(Text text, Postings postings, URI address, @Nullable String language) {
        this.text = text;
        this.postings = postings;
        this.address = address;
        this.language = language;
    }

    boolean holds(Node node) {
        return holds(node, Text.SEARCHED);
    }

    private boolean holds(Node node, int fields) {
        return switch (node) {
            case Node.Row row -> stands(row, fields);
            case Node.Near(Node left, Node right, int _, boolean _) ->
                holds(left, fields)
                        && holds(right, fields)
                        && !find(node, fields).isEmpty();
            case Node.InSentence(Node left, Node right) ->
                holds(left, fields)
                        && holds(right, fields)
                        && !find(node, fields).isEmpty();
            case Node.All(List<Node> parts) -> holdsAll(parts, fields);
            case Node.Any(List<Node> branches) -> holdsOne(branches, fields);
            case Node.Not(Node what) -> !holds(what, fields);
            case Node.AtLeast(int least, List<Node> items) ->
                items.stream().filter(i -> holds(i, fields)).limit(least).count() == least;
            case Node.Count(int least, Node what) -> apart(find(what, fields)) >= least;
            case Node.Within(int only, Node what) -> holds(what, only);
            case Node.Has has -> has(has);
        };
    }

    private boolean holdsAll(List<Node> parts, int fields) {
        for (Node part : parts) {
            if (!holds(part, fields)) {
                return false;
            }
        }
        return true;
    }

    private boolean holdsOne(List<Node> branches, int fields) {
        for (Node branch : branches) {
            if (holds(branch, fields)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the words stand in a row anywhere: [#find] without its answer, since most rules that are tried are not
    /// met, and of most that are only that is asked.
    private boolean stands(Node.Row row, int fields) {
        for (int i = 0; i < row.terms().size(); i++) {
            if (!postings.has(row.terms().get(i))) {
                return false;
            }
        }
        int[] places = postings.places(row.terms().getFirst());
        int count = places.length;
        for (int i = 0; i < count; i++) {
            if (text.isIn(Postings.from(places[i]), fields) && goesOn(row, 1, places[i])) {
                return true;
            }
        }
        return false;
    }

    private boolean goesOn(Node.Row row, int index, int before) {
        if (index == row.terms().size()) {
            return true;
        }
        int next = Postings.to(before) + 1;
        int[] places = postings.places(row.terms().get(index));
        int count = places.length;
        for (int i = Postings.firstFrom(places, count, next); i < count && Postings.from(places[i]) == next; i++) {
            boolean follows = text.inOnePiece(Postings.from(before), Postings.to(places[i]));
            if (follows && agree(row, index - 1, before, places[i]) && goesOn(row, index + 1, places[i])) {
                return true;
            }
        }
        return false;
    }

    /// The rows of words by which a node that holds does so: of OR the branches that hold, of NOT none.
    Set<Found.Leaf> leaves(Node node) {
        Set<Found.Leaf> leaves = new LinkedHashSet<>();
        collect(node, Text.SEARCHED, leaves);
        return leaves;
    }

    private void collect(Node node, int fields, Set<Found.Leaf> leaves) {
        switch (node) {
            case Node.Row _, Node.Near _, Node.InSentence _ ->
                find(node, fields).forEach(found -> leaves.addAll(found.leaves()));
            case Node.All(List<Node> parts) -> parts.forEach(p -> collect(p, fields, leaves));
            case Node.Any(List<Node> branches) -> collectHolding(branches, fields, leaves);
            case Node.AtLeast(int _, List<Node> items) -> collectHolding(items, fields, leaves);
            case Node.Count(int _, Node what) -> collect(what, fields, leaves);
            case Node.Within(int only, Node what) -> collect(what, only, leaves);
            case Node.Not _, Node.Has _ -> {}
        }
    }

    private void collectHolding(List<Node> nodes, int fields, Set<Found.Leaf> leaves) {
        nodes.stream().filter(n -> holds(n, fields)).forEach(n -> collect(n, fields, leaves));
    }

    /// All stretches that meet a node that has a place, in text order.
    private List<Found> find(Node node, int fields) {
        return switch (node) {
            case Node.Row row -> row.terms().size() == 1 ? word(row, fields) : phrase(row, fields);
            case Node.Any(List<Node> branches) ->
                Found.merged(
                        branches.stream().flatMap(b -> find(b, fields).stream()).toList());
            case Node.Near(Node left, Node right, int between, boolean ordered) ->
                near(find(left, fields), find(right, fields), between, ordered);
            case Node.InSentence(Node left, Node right) -> inSentence(find(left, fields), find(right, fields));
            case Node.Within(int only, Node what) -> find(what, only);
            case Node.All _, Node.Not _, Node.AtLeast _, Node.Count _, Node.Has _ ->
                throw new IllegalArgumentException("%s has no place in a text".formatted(node));
        };
    }

    private List<Found> word(Node.Row row, int fields) {
        int[] places = postings.places(row.terms().getFirst());
        int count = places.length;
        List<Found> found = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int from = Postings.from(places[i]);
            if (text.isIn(from, fields)) {
                found.add(Found.leaf(row, from, Postings.to(places[i])));
            }
        }
        return found;
    }

    private List<Found> phrase(Node.Row row, int fields) {
        int[] places = postings.places(row.terms().getFirst());
        int count = places.length;
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int from = Postings.from(places[i]);
            if (text.isIn(from, fields)) {
                follow(row, 1, from, places[i], found);
            }
        }
        return Found.merged(found);
    }

    /// Goes on behind the word at `before` with the word of `row` at `index`; a paragraph that ends ends the row.
    private void follow(Node.Row row, int index, int from, int before, List<Found> found) {
        int to = Postings.to(before);
        if (index == row.terms().size()) {
            found.add(Found.leaf(row, from, to));
            return;
        }
        int[] places = postings.places(row.terms().get(index));
        int count = places.length;
        for (int i = Postings.firstFrom(places, count, to + 1); i < count && Postings.from(places[i]) == to + 1; i++) {
            if (text.inOnePiece(from, Postings.to(places[i])) && agree(row, index - 1, before, places[i])) {
                follow(row, index + 1, from, places[i], found);
            }
        }
    }

    private boolean agree(Node.Row row, int pair, int first, int second) {
        return (row.agreeing() >>> pair & 1) == 0 || !Agreement.isBroken(word(first), word(second));
    }

    private Token word(int place) {
        return text.word(Postings.from(place), Postings.to(place));
    }

    private static List<Found> near(List<Found> left, List<Found> right, int between, boolean ordered) {
        int longest = right.stream().mapToInt(r -> r.to() - r.from()).max().orElse(0);
        List<Found> found = new ArrayList<>();
        for (Found l : left) {
            int least = ordered ? l.to() + 1 : l.from() - between - longest - 1;
            for (int i = firstFrom(right, least); i < right.size(); i++) {
                Found r = right.get(i);
                if (r.from() > l.to() + between + 1) {
                    break;
                }
                if (!l.overlaps(r) && l.between(r) <= between) {
                    found.add(l.and(r));
                }
            }
        }
        return Found.merged(found);
    }

    /// The index of the first stretch that begins at `position` or behind it.
    private static int firstFrom(List<Found> sorted, int position) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).from() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private List<Found> inSentence(List<Found> left, List<Found> right) {
        List<Found> found = new ArrayList<>();
        for (Found l : left) {
            for (Found r : right) {
                int from = Math.min(l.from(), r.from());
                int to = Math.max(l.to(), r.to());
                if (!l.overlaps(r) && text.inOneSentence(from, to)) {
                    found.add(l.and(r));
                }
            }
        }
        return Found.merged(found);
    }

    /// How many of them fit side by side without overlap, at most.
    private static int apart(List<Found> found) {
        int count = 0;
        int free = Integer.MIN_VALUE;
        for (Found one :
                found.stream().sorted((a, b) -> Integer.compare(a.to(), b.to())).toList()) {
            if (one.from() >= free) {
                count++;
                free = one.to() + 1;
            }
        }
        return count;
    }

    private boolean has(Node.Has has) {
        return switch (has.property()) {
            case SITE -> {
                String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
                yield host.equals(has.value()) || host.endsWith("." + has.value());
            }
            // Arabic paths are percent-encoded, and typed as they are read.
            case URL -> address.toString().contains(has.value()) || decoded().contains(has.value());
            case LANG -> language != null && isLanguage(language.toLowerCase(Locale.ROOT), has.value());
        };
    }

    private String decoded() {
        String query = address.getQuery();
        return address.getPath() + (query == null ? "" : "?" + query);
    }

    private static boolean isLanguage(String code, String asked) {
        boolean same = code.equals(asked) || code.startsWith(asked + "-");
        // A page says ku where a rule says ckb.
        return same
                || Languages.of(code)
                        .filter(l -> Languages.of(asked).equals(Optional.of(l)))
                        .isPresent();
    }
}

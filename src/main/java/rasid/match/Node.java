package rasid.match;

import java.util.List;
import rasid.match.rule.Expression.Property;

/// An expression made ready for evaluation: words are numbers of [Terms], fields are bits of [Text].
sealed interface Node {
    /// Words in a row; one word is a row of one.
    ///
    /// @param terms numbers of terms, in order
    /// @param agreeing pairs that must agree in the article, as [Agreement] gives them
    record Row(List<Integer> terms, int agreeing) implements Node {}

    /// Both, with at most `between` words between them; `left` first, where that is `ordered`.
    record Near(Node left, Node right, int between, boolean ordered) implements Node {}

    record InSentence(Node left, Node right) implements Node {}

    record All(List<Node> parts) implements Node {}

    record Any(List<Node> branches) implements Node {}

    record Not(Node what) implements Node {}

    record AtLeast(int least, List<Node> items) implements Node {}

    record Count(int least, Node what) implements Node {}

    record Within(int fields, Node what) implements Node {}

    record Has(Property property, String value) implements Node {}

    /// The nodes that this one is made of, in the order of [rasid.match.rule.Expression#parts].
    default List<Node> parts() {
        return switch (this) {
            case Row _, Has _ -> List.of();
            case Near(Node left, Node right, int _, boolean _) -> List.of(left, right);
            case InSentence(Node left, Node right) -> List.of(left, right);
            case All(List<Node> all) -> all;
            case Any(List<Node> branches) -> branches;
            case AtLeast(int _, List<Node> items) -> items;
            case Not(Node what) -> List.of(what);
            case Count(int _, Node what) -> List.of(what);
            case Within(int _, Node what) -> List.of(what);
        };
    }
}

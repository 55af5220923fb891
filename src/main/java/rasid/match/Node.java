package rasid.match;

import java.util.List;
import rasid.match.Expression.Property;

/// An expression made ready for evaluation: words are numbers of [Terms], fields are bits of [Text].
sealed interface Node {
    /// Words in a row; one word is a row of one.
    ///
    /// @param terms numbers of terms, in order
    record Row(List<Integer> terms) implements Node {}

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
}

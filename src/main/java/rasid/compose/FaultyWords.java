package rasid.compose;

/// What a digest says of sources that are read and are at fault all the same, in each language that [Words] speaks.
///
/// @param one takes the source, since when, and what is wrong
/// @param more takes the names of further ones
record FaultyWords(String one, String more) {
    private static final FaultyWords ENGLISH =
            new FaultyWords("%s: is read, but at fault since %s: %s", "At fault too: %s");
    private static final FaultyWords ARABIC =
            new FaultyWords("%s: يُقرأ، لكن فيه خللاً منذ %s: %s", "وفيها خلل أيضاً: %s");
    private static final FaultyWords SORANI =
            new FaultyWords("%s: دەخوێندرێتەوە، بەڵام کێشەی هەیە لە %s ەوە: %s", "هەروەها کێشەیان هەیە: %s");

    static FaultyWords in(Words words) {
        return switch (words) {
            case English _ -> ENGLISH;
            case Arabic _ -> ARABIC;
            case Sorani _ -> SORANI;
        };
    }
}

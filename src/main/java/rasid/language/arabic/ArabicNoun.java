package rasid.language.arabic;

/// What a form of [ArabicDictionary] is of.
///
/// @param lemma the singular, in the spelling of the dictionary
/// @param how `""` for the lemma itself
/// @param flags how the lemma inflects, as [#FEMININE] and so on; 0 for a plural
/// @param cost how much rarer it is than other words spelled alike
record ArabicNoun(String lemma, String how, int flags, int cost) {
    static final int LEMMA = 1;
    /// It takes ة for its feminine; it has a dual; plurals in ات and in ون; it loses its ي (قاض).
    static final int FEMININE = 1 << 1;

    static final int DUAL = 1 << 2;
    static final int PLURAL_AT = 1 << 3;
    static final int PLURAL_UN = 1 << 4;
    static final int LOSES_YA = 1 << 5;
    static final int NAME = 1 << 6;
    static final int NISBA = 1 << 7;
    static final int VERBAL = 1 << 8;
    static final int ACTIVE = 1 << 9;
    static final int PASSIVE = 1 << 10;
    /// It stands in our own lists.
    static final int OURS = 1 << 11;

    /// Its plural is of the shape of وزراء, which people have.
    static final int PEOPLE = 1 << 12;

    boolean has(int flag) {
        return (flags & flag) != 0;
    }

    boolean isLemma() {
        return flags != 0;
    }
}

package rasid.match.rule;

import java.util.Set;
import java.util.stream.Collectors;
import rasid.language.word.Token;
import rasid.language.word.Tokens;

/// Words that stand in nearly every text of their language: by themselves they tell no article from another.
public final class CommonWords {
    private static final Set<String> WORDS = words(
            // Arabic
            "في من على الى إلى عن مع ان أن إن التي الذي هذا هذه ذلك تلك كما قد لا ما لم لن هو هي كان كانت بعد قبل بين",
            "او أو ثم حتى كل خلال منذ عند لدى حول ضد تحت فوق دون غير سوى بأن لأن وأن فيه فيها به بها له لها و ف ب ل ك",
            // Sorani
            "لە بە بۆ کە لەگەڵ ئەو ئەم لەسەر دوای پێش هەر",
            // Persian
            "از با را که این آن برای است بود شد در بر تا هم یا",
            "the of to and in that for on with at by from as is are was were be been has have had it its he she they",
            "his her their this these those or but not an will would said who which after",
            // Turkish and Kurmanji
            "ve bir bu da de için ile olan olarak gibi daha çok û ji li di bi ku jî ev ew");

    private CommonWords() {}

    private static Set<String> words(String... lines) {
        return Tokens.of(String.join(" ", lines)).stream().map(Token::text).collect(Collectors.toUnmodifiableSet());
    }

    /// Whether all words of `typed`, as many as there are, are such; true where there are none.
    public static boolean has(String typed) {
        return Tokens.of(typed).stream().allMatch(token -> WORDS.contains(token.text()));
    }
}

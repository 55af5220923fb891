package rasid.match;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rasid.language.ParagraphLanguage;
import rasid.language.word.Compound;
import rasid.language.word.Token;
import rasid.language.word.Tokens;
import rasid.match.rule.Expression.Field;
import rasid.model.Content;
import rasid.model.Span;

/// The words of an article in one row of positions. Between two fields, captions or authors lie more positions than any
/// proximity operator spans; the paragraphs of the body follow each other without a gap.
final class Text {
    /// More than NEAR reaches.
    private static final int GAP = 1000;

    /// What is searched where a rule names no field.
    static final int SEARCHED = bit(Field.TITLE) | bit(Field.LEAD) | bit(Field.BODY);

    /// A paragraph, a title, a caption, an author.
    ///
    /// @param fields bits of the fields that it counts to
    /// @param shown where its words are shown as [Span]; null where they are not
    /// @param language in which its words are read; null where that is not known
    /// @param first the position of its first word
    record Piece(
            int fields,
            Span.@Nullable Field shown,
            int part,
            String text,
            @Nullable String language,
            List<Token> words,
            int first) {
        int next() {
            return first + words.size();
        }
    }

    /// Cuts a text into its words.
    @FunctionalInterface
    interface Cutter {
        /// The words of `text`, in reading order.
        ///
        /// @param language in which they are read; null where that is not known
        List<Token> words(String text, @Nullable String language);
    }

    private final List<Piece> pieces = new ArrayList<>();
    private final @Nullable String language;
    private final Cutter cutter;
    private int next;
    private int searchedEnd;

    private Text(@Nullable String language, Cutter cutter) {
        this.language = language;
        this.cutter = cutter;
    }

    static Text of(Content content) {
        return of(content, (text, _) -> Tokens.of(text));
    }

    static Text of(Content content, Cutter cutter) {
        ParagraphLanguage title = ParagraphLanguage.of(content.title());
        ParagraphLanguage lead = ParagraphLanguage.of(content.lead());
        List<ParagraphLanguage> body =
                content.body().stream().map(ParagraphLanguage::of).toList();
        Text text = new Text(content.language() == null ? told(title, lead, body) : content.language(), cutter);
        text.add(bit(Field.TITLE), Span.Field.TITLE, 0, content.title(), title);
        boolean leadApart = !content.lead().isBlank()
                && (content.body().isEmpty()
                        || !content.lead().equals(content.body().getFirst()));
        if (leadApart) {
            text.gap();
            text.add(bit(Field.LEAD), Span.Field.LEAD, 0, content.lead(), lead);
        }
        text.gap();
        for (int i = 0; i < content.body().size(); i++) {
            int fields = i == 0 && !leadApart ? bit(Field.BODY) | bit(Field.LEAD) : bit(Field.BODY);
            text.add(fields, Span.Field.BODY, i, content.body().get(i), body.get(i));
        }
        text.searchedEnd = text.next;
        for (int i = 0; i < content.captions().size(); i++) {
            text.gap();
            text.add(
                    bit(Field.CAPTION),
                    Span.Field.CAPTION,
                    i,
                    content.captions().get(i));
        }
        for (String author : content.authors()) {
            text.gap();
            text.add(bit(Field.AUTHOR), null, 0, author);
        }
        text.gap();
        text.add(bit(Field.SECTION), null, 0, content.section());
        return text;
    }

    /// The language that the letters of the whole text tell.
    private static @Nullable String told(
            ParagraphLanguage title, ParagraphLanguage lead, List<ParagraphLanguage> body) {
        List<ParagraphLanguage> whole = new ArrayList<>(body);
        whole.add(title);
        whole.add(lead);
        return ParagraphLanguage.of(whole).in(null);
    }

    static int bit(Field field) {
        return switch (field) {
            case TITLE -> 1;
            case LEAD -> 1 << 1;
            case BODY -> 1 << 2;
            case CAPTION -> 1 << 3;
            case AUTHOR -> 1 << 4;
            case SECTION -> 1 << 5;
        };
    }

    private void gap() {
        next += GAP;
    }

    private void add(int fields, Span.@Nullable Field shown, int part, String text) {
        add(fields, shown, part, text, ParagraphLanguage.of(text));
    }

    private void add(int fields, Span.@Nullable Field shown, int part, String text, ParagraphLanguage letters) {
        if (text.isEmpty()) {
            return;
        }
        String read = letters.in(language);
        List<Token> words = cutter.words(text, read);
        if (!words.isEmpty()) {
            pieces.add(new Piece(fields, shown, part, text, read, words, next));
            next += words.size();
        }
    }

    List<Piece> pieces() {
        return pieces;
    }

    /// The position behind the last that is searched where a rule names no field.
    int searchedEnd() {
        return searchedEnd;
    }

    /// Whether the words at both positions stand in one paragraph.
    boolean inOnePiece(int from, int to) {
        return to < pieceAt(from).next();
    }

    /// Whether the word at `position` stands in one of `fields`.
    boolean isIn(int position, int fields) {
        // Nearly all rules search this, whose positions are the first.
        return fields == SEARCHED ? position < searchedEnd : (pieceAt(position).fields() & fields) != 0;
    }

    /// The piece in which the word at `position` stands.
    Piece pieceAt(int position) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (pieces.get(middle).first() <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return pieces.get(low);
    }

    /// The word from `from` to `to`, which is a [Compound] where they differ.
    Token word(int from, int to) {
        Piece piece = pieceAt(from);
        int first = from - piece.first();
        if (from == to) {
            return piece.words().get(first);
        }
        return Compound.of(piece.text(), piece.words(), Keys.endingsApart(piece.language())).stream()
                .filter(c -> c.first() == first && c.parts() == to - from + 1)
                .findFirst()
                .orElseThrow()
                .word();
    }

    /// Whether both positions stand in one sentence. Every piece begins a new one.
    boolean inOneSentence(int from, int to) {
        Piece piece = pieceAt(from);
        if (to >= piece.next()) {
            return false;
        }
        for (int i = from - piece.first(); i < to - piece.first(); i++) {
            if (Sentences.endsAfter(
                    piece.text(), piece.words().get(i), piece.words().get(i + 1))) {
                return false;
            }
        }
        return true;
    }
}

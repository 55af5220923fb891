package rasid.control;

import java.util.Map;

/// What a source is known to repeat on its pages, for a command that reads one of them as the daemon would.
///
/// @param source its id
public record ShowRepeated(String source) implements Request<ShowRepeated.Answer> {

    /// The paragraphs.
    ///
    /// @param pages on how many of the last pages each was seen, by [rasid.extract.Familiar#key]
    public record Answer(Map<Long, Integer> pages) {
        public Answer {
            pages = Map.copyOf(pages);
        }
    }

    @Override
    public Answer answer(Premises premises) {
        return new Answer(premises.familiar().apply(source).pages());
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }
}

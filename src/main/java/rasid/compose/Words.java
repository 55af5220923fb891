package rasid.compose;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import rasid.model.Level;

/// The mail's own words in one language. All that a mail says by itself is said here; a new language is one more
/// case. Counts are whole phrases, since languages count differently. No phrase holds markup.
public sealed interface Words permits English, Arabic, Sorani {

    /// The words of `language` (BCP 47), English where there are none.
    static Words in(String language) {
        return switch (Locale.forLanguageTag(language).getLanguage()) {
            case "ar" -> new Arabic();
            case "ckb", "ku" -> new Sorani();
            default -> new English();
        };
    }

    /// BCP 47 code, for HTML's `lang`.
    String code();

    Direction direction();

    /// How a day and a time are written.
    DateTimeFormatter times();

    /// `at` by the clock of `zone`, day included.
    default String time(Instant at, ZoneId zone) {
        return times().format(at.atZone(zone));
    }

    /// Which clock the times of a mail follow.
    String zone(ZonedDateTime at);

    String level(Level level);

    String alert(String watchlists);

    String digest(String watchlist);

    String window(String from, String to);

    String counts(int stories, int articles, int sources);

    /// Stands behind a subject's headline: two more stories are in the mail.
    String more(int stories);

    String digestSubject(String watchlist, int stories);

    /// The subject of a digest without a story.
    String heartbeatSubject(String watchlist, int silent);

    /// Said in place of stories where there are none.
    String nothing();

    /// Of an alert that was held back since `since`, for `most` alerts had left within an hour.
    String held(int most, String since);

    /// The time of an article that bears no date.
    String seen(String time);

    String untitled();

    /// Of an article whose text is not that of its page: all of it is its feed's, or some.
    String fromFeed(boolean all);

    /// Since when a story is told, and how widely.
    String story(String since, int articles, int sources);

    /// Of a story that the reader knows from an earlier mail; `articles` of this one are new.
    String toldBefore(String when, int articles, int sources);

    /// Says near the top of a digest that it is not complete.
    String blind(int silent);

    /// Why this reader gets the mail at all.
    String recipient(String watchlists);

    /// Stands before the name of a rule that an item met.
    String why();

    /// Stands between the name of a rule and the words that met it.
    String found();

    /// A word that was found in another form than the rule types it in.
    ///
    /// @param form what [#form] calls it
    /// @param front the particles that are written onto it, `""` for none
    String met(String found, String form, String typed, String front);

    /// The name of a grammatical form that `rasid.language` calls `how`; that of any form where it has no other.
    String form(String how);

    /// Stands before the other articles of a story.
    String also();

    /// How many further articles of a story are not listed.
    String alsoMore(int articles);

    /// Stands before the stories that are told by their headline alone.
    String brief(int stories);

    /// How many stories a mail has no room for, not even for the headline.
    String omitted(int stories);

    /// The subject of a digest that tells of changes alone.
    String changedSubject(String watchlist, int articles);

    /// Says near the top of a digest that articles which the reader knows were changed.
    String changed(int articles);

    /// Stands before the articles that were changed.
    String changes();

    /// When the reader was told of an article, and when it was changed.
    String changedAfter(String told, String changed);

    /// When an article was changed of which the same mail tells.
    String changedHere(String changed);

    /// Stands before the headline that an article had.
    String headlineWas();

    /// Stands before the number that an article told.
    String numberWas();

    /// Stands between it and the number that it tells now.
    String numberIs();

    /// Of an article that is not there any more.
    String gone();

    /// Of an article whose text meets the rules no more.
    String unmet();

    /// How many changed articles are not listed.
    String changedMore(int articles);

    /// Stands before the account of what was read.
    String reading();

    String read(int articles, int sources, int silent);

    String silent(String source, String since, String reason);

    /// Of a source that was never read.
    String neverRead(String source, String reason);

    String silentToo(String sources);

    /// Of sources that keep texts for subscribers, each with how many of its newest articles.
    String partial(String sources);

    String begun(String sources);

    /// `names` and how many more there are.
    String andMore(String names, int more);

    /// Stands between the parts of an enumeration.
    default String comma() {
        return direction() == Direction.RTL ? "، " : ", ";
    }

    /// Stands between parts that may hold commas.
    default String semicolon() {
        return direction() == Direction.RTL ? "؛ " : "; ";
    }
}

package rasid.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What was read in a digest's window, and what could not be: the end of every digest.
///
/// @param articles how many articles were stored
/// @param sources how many of the watchlist's sources answered at least once
/// @param silent the sources that did not, or whose last poll failed
/// @param faulty the sources that were read, and are at fault all the same
/// @param partial sources whose articles were read in part, for their texts are kept for subscribers
/// @param begun sources that were polled for the first time, whose older articles raised no alert
public record Reading(
        int articles,
        int sources,
        List<Silent> silent,
        List<Faulty> faulty,
        List<Partial> partial,
        List<String> begun) {

    /// A source that could not be read.
    ///
    /// @param since its last success; null where it never had one
    /// @param reason what the last poll ended with, in words
    public record Silent(String sourceName, @Nullable Instant since, String reason) {}

    /// A source that is read, and not as it should be: its articles are dated in the future, or come out all alike.
    ///
    /// @param since when the fault began
    /// @param reason what is wrong, in words
    public record Faulty(String sourceName, Instant since, String reason) {}

    /// A source that keeps texts for subscribers.
    ///
    /// @param walled how many of its newest `articles`
    public record Partial(String sourceName, int walled, int articles) {}

    public Reading {
        silent = List.copyOf(silent);
        // Windows that were closed by an earlier version do not tell.
        faulty = List.copyOf(Objects.requireNonNullElse(faulty, List.<Faulty>of()));
        partial = List.copyOf(Objects.requireNonNullElse(partial, List.<Partial>of()));
        begun = List.copyOf(begun);
    }

    /// Of sources none of which is at fault while it is read.
    public Reading(int articles, int sources, List<Silent> silent, List<Partial> partial, List<String> begun) {
        this(articles, sources, silent, List.of(), partial, begun);
    }

    /// Of sources that keep nothing for subscribers.
    public Reading(int articles, int sources, List<Silent> silent, List<String> begun) {
        this(articles, sources, silent, List.of(), List.of(), begun);
    }
}

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
/// @param partial sources whose articles were read in part, for their texts are kept for subscribers
/// @param begun sources that were polled for the first time, whose older articles raised no alert
public record Reading(int articles, int sources, List<Silent> silent, List<Partial> partial, List<String> begun) {

    /// A source that could not be read.
    ///
    /// @param since its last success; null where it never had one
    /// @param reason what the last poll ended with, in words
    public record Silent(String sourceName, @Nullable Instant since, String reason) {}

    /// A source that keeps texts for subscribers.
    ///
    /// @param walled how many of its newest `articles`
    public record Partial(String sourceName, int walled, int articles) {}

    public Reading {
        silent = List.copyOf(silent);
        // Windows that were closed by an earlier version do not tell.
        partial = List.copyOf(Objects.requireNonNullElse(partial, List.<Partial>of()));
        begun = List.copyOf(begun);
    }

    /// Of sources that keep nothing for subscribers.
    public Reading(int articles, int sources, List<Silent> silent, List<String> begun) {
        this(articles, sources, silent, List.of(), begun);
    }
}

package rasid.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was read in a digest's window, and what could not be: the end of every digest.
///
/// @param articles how many articles were stored
/// @param sources how many of the watchlist's sources answered at least once
/// @param silent the sources that did not, or whose last poll failed
/// @param begun sources that were polled for the first time, whose older articles raised no alert
public record Reading(int articles, int sources, List<Silent> silent, List<String> begun) {

    /// A source that could not be read.
    ///
    /// @param since its last success; null where it never had one
    /// @param reason what the last poll ended with, in words
    public record Silent(String sourceName, @Nullable Instant since, String reason) {}

    public Reading {
        silent = List.copyOf(silent);
        begun = List.copyOf(begun);
    }
}

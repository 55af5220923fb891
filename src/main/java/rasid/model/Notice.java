package rasid.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A fault that the operator is told of: once while it lasts, and once when it is mended.
///
/// @param fault its key: one word for the kind, then what it concerns (`config`, `mail`, `source agency`). While a
/// fault
///     of a key lasts, there is no other of that key
/// @param summary one line, in English like logs and faults of the configuration: what is wrong
/// @param detail further lines, `""` where there are none: where, why, the way out
/// @param mendedAt null while it lasts
public record Notice(
        String fault,
        String summary,
        String detail,
        Instant begunAt,
        @Nullable Instant mendedAt) {}

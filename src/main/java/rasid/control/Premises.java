package rasid.control;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rasid.config.Config;
import rasid.extract.page.Familiar;
import rasid.match.RuleIndex;
import rasid.model.Delivery;
import rasid.model.Mail;
import rasid.store.Database;

/// What a request works with: the same whether the daemon answers it or the command does.
///
/// @param config in force: of the daemon the one that it works with, which may be older than the files
/// @param rules of that configuration
/// @param mails writes the mail that a delivery is
/// @param familiar what the source of an id is known to repeat on its pages
/// @param wake sets the daemon going where a request has made something due; does nothing where none runs
/// @param running null where no daemon runs
public record Premises(
        Database db,
        Config config,
        RuleIndex rules,
        InstantSource clock,
        Function<Delivery, Mail> mails,
        Function<String, Familiar> familiar,
        Wake wake,
        @Nullable Running running) {

    /// The daemon that answers.
    ///
    /// @param configAt since when its configuration is in force
    public record Running(long pid, Instant startedAt, Instant configAt) {}

    /// How a request sets the daemon going. The due times stand in the tables by then.
    public interface Wake {
        Wake NOBODY = new Wake() {
            @Override
            public void mailAt(Instant at) {}

            @Override
            public void pollAt(String feed, Instant at) {}
        };

        /// A mail is due at `at`.
        void mailAt(Instant at);

        /// The feed of this id is due at `at`.
        void pollAt(String feed, Instant at);
    }
}

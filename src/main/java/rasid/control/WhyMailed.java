package rasid.control;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rasid.control.WhyNot.State;
import rasid.control.WhyNot.Step;
import rasid.model.AlertPolicy;
import rasid.model.Article;
import rasid.model.Recipient;
import rasid.model.Watchlist;
import rasid.store.Deliveries;
import rasid.store.DigestWindows;
import rasid.store.Hits;
import rasid.store.Origins;
import rasid.store.Tx;

/// Puts into words what mail told each recipient of a hit, or why none has yet.
final class WhyMailed {
    private static final String NAME = "Mailed";

    private final Tx tx;
    private final Watchlist watchlist;
    private final Article article;
    private final Hits.Stored hit;
    private final Function<Instant, String> at;
    private final List<Deliveries.Entry> mails;

    /// @param at writes a time in the zone of the watchlist
    WhyMailed(Tx tx, Watchlist watchlist, Article article, Hits.Stored hit, Function<Instant, String> at) {
        this.tx = tx;
        this.watchlist = watchlist;
        this.article = article;
        this.hit = hit;
        this.at = at;
        mails = Deliveries.ofHit(tx, hit.id());
    }

    /// One step for each mail, and for each recipient without an alert.
    List<Step> steps() {
        if (hit.hit().trial()) {
            return List.of(new Step(NAME, State.UNKNOWN, "no: hits of a rule on trial are not mailed"));
        }
        List<Step> steps = new ArrayList<>();
        mails.forEach(mail -> steps.add(mail(mail)));
        for (Recipient recipient : watchlist.recipients()) {
            if (mails.stream().noneMatch(mail -> mail.recipient().equals(recipient.mail()))) {
                steps.add(new Step(
                        NAME,
                        State.UNKNOWN,
                        "no alert to %s: %s; %s".formatted(recipient.mail(), reason(recipient), digest(recipient))));
            }
        }
        return steps.isEmpty() ? List.of(new Step(NAME, State.UNKNOWN, "no: the watchlist has no recipients")) : steps;
    }

    private Step mail(Deliveries.Entry mail) {
        String what = "%s %d to %s".formatted(mail.kind().name().toLowerCase(Locale.ROOT), mail.id(), mail.recipient());
        return switch (mail.state()) {
            case SENT -> new Step(NAME, State.OK, "%s was sent at %s".formatted(what, at(mail.sentAt())));
            case REFUSED ->
                new Step(
                        NAME,
                        State.UNKNOWN,
                        "%s was not taken at %s: %s".formatted(what, at(mail.refusedAt()), mail.reason()));
            case OWED -> new Step(NAME, State.UNKNOWN, what + owed(mail));
        };
    }

    private String owed(Deliveries.Entry mail) {
        if (mail.leased() || mail.nextAttemptAt() == null) {
            return " is being sent";
        }
        Instant next = mail.nextAttemptAt();
        if (mail.attempt() > 0) {
            return " failed %d ×: %s; tried again at %s".formatted(mail.attempt(), mail.reason(), at(next));
        }
        AlertPolicy policy = watchlist.alert();
        boolean held = next.isAfter(mail.createdAt().plus(policy.gather()));
        return held
                ? " is held until %s: max_per_hour is %d%s"
                        .formatted(
                                at(next),
                                policy.maxPerHour(),
                                policy.quiet() == null ? "" : ", and there are quiet hours")
                : " leaves at " + at(next);
    }

    private String reason(Recipient recipient) {
        AlertPolicy policy = watchlist.alert();
        String level = hit.hit().level().word();
        if (!hit.hit().level().atLeast(recipient.only())) {
            return "the rule is %s, and they get only: %s"
                    .formatted(level, recipient.only().word());
        }
        if (!hit.hit().level().atLeast(policy.from())) {
            return "the rule is %s, and alerts are from: %s"
                    .formatted(level, policy.from().word());
        }
        Optional<Deliveries.FirstTold> told =
                Deliveries.firstTold(tx, recipient.mail(), hit.hit().rule(), article.story());
        if (told.isPresent()) {
            return "it joined story %d, which alert %d told at %s: \u2068%s\u2069"
                    .formatted(
                            article.story().value(),
                            told.get().delivery(),
                            at(told.get().at()),
                            told.get().title());
        }
        Instant published = hit.publishedAt();
        Duration age = Duration.between(published == null ? hit.seenAt() : published, hit.seenAt());
        if (published != null && age.compareTo(policy.maxAge()) > 0) {
            return "it was published at %s, longer before it was seen than max_age".formatted(at(published));
        }
        return Origins.firstPollElsewhere(tx, article.id(), "")
                ? "it stood there when its feed was first read (first_poll)"
                : "none was owed when it was stored";
    }

    private String digest(Recipient recipient) {
        if (watchlist.digest() == null) {
            return "the watchlist has no digest";
        }
        if (!hit.hit().level().atLeast(recipient.only())) {
            return "nor do its digests tell them of it";
        }
        return DigestWindows.window(tx, watchlist.id())
                .map(window -> "it waits for the digest of " + at(window.nextDigestAt()))
                .orElse("it waits for the next digest");
    }

    private String at(@Nullable Instant time) {
        return time == null ? "" : at.apply(time);
    }
}

package rasid;

import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rasid.model.Delivery;
import rasid.model.DeliveryId;
import rasid.model.Letter;
import rasid.model.Mail;
import rasid.model.Recipient;

/// Writes envelopes: sender, Message-ID and List-Id of a delivery. Thread-safe.
final class Envelopes {
    private static final Pattern DOMAIN = Pattern.compile("@([A-Za-z0-9.-]+)");

    private final Supplier<InForce> inForce;
    private final String instance;

    /// @param instance the installation's own random name: two installations never make one Message-ID
    Envelopes(Supplier<InForce> inForce, String instance) {
        this.inForce = inForce;
        this.instance = instance;
    }

    /// The Message-ID depends on the delivery alone, so every attempt carries the same.
    Letter letter(Delivery delivery, Mail mail) {
        String from = inForce.get().config().mail().from();
        String domain = domain(from);
        return new Letter(
                delivery.id(),
                delivery.kind(),
                "<rasid.%d.%s@%s>".formatted(delivery.id().value(), instance, domain),
                "<%s.rasid.%s>".formatted(list(delivery), domain),
                from,
                delivery.recipient(),
                delivery.createdAt(),
                mail);
    }

    /// Of a notice that stands in no database, since that is what it tells of.
    Letter beside(Recipient operator, Mail mail, Instant at) {
        String from = inForce.get().config().mail().from();
        return new Letter(
                new DeliveryId(0),
                Delivery.Kind.NOTICE,
                "<rasid.now.%d.%s@%s>".formatted(at.toEpochMilli(), instance, domain(from)),
                "<operator.rasid.%s>".formatted(domain(from)),
                from,
                operator.mail(),
                at,
                mail);
    }

    private static String list(Delivery delivery) {
        return switch (delivery.kind()) {
            case ALERT, DIGEST -> delivery.watchlist().toLowerCase(Locale.ROOT);
            case NOTICE -> "operator";
        };
    }

    private static String domain(String from) {
        Matcher domain = DOMAIN.matcher(from);
        return domain.find() ? domain.group(1) : "localhost";
    }
}

package rasid.model;

import java.time.Instant;

/// A mail with all that is written on its envelope, ready to be sent to one recipient.
///
/// @param messageId made from the delivery, with angle brackets; the same at every attempt
/// @param listId what `List-Id` says (RFC 2919), with angle brackets: mail programs filter by it
/// @param from address with an optional display name, as configured
/// @param to one bare address
/// @param date of the header; the same at every attempt
public record Letter(
        DeliveryId delivery,
        Delivery.Kind kind,
        String messageId,
        String listId,
        String from,
        String to,
        Instant date,
        Mail mail) {}

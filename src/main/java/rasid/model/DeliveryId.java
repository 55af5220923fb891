package rasid.model;

/// The number of a delivery in the database; its mails carry a Message-ID made from it, so that a repeat is
/// known as one.
public record DeliveryId(long value) {}

package rasid.model;

/// The words of a mail, both forms complete: who reads only one of them misses nothing.
///
/// @param subject one line, not yet encoded
/// @param html a whole HTML document
public record Mail(String subject, String text, String html) {}

package rasid.language.word;

/// One way to read a word in a language.
///
/// @param key what is compared: a word of a text is a form of a typed word where they share a key. Keys of different
/// languages never meet
/// @param how the form, as a person would call it ("broken plural", "with وال"); `""` for the form that dictionaries
/// list
/// @param clitic whether another word is written onto the front of it: a conjunction or a preposition, not an article
public record Reading(String key, String how, boolean clitic) {}

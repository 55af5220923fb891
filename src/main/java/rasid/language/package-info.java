/// Characters, tokens and inflection: which words of a text are forms of a typed word.
///
/// Start at [Languages], which lists the languages; each is a [rasid.language.word.Language], in a
/// package of its own or of its family, and reads a word of a text, and a word typed in a rule, as keys
/// that are compared. [rasid.language.word.Tokens#of] cuts a text into words. [ParagraphLanguage] tells
/// the language of a paragraph, [Spellings] and [Candidates] list what else a word may look like.
///
/// None of the packages imports this one, and of each other they import only [rasid.language.word]
/// (`PackageRulesTest`).
///
/// - [rasid.language.word]: what all languages stand on
/// - [rasid.language.arabic]: the deepest of them, with packages of its own
/// - [rasid.language.iranian]: Persian, Sorani and Kurmanji
/// - [rasid.language.hebrew], [rasid.language.turkish]
/// - [rasid.language.european]: English, French, German, Spanish and Russian, by dictionaries of full
///   forms
///
/// A further language is a class that [Languages] lists. Its word lists lie in the folder
/// `rasid/language` of the resources.
///
/// Pure; imports nothing of ours.
@NullMarked
package rasid.language;

import org.jspecify.annotations.NullMarked;

/// How Arabic words are made: what spelling leaves to the writer, the stems of a verb, its passive, what
/// is derived of it.
///
/// Grammar alone, with no list of words. Start at [ArabicConjugation]; [ArabicSpelling] folds spellings
/// and takes letters off. Pure; but for [ArabicConjugation] safe to call from any thread. Imports nothing
/// of ours.
@NullMarked
package rasid.language.arabic.forms;

import org.jspecify.annotations.NullMarked;

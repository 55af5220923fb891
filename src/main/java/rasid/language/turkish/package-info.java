/// Turkish: the endings of nouns and verbs by patterns, down to a listed word.
///
/// Start at [Turkish]; [TurkishEndings] holds the patterns. Pure, safe to call from any thread. Imports
/// [rasid.language.word].
@NullMarked
package rasid.language.turkish;

import org.jspecify.annotations.NullMarked;

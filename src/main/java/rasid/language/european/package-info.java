/// English, French, German, Spanish and Russian: words by dictionaries of full forms, others by stemmers.
///
/// Start at [European], one class for all of them: [FullForms] reads a dictionary, [Grammar] its marks,
/// [Stemmer] is for words that it does not list, [Families] for words that belong together. Pure, safe to
/// call from any thread. Imports [rasid.language.word].
@NullMarked
package rasid.language.european;

import org.jspecify.annotations.NullMarked;

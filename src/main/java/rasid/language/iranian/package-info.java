/// Persian, Sorani and Kurmanji: nouns and verbs that string their endings.
///
/// Start at [Persian], [Sorani] and [Kurmanji]; the first two have their verbs beside them. [Endings]
/// spells out a table of endings. Pure, safe to call from any thread. Imports [rasid.language.word].
@NullMarked
package rasid.language.iranian;

import org.jspecify.annotations.NullMarked;

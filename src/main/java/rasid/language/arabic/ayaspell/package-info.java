/// Makes Rasid's Arabic dictionary out of Ayaspell, while Rasid is built.
///
/// Start at [Ayaspell], the program that `pom.xml` runs. Nothing of Rasid calls it. What it writes is
/// read by `ArabicDictionary` and `ArabicStems`. Imports [rasid.language.arabic.forms],
/// [rasid.language.word].
@NullMarked
package rasid.language.arabic.ayaspell;

import org.jspecify.annotations.NullMarked;

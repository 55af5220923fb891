/// Arabic: every way to read a word that makes sense, by the dictionary, and by its looks where no list
/// knows it.
///
/// Start at [Arabic]. [ArabicReader] takes proclitics off ([ArabicSplit]) and asks [ArabicNouns] and
/// [ArabicVerbs], which know endings; [ArabicDictionary], [ArabicNames] and [ArabicStems] hold the lists,
/// [ArabicCommon] says which words the news is full of, [ArabicFamilies] which belong together,
/// [ArabicGuesses] stands in for lists. An [ArabicReading] costs the more the rarer it is.
///
/// Below: [rasid.language.arabic.forms], how words are made, which these ask and the build asks too;
/// [rasid.language.arabic.ayaspell], which makes the dictionary when Rasid is built and is never called
/// by it. Pure, safe to call from any thread. Imports [rasid.language.word].
@NullMarked
package rasid.language.arabic;

import org.jspecify.annotations.NullMarked;

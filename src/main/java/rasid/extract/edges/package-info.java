/// Where an article's text begins and ends, and what the lines beyond say.
///
/// Start at [Edges#RULES]: what stands over the first paragraph ([TopMatter]), as the last lines
/// ([EndLines]) and under them ([TailMatter]). What is left out there is what readers look at for author and
/// date: [TopLines] answers those lines, and [Signatures] finds in them the names that no word calls an
/// author's.
///
/// Pure, but that the outline of a [rasid.extract.body.Body] is marked. Imports [rasid.extract.text],
/// [rasid.extract.looks], [rasid.extract.outline], [rasid.extract.times], [rasid.extract.authors],
/// [rasid.extract.around] and [rasid.extract.body].
@NullMarked
package rasid.extract.edges;

import org.jspecify.annotations.NullMarked;

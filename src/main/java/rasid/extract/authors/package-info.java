/// Who wrote an article, as the page says it in words that are made for it.
///
/// Start at [Authors]: metadata, scripts, and elements that are called a byline. [Person] tells names of
/// persons from desks and agencies, [Byline] and [HanByline] know the lines that name who wrote; other steps
/// ask them as well, for a byline is no paragraph. What the lines around the text say is read later, when
/// the text is known: [rasid.extract.AuthorLines] and [rasid.extract.edges.Signatures].
///
/// Pure. Imports [rasid.extract.text], [rasid.extract.looks] and [rasid.extract.page].
@NullMarked
package rasid.extract.authors;

import org.jspecify.annotations.NullMarked;

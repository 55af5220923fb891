/// Reads a page as a reader does: HTML in, title, authors, dates, language and body out.
///
/// Start at [rasid.extract.Extractor#extract], which shows the sequence. `Page` and `LinkedData` are what the head tells;
/// `Headline`, `Byline`, `Times`, `Standfirst` and `Tongue` each answer one question. For the text, `Weeds` takes out
/// what is never a part of it, `Captions` what stands apart, `Blocks` cuts the rest as a browser would, `BodyFinder`
/// finds where the article is, and `Paragraphs` keeps what a reader would call its text. No class knows a single site.
///
/// Pure. Imports `rasid.model`, `rasid.dates`.
@NullMarked
package rasid.extract;

import org.jspecify.annotations.NullMarked;

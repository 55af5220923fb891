/// A page with all that it tells of itself, and what is known of its source before it is read.
///
/// Start at [Page]. It parses the HTML ([rasid.extract.html]), goes over it once ([PageWalk]) for its
/// outline and for the elements that speak of dates, authors and headlines ([Hints]), and reads its metadata
/// ([JsonLd]). What callers know stands in [Options]: the source's own [Selectors], the texts that it
/// repeats ([Familiar]). What the site calls itself, by which its name is told from headlines and authors,
/// is [Site] with [Heading] and [TitleParts].
///
/// A page answers what later steps ask more than once and remembers it: dates ([PageDates]), authors, its
/// headings, the [ScriptArticle] that its scripts were found to hold. One thread's alone. Decides nothing
/// about the text. Imports [rasid.extract.text], [rasid.extract.looks], [rasid.extract.outline],
/// [rasid.extract.html], [rasid.dates] and [rasid.model].
@NullMarked
package rasid.extract.page;

import org.jspecify.annotations.NullMarked;

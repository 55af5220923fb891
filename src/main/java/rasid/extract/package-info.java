/// Reads a page as a reader does: headline, text, captions, authors, dates, language.
///
/// Start at [Extractor#view], which tells the whole story: a [rasid.extract.page.Page] is parsed, its
/// headline read ([rasid.extract.headline]), the text found under it ([BodyFinder], where the order of the
/// strategies stands) or in what scripts are given ([ScriptState]), then authors ([AuthorLines]), dates
/// ([rasid.extract.times]), language ([PageLanguage]) and whether it is an article at all ([PageKind]). The
/// answer is [Extracted]; [PageView] tells people why a page is read as it is.
///
/// What these classes put together lies in packages, lower ones first. None imports one that stands after
/// it, and none this package (`PackageRulesTest`).
///
/// - [rasid.extract.text]: letters, words, wordings
/// - [rasid.extract.html]: makes the parser's tree, without what nobody reads
/// - [rasid.extract.looks]: what tags, names and labels of elements say ([rasid.extract.looks.Clutter])
/// - [rasid.extract.outline]: a page as text blocks in reading order, and the boxes they stand in
/// - [rasid.extract.page]: the page, its metadata, and what its source is known for
/// - [rasid.extract.script]: what scripts are given, and the article in it
/// - [rasid.extract.times], [rasid.extract.authors]: what is told and shown of when and who
/// - [rasid.extract.around], [rasid.extract.others]: what is not the article, known before it is found
/// - [rasid.extract.body]: the article's part of an outline ([rasid.extract.body.Density])
/// - [rasid.extract.inside], [rasid.extract.edges]: the rules for what else is in that part, and beyond its
///   ends
/// - [rasid.extract.headline]: the headline, as told and by its looks
///
/// A block that is left out keeps its [rasid.extract.looks.Mark], which says why. The words by which all
/// this is known stand in tables beside the classes. To change what is left out, find the class by its first
/// sentence: comments in the markup of the article are [rasid.extract.others.CommentLines], boxes between
/// its parts [rasid.extract.inside.Insets], columns beside its cell [rasid.extract.around.LayoutCells].
///
/// Where an article goes on that is cut into several pages, [NextPage] tells by what a link says and by its address
/// ([PageNumber]).
///
/// Speed: [rasid.extract.page.PageWalk] goes over the tree once for hints and outline,
/// [rasid.extract.text.Letters] and [rasid.extract.looks.KnownNames] remember what is asked of every letter
/// and every class, and [rasid.extract.text.Wordings] and [rasid.extract.text.Beginnings] try a regular
/// expression only where its letters stand. `bin/bench extraction-speed` measures it.
///
/// Pure: text in, [Extracted] out, safe to call from any thread. Imports [rasid.model] and [rasid.dates].
@NullMarked
package rasid.extract;

import org.jspecify.annotations.NullMarked;

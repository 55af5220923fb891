/// Reads a page as a reader does: headline, text, captions, authors, dates, language.
///
/// Start at [Extractor#extract]. [Page] is the parsed page with its metadata ([JsonLd]) and the elements that
/// speak of dates and authors ([Hints]). [Headline], [Authors], [Times], [PageLanguage] each answer one question
/// from the best source that the page has.
///
/// The text is found in [BodyFinder], where the order of the strategies stands. A page becomes an [Outline]: text
/// [Block]s in reading order, and the [Box]es they stand in. Names and tags mark boxes that are not the article
/// ([Clutter]), where the text agrees ([Marking]); [Density] finds the article's box; the [Rule]s leave out what
/// else is in it. A block that is left out keeps its [Mark], which says why. The words by which all this is known
/// stand in tables beside the classes.
///
/// What looks like the article and is not: readers' comments in its own markup ([CommentLines]), other reports under it
/// ([OtherReports], [Subject]), columns beside its cell ([LayoutCells]), boxes between its parts ([Insets],
/// [ContactRows]), the rest of a mail ([MailParts]) and of a channel ([ChannelPost]). Who wrote is told by metadata
/// ([Authors], [Credits]), lines ([AuthorLines], [Byline], [HanByline], [PrintedAuthors]) and signatures without a
/// label ([Signatures]).
///
/// Pages that scripts draw show next to nothing. [ScriptState] finds their article in what scripts are given:
/// [ScriptValues] gathers the values, which [ScriptReader] reads, [ScriptTrees] puts in place what refers to another,
/// [ScriptText] finds the text and [ScriptBlocks] makes HTML of it.
///
/// Speed: [rasid.extract.html] makes the parser's tree without what nobody reads; [PageWalk] goes over the tree once
/// for hints and outline,
/// [Letters] and [KnownNames] remember what is asked of every letter and every class, and [Wordings] and
/// [Beginnings] try a regular expression only where its letters stand. `bin/bench extraction-speed` measures it.
///
/// Pure: text in, [Extracted] out, safe to call from any thread. Imports [rasid.model] and [rasid.dates].
@NullMarked
package rasid.extract;

import org.jspecify.annotations.NullMarked;

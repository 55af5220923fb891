/// The headline of an article.
///
/// Start at [Headline#of]: what the page shows as its heading and tells to others, without the site's name.
/// [OnlyHeading] tells whether a heading is the headline that says something else, [Setting] how it is set.
/// [SectionHeading] tells headings that name a section, [ChannelPost] those that name a channel. Where the
/// title is the site's own on every page ([SiteTitle]), the headline is known by its looks, once the text is
/// found ([ShownHeadline]).
///
/// Pure. Imports [rasid.extract.text], [rasid.extract.looks], [rasid.extract.outline], [rasid.extract.page],
/// [rasid.extract.around], [rasid.extract.authors], [rasid.extract.others] and [rasid.extract.body].
@NullMarked
package rasid.extract.headline;

import org.jspecify.annotations.NullMarked;

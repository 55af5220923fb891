/// Puts together what several documents tell of one thing, so that it is stored, searched and told once.
///
/// Each class decides one of these for the flows of [rasid.Intake] and [rasid.Digests]: [Telling] which
/// items a feed tells, [Identity] whether a page is an article that is known, [PagesJoined] what its
/// several pages say, [FeedWords] what feed and page say, [Habits] what a site says on all its pages,
/// [StoryChanges] what several agencies have corrected.
///
/// Pure: what is stored comes in as the records of `rasid.store`, and goes back by whoever asked. Imports
/// `rasid.model`, `rasid.feed`, `rasid.extract`, `rasid.story`, `rasid.store`.
@NullMarked
package rasid.joining;

import org.jspecify.annotations.NullMarked;

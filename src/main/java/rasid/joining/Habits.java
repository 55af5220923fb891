package rasid.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import rasid.extract.Extracted;
import rasid.extract.page.Familiar;
import rasid.model.SiteText;
import rasid.model.StoryId;
import rasid.store.SiteTexts.Counted;

/// Learns what a site says of itself on its pages, whatever they are about: the first and last paragraphs of its new
/// articles are counted, and those that keep coming back are left out of the text of later ones.
///
/// Background that a developing story repeats is none of that, so a paragraph must stand on about a third of all the
/// source's articles, on several days and in many different stories. Until then nothing is left out, and what has hit
/// by then stays. Pure.
public final class Habits {
    /// Paragraphs from the beginning, and from the end, that may be the site's own.
    private static final int FIRST = 2;

    private static final int LAST = 3;
    /// After so many articles every count is halved, so that it speaks of about twice as many.
    private static final int HALVED_AFTER = 50;

    private static final int DAYS = 4;
    private static final int STORIES = 15;
    private static final int SHORTEST = 15;

    private Habits() {}

    /// What a new article has at its ends.
    ///
    /// @param keys of its paragraphs, as [Familiar#key] makes them
    public record Sighting(StoryId story, Set<Long> keys) {
        /// Of an article that was stored in `story`, as its page was read.
        public static Sighting of(StoryId story, Extracted page) {
            List<String> body = page.content().body();
            Set<Long> keys = new HashSet<>();
            int tail = Math.max(FIRST, body.size() - LAST);
            Stream.of(
                            body.subList(0, Math.min(FIRST, body.size())),
                            body.subList(Math.min(tail, body.size()), body.size()),
                            page.repeated())
                    .flatMap(List::stream)
                    .filter(text -> text.length() >= SHORTEST)
                    .forEach(text -> keys.add(Familiar.key(text)));
            return new Sighting(story, keys);
        }
    }

    /// The paragraphs that are the site's own by now.
    ///
    /// @param pages of its last hundred articles must have one, about; 0 leaves nothing out
    public static Familiar of(Counted counted, int pages) {
        Map<Long, Integer> known = new HashMap<>();
        // Before the first halving a paragraph would be known for a few pages, and then not.
        boolean enough = counted.articles() >= HALVED_AFTER;
        for (SiteText text : counted.texts()) {
            if (enough
                    && pages > 0
                    && text.pages() >= pages
                    && text.days() >= DAYS
                    && text.stories().size() >= STORIES) {
                known.put(text.key(), text.pages());
            }
        }
        return known.isEmpty() ? Familiar.NONE : new Familiar(known);
    }

    /// The counts after further articles were seen on a day (since 1970-01-01 UTC).
    public static Counted after(Counted before, List<Sighting> sightings, long day) {
        Map<Long, SiteText> texts = new HashMap<>();
        before.texts().forEach(text -> texts.put(text.key(), text));
        int articles = before.articles();
        for (Sighting sighting : sightings) {
            sighting.keys()
                    .forEach(key -> texts.merge(
                            key,
                            new SiteText(key, 1, 1, day, Set.of(sighting.story().value())),
                            (known, _) -> seen(known, sighting.story(), day)));
            articles++;
            if (articles % HALVED_AFTER == 0) {
                texts.replaceAll((_, text) -> halved(text));
                // What stood on one page alone is forgotten: so the row stays small.
                texts.values().removeIf(text -> text.pages() == 0);
            }
        }
        return new Counted(articles, new ArrayList<>(texts.values()));
    }

    private static SiteText seen(SiteText known, StoryId story, long day) {
        Set<Long> stories = new HashSet<>(known.stories());
        if (stories.size() < STORIES) {
            stories.add(story.value());
        }
        boolean another = day > known.lastDay();
        return new SiteText(
                known.key(),
                known.pages() + 1,
                known.days() + (another ? 1 : 0),
                Math.max(day, known.lastDay()),
                stories);
    }

    private static SiteText halved(SiteText text) {
        return new SiteText(text.key(), text.pages() / 2, text.days(), text.lastDay(), text.stories());
    }
}

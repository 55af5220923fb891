package rasid.compose;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import rasid.model.Mail;

/// Keeps a mail below the size at which mail programs cut it: with many stories fewer passages are quoted of each,
/// then the later ones are told by their headlines, then only counted.
final class Fitting {
    /// UTF-8 bytes of both parts together: in base64, with headers, a message of these stays below 100 kB.
    private static final int ROOM = 71_000;

    private final Sheet empty;
    private final Items items;
    private final int base;

    private Fitting(Sheet empty, Items items) {
        this.empty = empty;
        this.items = items;
        this.base = size(empty);
    }

    /// `empty`, a sheet without stories, with as much of `items` as there is room for, and about `passages`
    /// passages of each article.
    static Sheet of(Sheet empty, Items items, int passages) {
        return new Fitting(empty, items).fitted(passages);
    }

    private Sheet fitted(int passages) {
        int count = items.storyCount();
        for (int fewer = passages; fewer > 0; fewer--) {
            int quoted = fewer;
            List<Item> full = taken(0, ROOM - base, i -> items.item(i, quoted), this::fullSize);
            if (full.size() == count) {
                return empty.with(full, List.of(), 0);
            }
        }
        List<Item> brief = taken(0, room(), this::shortened, this::briefSize);
        return brief.size() == count ? headlinesBehind(brief) : someOmitted(count);
    }

    /// All headlines fit: as many of the first as the rest of the room bears are told in full.
    private Sheet headlinesBehind(List<Item> stories) {
        int left = room() - stories.stream().mapToInt(this::briefSize).sum();
        int full = 0;
        for (Item story : stories) {
            left -= fullSize(story) - briefSize(story);
            if (left < 0) {
                break;
            }
            full++;
        }
        return empty.with(stories.subList(0, full), stories.subList(full, stories.size()), 0);
    }

    /// Too many even for headlines. The first ones, of the highest level, still stand in full.
    private Sheet someOmitted(int count) {
        List<Item> full = taken(0, room() / 2, this::shortened, this::fullSize);
        int left = room() - full.stream().mapToInt(this::fullSize).sum();
        List<Item> brief = taken(full.size(), left, this::shortened, this::briefSize);
        return empty.with(full, brief, count - full.size() - brief.size());
    }

    /// Stories from number `first` on, as many as go into `room`.
    private List<Item> taken(int first, int room, IntFunction<Item> story, ToIntFunction<Item> size) {
        List<Item> taken = new ArrayList<>();
        int left = room;
        for (int i = first; i < items.storyCount(); i++) {
            Item item = story.apply(i);
            left -= size.applyAsInt(item);
            if (left < 0) {
                break;
            }
            taken.add(item);
        }
        return taken;
    }

    private Item shortened(int story) {
        return items.item(story, 1);
    }

    /// What is left beside the frame of the mail and the sentences that say what was shortened.
    private int room() {
        return ROOM - size(empty.with(List.of(), List.of(shortened(0)), 9_999)) + briefSize(shortened(0)) - 20;
    }

    private int fullSize(Item item) {
        return size(empty.with(List.of(item), List.of(), 0)) - base;
    }

    /// The size of a headline behind others: their common introduction is not counted.
    private int briefSize(Item item) {
        return size(empty.with(List.of(), List.of(item, item), 0)) - size(empty.with(List.of(), List.of(item), 0));
    }

    private static int size(Sheet sheet) {
        Mail mail = Composer.written(sheet);
        return mail.text().getBytes(StandardCharsets.UTF_8).length
                + mail.html().getBytes(StandardCharsets.UTF_8).length;
    }
}

package rasid.compose;

import java.util.List;
import rasid.model.Level;

/// One story as a mail tells it: the first article in full, the others by headline, source and link.
///
/// @param level the highest of its hits
/// @param notes since when it is told and by how many, and what the reader knows of it already
/// @param unlisted how many further articles are not among the others
/// @param sources all sources of the story, for the short form
public record Item(Level level, List<Line> notes, Entry first, List<Entry> others, int unlisted, Line sources) {
    public Item {
        notes = List.copyOf(notes);
        others = List.copyOf(others);
    }
}

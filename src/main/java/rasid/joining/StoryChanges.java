package rasid.joining;

import java.util.ArrayList;
import java.util.List;
import rasid.model.ChangedArticle;
import rasid.model.Edit;
import rasid.store.Changes;
import rasid.story.Edits;

/// What a digest tells of changed articles, each number of a story once: five agencies that correct one toll are one
/// correction. An article that says no more than another of its story has said is told with that one. Pure.
public final class StoryChanges {
    private final List<ChangedArticle> changed = new ArrayList<>();
    private final List<Edit> edits = new ArrayList<>();

    private StoryChanges() {}

    /// In the order in which they are first told; `told` may hold several of one story.
    public static List<ChangedArticle> of(List<Changes.Told> told) {
        var changes = new StoryChanges();
        told.forEach(changes::add);
        return List.copyOf(changes.changed);
    }

    private void add(Changes.Told told) {
        Edit whole = Edits.between(told.before(), told.article().content());
        List<Edit> ofStory = new ArrayList<>();
        int first = -1;
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).article().story().equals(told.article().story())) {
                ofStory.add(edits.get(i));
                first = first < 0 && !edits.get(i).numbers().isEmpty() ? i : first;
            }
        }
        Edit further = Edits.beyond(whole, ofStory);
        boolean known = !whole.numbers().isEmpty() && further.numbers().isEmpty();
        if (known && !told.gone() && !told.unmet()) {
            changed.set(first, changed.get(first).with(told.article().sourceName()));
            return;
        }
        edits.add(whole);
        changed.add(new ChangedArticle(
                told.article(), further, told.toldAt(), told.changedAt(), told.gone(), told.unmet(), List.of()));
    }
}

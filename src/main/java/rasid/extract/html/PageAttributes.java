package rasid.extract.html;

import org.jsoup.nodes.Attributes;
import org.jspecify.annotations.Nullable;

/// The attributes of an element as [QuickTree] reads them, with what each element is asked for at hand: most have a
/// class, an `id` and an address, and nothing else.
public final class PageAttributes extends Attributes {
    private String className = "";
    private String id = "";
    private boolean others;

    PageAttributes() {}

    @Override
    public Attributes add(String key, @Nullable String value) {
        if (key.equals("class")) {
            className = value == null ? "" : value;
        } else if (key.equals("id")) {
            id = value == null ? "" : value;
        } else {
            others |= !key.equals("href");
        }
        return super.add(key, value);
    }

    /// What a second tag of the element adds.
    @Override
    public Attributes put(String key, @Nullable String value) {
        others = true;
        return super.put(key, value);
    }

    /// What `class` says, `""` where it says nothing.
    public String className() {
        return className;
    }

    /// What `id` says, `""` where it says nothing.
    public String id() {
        return id;
    }

    /// Whether there are others than `class`, `id` and `href`, or these may have changed.
    public boolean hasOthers() {
        return others;
    }
}

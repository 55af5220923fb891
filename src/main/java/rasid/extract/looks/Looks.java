package rasid.extract.looks;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import rasid.extract.html.PageAttributes;

/// The attributes of an element by which parts of a page are known, read in one go: asking an element for each of
/// them goes through all that it has every time. Used again for each element of a page, and by one thread.
public final class Looks {
    /// Of those of a page, which are 200 on most.
    private static final int SEEN = 1 << 9;

    private String className = "";
    private String id = "";
    private String role = "";
    private String itemprop = "";
    private String rel = "";
    private String style = "";
    private String label = "";
    private String part = "";
    private boolean microdata;
    private boolean hidden;
    private @Nullable Names byClass;
    private @Nullable Names byId;
    /// What the names of elements before told, which come again and again on a page.
    private final @Nullable String[] seen;

    private final @Nullable Names[] told;

    /// For all elements of a page, one after the other.
    public Looks() {
        this(SEEN);
    }

    private Looks(int places) {
        this.seen = new @Nullable String[places];
        this.told = new @Nullable Names[places];
    }

    /// Of an element that is looked at for itself.
    static Looks once(Element element) {
        return new Looks(1).of(element);
    }

    /// Reads the attributes of the next element; answers itself.
    public Looks of(Element element) {
        className = "";
        id = "";
        role = "";
        itemprop = "";
        rel = "";
        style = "";
        label = "";
        part = "";
        microdata = false;
        hidden = false;
        byClass = null;
        byId = null;
        if (element.attributesSize() > 0) {
            if (element.attributes() instanceof PageAttributes known && !known.hasOthers()) {
                className = known.className().trim();
                id = known.id();
            } else {
                element.attributes().forEach(this::read);
            }
        }
        return this;
    }

    private void read(Attribute attribute) {
        switch (attribute.getKey()) {
            case "class" -> className = attribute.getValue().trim();
            case "id" -> id = attribute.getValue();
            case "role" -> role = attribute.getValue();
            case "rel" -> rel = attribute.getValue();
            case "style" -> style = attribute.getValue();
            case "aria-label" -> label = attribute.getValue();
            // What the page's own tests call it.
            case "data-testid", "data-test-id", "data-test", "data-hook", "data-qa" -> part = attribute.getValue();
            case "itemprop" -> {
                itemprop = attribute.getValue();
                microdata = true;
            }
            // What is found by a search of the page is part of it: HTML §6.1.
            case "hidden" -> hidden |= !attribute.getValue().equalsIgnoreCase("until-found");
            case "aria-hidden" -> hidden |= attribute.getValue().equals("true");
            default -> {}
        }
    }

    /// What `class` says, `""` where it says nothing, as with all that follow.
    public String className() {
        return className;
    }

    /// What `id` says.
    public String id() {
        return id;
    }

    /// What its class tells.
    public Names byClass() {
        if (byClass == null) {
            byClass = names(className);
        }
        return byClass;
    }

    /// What its `id` tells.
    public Names byId() {
        if (byId == null) {
            // Hardly one comes again on its page.
            byId = Names.of(id);
        }
        return byId;
    }

    private Names names(String said) {
        if (said.isEmpty()) {
            return Names.NONE;
        }
        int place = said.hashCode() & (seen.length - 1);
        Names known = told[place];
        if (known != null && said.equals(seen[place])) {
            return known;
        }
        Names names = Names.of(said);
        seen[place] = said;
        told[place] = names;
        return names;
    }

    /// What its builders call it in their tests, where its classes are made by a machine.
    Names byPart() {
        return Names.of(part);
    }

    /// What readers' software says it is, `""` where nobody said.
    String label() {
        return label;
    }

    /// What `role` says.
    public String role() {
        return role;
    }

    /// What `itemprop` says.
    public String itemprop() {
        return itemprop;
    }

    /// What `rel` says.
    public String rel() {
        return rel;
    }

    /// What `style` says.
    public String style() {
        return style;
    }

    /// Whether it has `itemprop`, be it empty.
    public boolean microdata() {
        return microdata;
    }

    /// Whether it has `hidden`, or `aria-hidden` is true.
    boolean hidden() {
        return hidden;
    }
}

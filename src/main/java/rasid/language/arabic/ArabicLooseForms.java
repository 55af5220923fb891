package rasid.language.arabic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rasid.language.arabic.forms.ArabicSpelling;

/// The spellings of known forms under what they have in common when hamza, ى and ة are left to the writer.
final class ArabicLooseForms {
    private static final String[] NONE = {};

    private final Map<String, String[]> spellings = new HashMap<>(40_000);

    void add(String form) {
        String plain = ArabicSpelling.fold(form);
        if (!plain.equals(form)) {
            spellings.merge(plain, new String[] {form}, (old, one) -> {
                String[] all = Arrays.copyOf(old, old.length + 1);
                all[old.length] = form;
                return all;
            });
        }
    }

    /// The spellings that `form` may stand for: its folded one, if it is another, and those that fold to it.
    List<String> of(String form) {
        String plain = ArabicSpelling.fold(form);
        List<String> found = new ArrayList<>();
        if (!plain.equals(form)) {
            found.add(plain);
        }
        found.addAll(Arrays.asList(spellings.getOrDefault(plain, NONE)));
        return found;
    }
}

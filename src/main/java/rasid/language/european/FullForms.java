package rasid.language.european;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import rasid.language.word.Lazy;

/// A dictionary of full forms from a library: each form of a word with its lemma and its grammar. Read
/// when the first word is looked up.
final class FullForms {
    /// A word that a form belongs to.
    ///
    /// @param tag the grammar of the form, in the dictionary's own marks; `""` where it tells none
    record Entry(String lemma, String tag) {}

    private final Lazy<Dictionary> dictionary;
    private final Queue<DictionaryLookup> idle = new ConcurrentLinkedQueue<>();

    /// @param name path of the dictionary among the resources, without its ending
    FullForms(String name) {
        dictionary = new Lazy<>(() -> load(name));
    }

    private static Dictionary load(String name) {
        ClassLoader loader = FullForms.class.getClassLoader();
        try (InputStream automaton = loader.getResourceAsStream(name + ".dict");
                InputStream metadata = loader.getResourceAsStream(name + ".info")) {
            if (automaton == null || metadata == null) {
                throw new IllegalStateException("no dictionary " + name + ": build with its library");
            }
            return Dictionary.read(automaton, metadata);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The words of which `form`, spelled as it stands, is a form; none where it is not listed.
    List<Entry> entries(String form) {
        // A lookup works for one thread at a time.
        DictionaryLookup lookup = idle.poll();
        if (lookup == null) {
            lookup = new DictionaryLookup(dictionary.get());
        }
        List<Entry> entries = new ArrayList<>();
        for (WordData found : lookup.lookup(form)) {
            CharSequence tag = found.getTag();
            entries.add(new Entry(found.getStem().toString(), tag == null ? "" : tag.toString()));
        }
        idle.offer(lookup);
        return entries;
    }
}

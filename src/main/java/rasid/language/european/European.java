package rasid.language.european;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchMinimalStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.jspecify.annotations.Nullable;
import rasid.language.word.Cleaning;
import rasid.language.word.Language;
import rasid.language.word.Lazy;
import rasid.language.word.Reading;
import rasid.language.word.Script;
import rasid.language.word.Token;

/// A European language: a word is read through a dictionary of full forms, as every word whose form it
/// may be; one that is not listed by a stemmer. Keys: the lemma; behind `~` the stem of a listed word,
/// behind `?` of one that is not, so that a typed word that is listed meets only its own forms and words
/// that nobody knows.
public final class European implements Language {
    private final String code;
    private final Script script;
    private final UnaryOperator<String> prepare;
    private final FullForms forms;
    private final Stemmer stemmer;
    private final Grammar grammar;
    private final @Nullable Lazy<Families> families;

    private European(
            String code,
            Script script,
            UnaryOperator<String> prepare,
            FullForms forms,
            Stemmer stemmer,
            Grammar grammar,
            @Nullable Lazy<Families> families) {
        this.code = code;
        this.script = script;
        this.prepare = prepare;
        this.forms = forms;
        this.stemmer = stemmer;
        this.grammar = grammar;
        this.families = families;
    }

    /// English, the only one whose families of words are listed. Its dictionary, as that of all, is read with the first
    /// word.
    public static Language english() {
        return new European(
                "en",
                Script.LATIN,
                European::withoutPossessive,
                new FullForms("org/languagetool/resource/en/english"),
                new Stemmer(KStemFilter::new),
                Grammar.ENGLISH,
                new Lazy<>(() -> new Families("en-families.txt")));
    }

    /// French, whose nouns and verbs are spelled alike.
    public static Language french() {
        return new European(
                "fr",
                Script.LATIN,
                European::withoutElision,
                new FullForms("org/languagetool/resource/fr/french"),
                new Stemmer(FrenchMinimalStemFilter::new),
                Grammar.FRENCH,
                null);
    }

    /// Spanish.
    public static Language spanish() {
        return new European(
                "es",
                Script.LATIN,
                UnaryOperator.identity(),
                new FullForms("org/languagetool/resource/es/es-ES"),
                new Stemmer(SpanishLightStemFilter::new),
                Grammar.SPANISH,
                null);
    }

    /// Russian.
    public static Language russian() {
        return new European(
                "ru",
                Script.CYRILLIC,
                word -> word.replace('ё', 'е').replace('Ё', 'Е'),
                new FullForms("org/languagetool/resource/ru/russian"),
                new Stemmer(RussianLightStemFilter::new),
                Grammar.RUSSIAN,
                null);
    }

    /// German, which writes its nouns with capitals.
    public static Language german() {
        return new European(
                "de",
                Script.LATIN,
                UnaryOperator.identity(),
                new FullForms("org/languagetool/resource/de/german"),
                new Stemmer(GermanLightStemFilter::new),
                Grammar.GERMAN,
                null);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Script script() {
        return script;
    }

    @Override
    public List<Reading> read(Token word) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        for (FullForms.Entry entry : likely(entries(word))) {
            add(readings, entry.lemma(), said(entry, word));
            String participle = grammar.participle(word.text(), entry.tag());
            if (!participle.isEmpty()) {
                add(readings, participle, "participle");
            }
        }
        String stem = stemmer.stem(prepare.apply(word.text()));
        add(readings, (readings.isEmpty() ? "?" : "~") + stem, "inflected");
        return List.copyOf(readings.values());
    }

    @Override
    public List<Reading> ask(Token word) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        List<FullForms.Entry> entries = likely(entries(word));
        // French writes many nouns like forms of their verbs (passe, demande): which is meant, nobody can tell.
        boolean lemma = grammar != Grammar.FRENCH
                && entries.stream().anyMatch(e -> isLemma(e, word) && grammar.kind(e.tag()) != Grammar.Kind.RARE);
        List<FullForms.Entry> lemmas = entries.stream()
                .filter(e -> lemma && (isLemma(e, word) || grammar.isParticiple(e.tag())))
                .toList();
        for (FullForms.Entry entry : lemmas.isEmpty() ? entries : lemmas) {
            String participle = grammar.participle(prepare.apply(word.text()), entry.tag());
            add(readings, participle.isEmpty() ? entry.lemma() : participle, said(entry, word));
        }
        String stem = stemmer.stem(prepare.apply(word.text()));
        if (readings.isEmpty()) {
            add(readings, "~" + stem, "");
        }
        add(readings, "?" + stem, "");
        return List.copyOf(readings.values());
    }

    @Override
    public List<Reading> family(Token word) {
        List<Reading> asked = ask(word);
        if (families == null) {
            return asked;
        }
        Map<String, Reading> family = new LinkedHashMap<>();
        asked.forEach(reading -> family.put(reading.key(), reading));
        for (Reading reading : asked) {
            for (String member : families.get().of(reading.key().substring(code.length() + 1))) {
                String key = code + ':' + member;
                family.putIfAbsent(key, new Reading(key, "of the family of " + word.text(), false));
            }
        }
        return List.copyOf(family.values());
    }

    /// Somebody who types the form that dictionaries list means that word, not one of which it is a form
    /// too, unless as its participle.
    private boolean isLemma(FullForms.Entry entry, Token word) {
        return Cleaning.fold(entry.lemma()).equals(prepare.apply(word.text()));
    }

    private String said(FullForms.Entry entry, Token word) {
        return isLemma(entry, word) ? "" : grammar.said(entry.tag());
    }

    private List<FullForms.Entry> entries(Token word) {
        List<FullForms.Entry> entries = new ArrayList<>();
        for (String spelling : spellings(word)) {
            for (FullForms.Entry entry : forms.entries(spelling)) {
                if (entry.lemma().indexOf(' ') < 0) {
                    entries.add(entry);
                }
            }
        }
        return entries;
    }

    /// Small words are nothing else (entre is no form of entrer), and what is a noun is no imperative,
    /// subjunctive or first person of a verb: those stand in news least of all.
    private List<FullForms.Entry> likely(List<FullForms.Entry> entries) {
        Grammar.Kind best = Grammar.Kind.RARE;
        for (FullForms.Entry entry : entries) {
            Grammar.Kind kind = grammar.kind(entry.tag());
            best = kind.compareTo(best) < 0 ? kind : best;
        }
        Grammar.Kind worst = best == Grammar.Kind.SMALL
                ? Grammar.Kind.SMALL
                : best == Grammar.Kind.RARE ? Grammar.Kind.RARE : Grammar.Kind.VERB;
        List<FullForms.Entry> likely = entries.stream()
                .filter(e -> grammar.kind(e.tag()).compareTo(worst) <= 0)
                .toList();
        return grammar == Grammar.FRENCH ? withoutParticiplesOfNouns(likely) : likely;
    }

    /// entreprise, arrivée, sortie: French nouns that were participles once.
    private List<FullForms.Entry> withoutParticiplesOfNouns(List<FullForms.Entry> entries) {
        Set<String> verbs = new HashSet<>();
        boolean noun = false;
        for (FullForms.Entry entry : entries) {
            noun |= entry.tag().startsWith("N");
            if (entry.tag().contains(" ppa f")) {
                verbs.add(entry.lemma());
            }
        }
        return noun ? entries.stream().filter(e -> !verbs.contains(e.lemma())).toList() : entries;
    }

    private void add(Map<String, Reading> readings, String lemma, String how) {
        readings.putIfAbsent(lemma, new Reading(code + ':' + Cleaning.fold(lemma), how, false));
    }

    /// The spellings under which a dictionary may list the word: as it stands, in small letters, with a
    /// capital.
    private Set<String> spellings(Token word) {
        Set<String> spellings = new LinkedHashSet<>();
        String cased = prepare.apply(word.cased());
        String small = prepare.apply(word.text());
        spellings.add(small);
        spellings.add(cased);
        if (!small.isEmpty()) {
            spellings.add(Character.toUpperCase(small.charAt(0)) + small.substring(1));
        }
        return spellings;
    }

    @Override
    public List<String> bare(Token word) {
        String prepared = prepare.apply(word.text());
        return prepared.equals(word.text())
                ? List.of(bareKey(prepared))
                : List.of(bareKey(word.text()), bareKey(prepared));
    }

    private static String withoutPossessive(String word) {
        int apostrophe = word.length() - 2;
        return apostrophe > 0 && word.endsWith("'s") ? word.substring(0, apostrophe) : word;
    }

    /// l'ambassade, qu'il: what stands before the apostrophe, at most two letters, is another word.
    private static String withoutElision(String word) {
        int apostrophe = word.indexOf('\'');
        return apostrophe > 0 && apostrophe <= 2 ? word.substring(apostrophe + 1) : word;
    }
}

package rasid.language.arabic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rasid.language.arabic.forms.ArabicDerivation;
import rasid.language.word.Resource;

/// The family of an Arabic word, what `~قصف` asks for: the verb with its verbal nouns and participles, the nisba of
/// each, and what `ar-families.tsv` puts together. Words that merely share their root letters are no family.
final class ArabicFamilies {
    /// A member with the way that leads to it.
    record Member(char kind, String lemma, String how) {
        String key() {
            return new ArabicReading(kind, lemma, how, 0).key();
        }
    }

    private final Map<String, List<Member>> ofVerb = new LinkedHashMap<>();
    private final Map<String, List<String>> verbsOf = new HashMap<>();
    private final Map<String, List<String>> nisbasOf = new HashMap<>();
    private final Map<String, List<Member>> listed = new HashMap<>();

    ArabicFamilies(ArabicDictionary dictionary, ArabicStems stems) {
        stems.imperfects().forEach((past, imperfects) -> {
            for (String imperfect : imperfects) {
                derive(past, imperfect.substring(1), dictionary);
            }
        });
        dictionary
                .nisbas()
                .forEach((nisba, noun) ->
                        nisbasOf.computeIfAbsent(noun, _ -> new ArrayList<>()).add(nisba));
        for (List<String> row : Resource.rows("ar-families.tsv")) {
            List<Member> members = new ArrayList<>();
            Resource.list(row.get(0)).forEach(noun -> members.add(new Member('N', noun, "listed with ")));
            Resource.list(row.get(1)).forEach(verb -> members.add(new Member('V', verb, "listed with ")));
            members.forEach(member ->
                    listed.computeIfAbsent(member.key(), _ -> new ArrayList<>()).addAll(members));
        }
    }

    private void derive(String past, String now, ArabicDictionary dictionary) {
        boolean plain = past.length() <= 3;
        for (String noun : ArabicDerivation.verbalNouns(past, now)) {
            add(past, noun, "verbal noun of ", plain ? ArabicNoun.VERBAL : 0, dictionary);
        }
        for (String noun : ArabicDerivation.activeParticiples(past, now)) {
            boolean own = noun.charAt(0) != 'م' || !plain;
            add(past, noun, "active participle of ", own ? 0 : ArabicNoun.ACTIVE, dictionary);
        }
        for (String noun : ArabicDerivation.passiveParticiples(past, now)) {
            boolean own = noun.length() > 4 || !plain;
            add(past, noun, "passive participle of ", own ? 0 : ArabicNoun.PASSIVE, dictionary);
        }
    }

    /// Adds `noun` when the dictionary knows it, as what it is to be when its shape alone does not tell.
    private void add(String past, String noun, String what, int flag, ArabicDictionary dictionary) {
        for (ArabicNoun known : dictionary.spelled(noun)) {
            boolean lemma = known.isLemma()
                    && (known.lemma().equals(noun) || known.lemma().equals(noun + "ي"));
            if (lemma && !known.has(ArabicNoun.NAME) && (flag == 0 || known.has(flag))) {
                List<Member> members = ofVerb.computeIfAbsent(past, _ -> new ArrayList<>());
                if (members.stream().noneMatch(m -> m.lemma().equals(known.lemma()))) {
                    members.add(new Member('N', known.lemma(), what + past));
                    verbsOf.computeIfAbsent(known.lemma(), _ -> new ArrayList<>())
                            .add(past);
                }
            }
        }
    }

    /// The family of a noun (`N`) or verb (`V`), without the word itself.
    List<Member> of(ArabicReading word) {
        Map<String, Member> members = new LinkedHashMap<>();
        List<String> verbs = new ArrayList<>();
        if (word.kind() == 'V') {
            verbs.add(word.lemma());
        } else {
            verbs.addAll(verbsOf.getOrDefault(word.lemma(), List.of()));
        }
        nisbas(word.lemma(), members);
        for (Member other : listed.getOrDefault(word.key(), List.of())) {
            add(new Member(other.kind(), other.lemma(), other.how() + word.lemma()), members);
            if (other.kind() == 'V') {
                verbs.add(other.lemma());
            } else {
                nisbas(other.lemma(), members);
            }
        }
        for (String verb : verbs) {
            add(new Member('V', verb, "verb of " + word.lemma()), members);
            for (Member member : ofVerb.getOrDefault(verb, List.of())) {
                add(member, members);
                nisbas(member.lemma(), members);
            }
        }
        return members.values().stream()
                .filter(m -> m.kind() != word.kind() || !m.lemma().equals(word.lemma()))
                .toList();
    }

    private void nisbas(String noun, Map<String, Member> members) {
        for (String nisba : nisbasOf.getOrDefault(noun, List.of())) {
            add(new Member('N', nisba, "nisba of " + noun), members);
        }
    }

    private static void add(Member member, Map<String, Member> members) {
        members.putIfAbsent(member.key(), member);
    }
}

package rasid.language.european;

/// The marks by which each dictionary of full forms tells the grammar of a form.
enum Grammar {
    /// Penn Treebank tags.
    ENGLISH {
        @Override
        Kind kind(String tag) {
            if (tag.startsWith("V") || tag.equals("MD")) {
                return Kind.VERB;
            }
            boolean small = tag.equals("IN") || tag.equals("CC") || tag.equals("DT") || tag.startsWith("PRP");
            return small ? Kind.SMALL : Kind.NAME;
        }

        @Override
        boolean isParticiple(String tag) {
            return tag.equals("VBN") || tag.equals("VBD") || tag.equals("VBG");
        }

        @Override
        String said(String tag) {
            return switch (tag.split(":", -1)[0]) {
                case "NNS", "NNPS" -> "plural";
                case "VBD" -> "past tense";
                case "VBN" -> "past participle";
                case "VBG" -> "-ing form";
                case "VBZ" -> "third person";
                case "JJR", "RBR" -> "comparative";
                case "JJS", "RBS" -> "superlative";
                default -> "inflected";
            };
        }
    },

    /// `N f p`, `V ind pres 3 s`, `J m p`; the last letter tells how often.
    FRENCH {
        @Override
        Kind kind(String tag) {
            if (tag.startsWith("V")) {
                boolean rare =
                        tag.contains(" sub ") || tag.contains(" imp ") || tag.contains(" 1 ") || tag.contains(" 2 ");
                return rare ? Kind.RARE : Kind.VERB;
            }
            boolean small = tag.startsWith("P") || tag.startsWith("C") || tag.startsWith("D") || tag.startsWith("R ");
            return small ? Kind.SMALL : Kind.NAME;
        }

        @Override
        boolean isParticiple(String tag) {
            return tag.contains(" ppa ") || tag.contains(" ppr");
        }

        @Override
        String said(String tag) {
            if (tag.startsWith("V")) {
                return tag.contains(" ppa ") ? "participle" : "verb form";
            }
            boolean plural = tag.length() > 2 && tag.charAt(tag.length() - 2) == 'p';
            return plural ? "plural" : tag.contains(" f ") ? "feminine" : "inflected";
        }
    },

    /// EAGLES: NCMP000, VMIP3S0, AQ0FS0.
    SPANISH {
        @Override
        Kind kind(String tag) {
            if (tag.startsWith("V")) {
                char mood = tag.length() > 2 ? tag.charAt(2) : 'N';
                char person = tag.length() > 4 ? tag.charAt(4) : '0';
                return mood == 'M' || mood == 'S' || person == '1' || person == '2' ? Kind.RARE : Kind.VERB;
            }
            boolean small = tag.startsWith("S") || tag.startsWith("C") || tag.startsWith("D") || tag.startsWith("P");
            return small ? Kind.SMALL : Kind.NAME;
        }

        @Override
        boolean isParticiple(String tag) {
            return tag.startsWith("VMP");
        }

        @Override
        String said(String tag) {
            if (tag.startsWith("V")) {
                return tag.startsWith("P", 2) ? "participle" : "verb form";
            }
            int number = tag.startsWith("N") ? 3 : 4;
            return tag.startsWith("P", number) ? "plural" : "inflected";
        }

        // heridas is a form of herir, and of herido, wounded.
        @Override
        String participle(String form, String tag) {
            if (!tag.startsWith("VMP")) {
                return "";
            }
            String stem = form.endsWith("s") ? form.substring(0, form.length() - 1) : form;
            return stem.substring(0, stem.length() - 1) + "o";
        }
    },

    /// `NN:Inanim:Fem:PL:R`, `VB:Past:…`, `ADJ:Comp`.
    RUSSIAN {
        @Override
        Kind kind(String tag) {
            if (tag.startsWith("VB")) {
                return tag.contains(":IMP:") ? Kind.RARE : Kind.VERB;
            }
            if (tag.startsWith("PT:") || tag.startsWith("DPT")) {
                // бывший and данный are adjectives of their own where the dictionary lists them as such.
                return Kind.RARE;
            }
            boolean small = tag.startsWith("PREP") || tag.startsWith("CONJ") || tag.startsWith("PNN");
            return small ? Kind.SMALL : Kind.NAME;
        }

        @Override
        boolean isParticiple(String tag) {
            return false;
        }

        @Override
        String said(String tag) {
            if (tag.startsWith("VB")) {
                return "verb form";
            }
            return tag.contains(":PL") ? "plural" : tag.startsWith("PT") ? "participle" : "case form";
        }
    },

    /// `SUB:DAT:PLU:FEM`, `VER:3:SIN:PRT:SFT`, `PA2:…`.
    GERMAN {
        @Override
        Kind kind(String tag) {
            if (tag.startsWith("VER")) {
                boolean rare =
                        tag.contains(":IMP:") || tag.contains(":KJ") || tag.contains(":1:SIN") || tag.contains(":2:");
                return rare ? Kind.RARE : Kind.VERB;
            }
            boolean small =
                    tag.startsWith("PRP") || tag.startsWith("KON") || tag.startsWith("ART") || tag.startsWith("PRO");
            return small ? Kind.SMALL : Kind.NAME;
        }

        @Override
        boolean isParticiple(String tag) {
            return tag.startsWith("VER:PA2") || tag.startsWith("VER:PA1");
        }

        @Override
        String said(String tag) {
            if (tag.startsWith("VER")) {
                return tag.contains(":PRT") ? "past tense" : "verb form";
            }
            if (tag.startsWith("PA")) {
                return "participle";
            }
            return tag.contains(":PLU") ? "plural" : "case form";
        }
    };

    /// What a form is, the one to believe first first.
    enum Kind {
        /// A preposition, conjunction, article or pronoun.
        SMALL,
        /// A noun, adjective or adverb.
        NAME,
        VERB,
        /// A person or mood of a verb that news hardly use.
        RARE
    }

    abstract Kind kind(String tag);

    /// Whether the form is a participle, which is as much an adjective as it is a verb.
    abstract boolean isParticiple(String tag);

    /// What `tag` says, in plain words.
    abstract String said(String tag);

    /// The adjective that `form` is a form of, where `tag` says that it is a participle; `""` where it is
    /// none.
    String participle(String form, String tag) {
        return "";
    }
}

package tilshi.importer.page;

import java.util.List;

/** How words of a language change their form. */
interface Inflection {

    /** The form in which a word is compared. */
    default String folded(String lower) {
        return lower;
    }

    /** Whether a word is a form of a noun; both lower case. */
    boolean isForm(String word, String lemma);

    /** The base forms a part of a person's name may have, with gender and case. */
    List<NameForm> nameForms(String part, boolean isLast);

    /** A form a name may have come from. */
    record NameForm(String base, Gender gender, Case grammaticalCase) {

        boolean agrees(Gender other, Case otherCase) {
            boolean sameGender = gender == Gender.EITHER || gender == other;
            return sameGender && (grammaticalCase == Case.ANY || grammaticalCase == otherCase);
        }
    }

    /** The gender of a name. */
    enum Gender {
        MASCULINE,
        FEMININE,
        EITHER
    }

    /** The case of a name. */
    enum Case {
        NOMINATIVE,
        GENITIVE,
        DATIVE,
        ACCUSATIVE,
        INSTRUMENTAL,
        LOCATIVE,
        ANY
    }
}

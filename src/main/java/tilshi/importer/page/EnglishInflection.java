package tilshi.importer.page;

import java.util.List;

/** English endings: the plural and the possessive. */
final class EnglishInflection implements Inflection {

    @Override
    public boolean isForm(String word, String lemma) {
        if (word.equals(lemma)) {
            return true;
        }
        return word.startsWith(lemma) && word.substring(lemma.length()).matches("e?s|['’]s|s['’]");
    }

    @Override
    public List<NameForm> nameForms(String part, boolean isLast) {
        var base = part.replaceFirst("['’]s?$", "");
        return List.of(new NameForm(base, Gender.EITHER, Case.NOMINATIVE));
    }
}

package tilshi.importer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Russian endings, as far as nouns of the word lists and names of people need them. */
final class RussianInflection implements Inflection {

    private static final Set<String> ENDINGS =
            Set.of(
                    "", "а", "у", "ом", "ем", "е", "ы", "и", "ов", "ев", "ей", "ам", "ами", "ах",
                    "я", "ю", "ям", "ями", "ях", "ой", "ою", "ью", "ь", "ия", "ии", "ию", "ием",
                    "ией", "ий", "ие", "й", "о", "иям", "иями", "иях", "ого", "ому", "ым", "ый",
                    "ая", "ую", "ые", "ых", "ыми", "им", "их", "его", "ему", "яя", "юю");
    private static final Pattern SURNAME = Pattern.compile(".*(?:ов|ев|ин|ын)");
    private static final String SURELY_OBLIQUE =
            ".{2,}(?:[оеё]в|ин|ын)(?:у|ым|е)|.{2,}(?:ов|ин)ой|.{2,}[сц]к(?:ого|ому|ую)";
    private static final String VOWELS = "аеиоуыэюя";

    @Override
    public String folded(String lower) {
        return lower.replace('ё', 'е');
    }

    @Override
    public boolean isForm(String word, String lemma) {
        if (word.equals(lemma)) {
            return true;
        }
        var stem = stem(lemma);
        return stem.length() > 2
                && word.startsWith(stem)
                && ENDINGS.contains(word.substring(stem.length()));
    }

    static String stem(String lemma) {
        if (lemma.matches(".*(?:ый|ий|ой|ая|ое|ия|ие|ые)") && lemma.length() > 5) {
            return lemma.substring(0, lemma.length() - 2);
        }
        if (lemma.matches(".*(?:нец|лец|вец)")) {
            return lemma.substring(0, lemma.length() - 2) + "ц";
        }
        return "аеиоуыэюяьй".indexOf(lemma.charAt(lemma.length() - 1)) >= 0
                ? lemma.substring(0, lemma.length() - 1)
                : lemma;
    }

    @Override
    public List<NameForm> nameForms(String part, boolean isLast) {
        var forms = new ArrayList<NameForm>();
        var lower = part.toLowerCase(Locale.ROOT);
        asWritten(part, lower, forms);
        if (lower.matches(".*(?:улы|ұлы|кызы|қызы|ко|ых|их|оглы)")) {
            return forms;
        }
        adjectival(part, lower, forms);
        oblique(part, lower, forms);
        return forms;
    }

    private static void asWritten(String part, String lower, List<NameForm> forms) {
        char last = lower.charAt(lower.length() - 1);
        boolean consonant = VOWELS.indexOf(last) < 0;
        if (!lower.matches(".{2,}(?:ова|ева|ина|ына|ая|овна|евна|ична)|" + SURELY_OBLIQUE)) {
            forms.add(new NameForm(part, Gender.MASCULINE, Case.NOMINATIVE));
        }
        if (!lower.matches(".{2,}(?:ов|ев|ин|ын|ий|ой|ович|евич)|" + SURELY_OBLIQUE)) {
            forms.add(new NameForm(part, Gender.FEMININE, Case.NOMINATIVE));
        }
        if (lower.matches(SURELY_OBLIQUE)) {
            return;
        }
        if (lower.matches(".*(?:ко|о|улы|кызы|ұлы|қызы|их|ых|и|у|оглы)")) {
            forms.add(new NameForm(part, Gender.EITHER, Case.ANY));
        } else if (consonant && !SURNAME.matcher(lower).matches() && last != 'й') {
            forms.add(new NameForm(part, Gender.FEMININE, Case.ANY));
        }
    }

    private static void adjectival(String part, String lower, List<NameForm> forms) {
        add(part, lower, "кого", "кий", Gender.MASCULINE, forms, Case.GENITIVE, Case.ACCUSATIVE);
        add(part, lower, "кому", "кий", Gender.MASCULINE, forms, Case.DATIVE);
        add(part, lower, "ким", "кий", Gender.MASCULINE, forms, Case.INSTRUMENTAL);
        add(part, lower, "ком", "кий", Gender.MASCULINE, forms, Case.LOCATIVE);
        add(part, lower, "ной", "ная", Gender.FEMININE, forms, OBLIQUE);
        add(part, lower, "ского", "ской", Gender.MASCULINE, forms, Case.GENITIVE);
        add(part, lower, "ного", "ной", Gender.MASCULINE, forms, Case.GENITIVE, Case.ACCUSATIVE);
        add(part, lower, "ному", "ной", Gender.MASCULINE, forms, Case.DATIVE);
        if (!lower.matches(".*[иы]ным")) {
            add(part, lower, "ным", "ной", Gender.MASCULINE, forms, Case.INSTRUMENTAL);
        }
        add(part, lower, "кой", "кая", Gender.FEMININE, forms, OBLIQUE);
        add(part, lower, "ую", "ая", Gender.FEMININE, forms, Case.ACCUSATIVE);
        add(part, lower, "евой", "евая", Gender.FEMININE, forms, OBLIQUE);
    }

    private static final Case[] OBLIQUE = {
        Case.GENITIVE, Case.DATIVE, Case.INSTRUMENTAL, Case.LOCATIVE
    };

    private static void oblique(String part, String lower, List<NameForm> forms) {
        var m = Gender.MASCULINE;
        var f = Gender.EITHER;
        add(part, lower, "ым", "", m, forms, Case.INSTRUMENTAL);
        add(part, lower, "ом", "", m, forms, Case.INSTRUMENTAL);
        add(
                part,
                lower,
                "ем",
                lower.matches(".*[аеиоуыэюя]ем") ? "й" : "ь",
                m,
                forms,
                Case.INSTRUMENTAL);
        add(part, lower, "ем", "", m, forms, Case.INSTRUMENTAL);
        add(part, lower, "а", "", m, forms, Case.GENITIVE, Case.ACCUSATIVE);
        add(part, lower, "у", "", m, forms, Case.DATIVE);
        add(part, lower, "у", "а", f, forms, Case.ACCUSATIVE);
        add(part, lower, "е", "", m, forms, Case.LOCATIVE);
        add(part, lower, "е", lower.matches(".*[аеиоуыэюя]е") ? "й" : "", m, forms, Case.LOCATIVE);
        add(part, lower, "е", "а", f, forms, Case.DATIVE, Case.LOCATIVE);
        add(part, lower, "ы", "а", f, forms, Case.GENITIVE);
        add(part, lower, "ой", "а", f, forms, OBLIQUE);
        add(part, lower, "ии", "ия", f, forms, Case.GENITIVE, Case.DATIVE, Case.LOCATIVE);
        add(part, lower, "ией", "ия", f, forms, Case.INSTRUMENTAL);
        add(part, lower, "ью", "ь", f, forms, Case.INSTRUMENTAL);
        add(part, lower, "и", "а", f, forms, Case.GENITIVE);
        add(part, lower, "и", "я", f, forms, Case.GENITIVE);
        add(part, lower, "ей", "я", f, forms, Case.INSTRUMENTAL);
        add(part, lower, "ей", "а", f, forms, Case.INSTRUMENTAL);
        add(part, lower, "ю", "я", f, forms, Case.ACCUSATIVE);
        var soft = lower.matches(".*[аеиоуыэюя][юя]") ? "й" : "ь";
        add(part, lower, "ю", soft, m, forms, Case.DATIVE);
        add(part, lower, "я", soft, m, forms, Case.GENITIVE, Case.ACCUSATIVE);
    }

    private static void add(
            String part,
            String lower,
            String ending,
            String base,
            Gender gender,
            List<NameForm> forms,
            Case... cases) {
        int stem = part.length() - ending.length();
        if (lower.endsWith(ending) && stem >= 2) {
            for (var one : cases) {
                forms.add(new NameForm(part.substring(0, stem) + base, gender, one));
            }
        }
    }
}

package tilshi.importer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Kazakh endings: possession and case, by the sounds before them. */
final class KazakhInflection implements Inflection {

    private static final String CASES =
            "(?:[ндт][ыі][ңн]|[ғгқк]а|[гк]е|на|не|а|е|[ндт][ыі]|н|[дт][ае]|[дт]ан|[дт]ен|нан"
                    + "|нен|нда|нде|[мбп]ен|дікі|нікі)";
    private static final Pattern NOUN_ENDING =
            Pattern.compile(
                    "(?:[лдт][ае]р)?(?:ы|і|с[ыі]|[ыі]м[ыі]з|м[ыі]з|[ыі]ң[ыі]з)?"
                            + CASES
                            + "?(?:[дт]а[ғг]ы|[дт]е[ғг]і)?");
    private static final Pattern LONG_CASE =
            Pattern.compile(".{3,}?(?<ending>[ндт][ыі]ң|[дтн][ае]н|[мбп]ен)");
    private static final Pattern SHORT_CASE =
            Pattern.compile(".{3,}?(?<ending>[ғқ]а|[гк]е|[ндт][ыі]|[дт][ае])");
    private static final Pattern FAMILY =
            Pattern.compile(
                    ".*(?:[оеё]в|ин|ова|ева|ина|ұлы|улы|қызы|кызы|бек|бай|хан|жан|ғали|ский|ская)");

    @Override
    public String folded(String lower) {
        return lower.replace('и', 'і')
                .replace('й', 'і')
                .replace('ұ', 'у')
                .replace('ү', 'у')
                .replace('ё', 'е');
    }

    @Override
    public boolean isForm(String word, String lemma) {
        if (word.equals(lemma)) {
            return true;
        }
        if (word.startsWith(lemma)) {
            return NOUN_ENDING.matcher(word.substring(lemma.length())).matches();
        }
        var voiced = voiced(lemma);
        return !voiced.equals(lemma)
                && word.startsWith(voiced)
                && word.length() > voiced.length()
                && NOUN_ENDING.matcher(word.substring(voiced.length())).matches();
    }

    /** Whether a form says whose the thing is: «қаласы», «көшесінде», but not «қалаға». */
    boolean isPossessed(Word word, String lemma) {
        var form = folded(word.lower());
        var noun = folded(lemma);
        return form.startsWith(noun + "сы")
                || form.startsWith(noun + "сі")
                || form.startsWith(voiced(noun) + "ы")
                || form.startsWith(voiced(noun) + "і");
    }

    /** Before a vowel қ, к, п sound ғ, г, б: әкімдік, әкімдігі. */
    private static String voiced(String lemma) {
        int last = lemma.length() - 1;
        int sound = "қкп".indexOf(lemma.charAt(last));
        return sound < 0 ? lemma : lemma.substring(0, last) + "ғгб".charAt(sound);
    }

    /** Only the last part of a name takes endings. */
    @Override
    public List<NameForm> nameForms(String part, boolean isLast) {
        var forms = new ArrayList<NameForm>();
        forms.add(new NameForm(part, Gender.EITHER, Case.NOMINATIVE));
        if (isLast) {
            var lower = part.toLowerCase(Locale.ROOT);
            strip(part, lower, LONG_CASE, forms);
            strip(part, lower, SHORT_CASE, forms);
        }
        return forms;
    }

    private static void strip(String part, String lower, Pattern ending, List<NameForm> forms) {
        var found = ending.matcher(lower);
        if (found.matches()) {
            int cut = found.start("ending");
            var stem = lower.substring(0, cut);
            boolean family = FAMILY.matcher(stem).matches();
            if (sounds(stem, found.group("ending"))
                    && (family || found.group("ending").length() > 2)) {
                forms.add(new NameForm(part.substring(0, cut), Gender.EITHER, Case.ANY));
            }
        }
    }

    /** т, қ, к, п follow voiceless sounds; the others follow voiced ones. */
    static boolean sounds(String stem, String ending) {
        boolean voiceless = "бвгғдкқпстфхһцчшщ".indexOf(stem.charAt(stem.length() - 1)) >= 0;
        boolean hard = "тқкп".indexOf(ending.charAt(0)) >= 0;
        return voiceless == hard;
    }
}

package tilshi.importer.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tilshi.text.Language;

/** Finds numbers with what they count: «более 90 тысяч» «членов партии». */
final class Figures implements Phrases {

    private static final int MOST_COUNTED = 4;
    private static final Pattern STOPS =
            Pattern.compile(
                    "и|а|но|или|в|во|на|с|со|к|по|из|за|для|от|до|при|у|о|об|что|это|как|чем"
                            + "|было|были|будет|есть|not|and|or|in|on|at|from|to|by|with|for"
                            + "|is|are|was|were|have|has|had|will|that|which|who|as|than|after"
                            + "|before"
                            + "|және|мен|бен|пен|да|де|бар|болды|болады|үшін|бойынша|туралы|кейін"
                            + "|дейін|жетті|құрайды|құрады|артты");

    private final Lexicon lexicon;
    private final List<List<String>> qualifiers;
    private final Set<String> scales;
    private final Set<String> units;
    private final Set<String> afterNumber;

    Figures(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.qualifiers =
                parts("qualifiers").stream().map(line -> List.of(line.split(" "))).toList();
        this.scales = new HashSet<>(parts("scales"));
        this.units = new HashSet<>(parts("units"));
        this.afterNumber = new HashSet<>(parts("after-number"));
    }

    private List<String> parts(String section) {
        return lexicon.section(section).stream()
                .flatMap(line -> Arrays.stream(line.split("\\|")))
                .map(lexicon.inflection()::folded)
                .toList();
    }

    @Override
    public List<Finding> in(Reading reading, int from, int to) {
        var found = new ArrayList<Finding>();
        for (int i = from; i < to; i++) {
            int index = i;
            if (reading.words().get(i).isNumber() && !isDateOrName(reading, i, to)) {
                figure(reading, index, to).ifPresent(found::add);
            }
        }
        return found;
    }

    private boolean isDateOrName(Reading reading, int index, int to) {
        var word = reading.words().get(index);
        boolean next = index + 1 < to;
        var after = next ? reading.words().get(index + 1) : word;
        var between = next ? after.before() : "";
        boolean date =
                next
                        && between.matches(" ?-?[ ]?")
                        && (lexicon.has("not-counted", after) || Months.number(after.text()) > 0);
        boolean ordinal =
                word.text().contains("-")
                        && !(lexicon.language() == Language.KAZAKH
                                && word.text()
                                        .matches("\\d.*-(?:[дтн][ае]н|[ғқ]а|[гк]е|[дт][ае][йі])"));
        boolean clock =
                between.startsWith(":")
                        || word.before().endsWith(":")
                        || between.matches("[–-]\\p{L}*");
        boolean named = word.before().matches("(?s).*(?:№|#|\\+).*") || word.before().endsWith("-");
        boolean year =
                word.text().matches("(?:19|20)\\d\\d")
                        && (!next
                                || !between.equals(" ")
                                || STOPS.matcher(after.lower()).matches()
                                || after.isNumber());
        boolean englishDate =
                index > 0
                        && Months.number(reading.words().get(index - 1).text()) > 0
                        && lexicon.language() == Language.ENGLISH;
        return date || ordinal || clock || named || year || englishDate;
    }

    private Optional<Finding> figure(Reading reading, int number, int to) {
        int start = qualified(reading, number);
        int end = number + 1;
        while (end < to
                && reading.words().get(end).followsDirectly()
                && isOf(scales, reading.words().get(end))) {
            end++;
        }
        while (end < to
                && reading.words().get(end).followsDirectly()
                && isOf(afterNumber, reading.words().get(end))) {
            end++;
        }
        int stop = reading.words().get(end - 1).end();
        boolean percent =
                reading.text().startsWith("%", stop) || reading.text().startsWith(" %", stop);
        int endOfName = percent ? reading.text().indexOf('%', stop) + 1 : stop;
        var name = reading.text().substring(reading.words().get(start).start(), endOfName);
        int counted = counted(reading, end, to, percent);
        boolean says = start < number || end > number + 1 || percent || counted > end;
        return says
                ? Optional.of(
                        new Finding(
                                name, reading.text(end, counted), start, Math.max(end, counted)))
                : Optional.empty();
    }

    private boolean isOf(Set<String> words, Word word) {
        return words.contains(lexicon.inflection().folded(word.lower()));
    }

    private int qualified(Reading reading, int number) {
        int start = number;
        for (var qualifier : qualifiers) {
            int from = number - qualifier.size();
            if (from >= 0 && from < start && stands(reading, from, qualifier)) {
                start = from;
            }
        }
        return start;
    }

    private boolean stands(Reading reading, int from, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            var lower = lexicon.inflection().folded(reading.words().get(from + i).lower());
            boolean joined = reading.words().get(from + i + 1).followsDirectly();
            if (!joined || !lower.equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The word after the last of those that say what is counted. */
    private int counted(Reading reading, int from, int to, boolean percent) {
        int end = from;
        while (end < to && end < from + MOST_COUNTED) {
            var word = reading.words().get(end);
            boolean joined =
                    word.before().equals(" ")
                            || percent && end == from && word.before().matches(" ?% ")
                            || end == from && word.before().equals(". ") && end > 0;
            boolean stops = STOPS.matcher(word.lower()).matches() || lexicon.has("stop", word);
            if (!joined || word.isNumber() || stops || end > from && isVerb(reading, end)) {
                break;
            }
            end++;
            if (endsWithUnit(word)) {
                break;
            }
        }
        return end;
    }

    /** Money and Kazakh units end what is counted; «тонн смеси» goes on. */
    private boolean endsWithUnit(Word word) {
        boolean money =
                word.lower()
                        .matches(
                                "тенге|теңге\\p{L}*|рубл\\p{L}+|доллар\\p{L}*|евро|еуро|tenge"
                                        + "|dollars?|euros?");
        return money || lexicon.language() == Language.KAZAKH && isOf(units, word);
    }

    private boolean isVerb(Reading reading, int index) {
        var lower = reading.words().get(index).lower();
        return switch (lexicon.language()) {
            case RUSSIAN ->
                    lower.matches(".{2,}(?:ли|лись|ла|лось|ло|ют|ут|ает|яет|ится|ются|ется)");
            case KAZAKH ->
                    lower.matches(
                                    ".{2,}(?:ады|еді|йды|йді|ылды|ілді|алды|елді|ды|ді|ты|ті"
                                            + "|ған|ген|қан|кен|ып|іп)")
                            && !isOf(units, reading.words().get(index));
            case ENGLISH ->
                    lexicon.verbs().at(reading, index).isPresent() || lower.matches(".{3,}ed");
        };
    }
}

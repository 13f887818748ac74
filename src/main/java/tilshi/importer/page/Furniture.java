package tilshi.importer.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tilshi.importer.LeftOut;

/** Knows the lines that stand around an article, in three languages: {@code furniture.txt}. */
final class Furniture {

    private static final int LONGEST = 220;
    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_CREDIT = 160;
    private static final WordList WORDS = WordList.read("furniture.txt");
    private static final Map<String, LeftOut.Kind> WHOLE = new HashMap<>();
    private static final Map<String, LeftOut.Kind> KAZAKH = new HashMap<>();
    private static final KazakhInflection FOLD = new KazakhInflection();
    private static final Map<LeftOut.Kind, List<String>> STARTS = new EnumMap<>(LeftOut.Kind.class);
    private static final Map<LeftOut.Kind, List<String>> ENDS = new EnumMap<>(LeftOut.Kind.class);
    private static final Pattern COUNTER = Pattern.compile("[\\d\\s.,:/()+\\p{So}\\p{Sc}×✕|•·-]+");
    private static final Pattern HASHTAGS = Pattern.compile("(?:#[\\p{L}\\d_-]+[\\s,]*)+");
    private static final Pattern COPYRIGHT = Pattern.compile("^(?:©|\\(c\\)\\s)|©\\s*\\d{4}");
    private static final Pattern BREADCRUMB =
            Pattern.compile("^[^.!?]{1,40}(?:\\s*[›»>→]\\s*|\\s+/\\s+)[^.!?]{1,40}.*");

    static {
        for (var kind : LeftOut.Kind.values()) {
            for (var phrase : WORDS.section(kind.name())) {
                add(kind, phrase);
            }
        }
    }

    private Furniture() {}

    private static void add(LeftOut.Kind kind, String phrase) {
        if (phrase.endsWith("*")) {
            STARTS.computeIfAbsent(kind, any -> new ArrayList<>())
                    .add(phrase.substring(0, phrase.length() - 1));
        } else if (phrase.startsWith("*")) {
            ENDS.computeIfAbsent(kind, any -> new ArrayList<>()).add(phrase.substring(1));
        } else {
            WHOLE.put(phrase, kind);
            KAZAKH.put(FOLD.folded(phrase), kind);
        }
    }

    /** What a line is for, if it is not the article's. */
    static Optional<LeftOut.Kind> kind(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        if (COUNTER.matcher(line).matches() || HASHTAGS.matcher(line).matches()) {
            return Optional.of(LeftOut.Kind.OTHER);
        }
        if (COPYRIGHT.matcher(line).find()) {
            return Optional.of(LeftOut.Kind.OTHER);
        }
        var words = once(letters(line));
        var whole = WHOLE.get(words);
        if (whole != null) {
            return Optional.of(whole);
        }
        var latin = KAZAKH.get(FOLD.folded(once(letters(KazakhLatin.cyrillic(line)))));
        if (latin != null) {
            return Optional.of(latin);
        }
        if (callsToChannel(line, words)) {
            return Optional.of(LeftOut.Kind.CHANNEL);
        }
        return byStart(line, words).or(() -> menu(line, words));
    }

    private static Optional<LeftOut.Kind> menu(String line, String words) {
        boolean sections =
                !words.isEmpty()
                        && Arrays.stream(words.split(" "))
                                .allMatch(word -> WHOLE.get(word) == LeftOut.Kind.MENU);
        return sections ? Optional.of(LeftOut.Kind.MENU) : breadcrumb(line);
    }

    private static Optional<LeftOut.Kind> breadcrumb(String line) {
        boolean isShort = line.length() < 150 && !Prose.isSentence(line);
        return isShort && BREADCRUMB.matcher(line).matches()
                ? Optional.of(LeftOut.Kind.MENU)
                : Optional.empty();
    }

    private static Optional<LeftOut.Kind> byStart(String line, String words) {
        LeftOut.Kind best = LeftOut.Kind.OTHER;
        int longest = 0;
        for (var entry : STARTS.entrySet()) {
            for (var start : entry.getValue()) {
                if (start.length() > longest && begins(line, words, start, entry.getKey())) {
                    best = entry.getKey();
                    longest = start.length();
                }
            }
        }
        for (var entry : ENDS.entrySet()) {
            for (var end : entry.getValue()) {
                if (words.endsWith(end) && line.length() <= LONGEST_LABEL) {
                    return Optional.of(entry.getKey());
                }
            }
        }
        return longest == 0 ? Optional.empty() : Optional.of(best);
    }

    /**
     * One opening word proves little: «Реклама подорожала» is news. So it must stand alone, be
     * followed by a colon or a short list, or the line must not be a sentence.
     */
    private static boolean begins(String line, String words, String start, LeftOut.Kind kind) {
        if (!words.startsWith(start)) {
            return false;
        }
        var rest = words.substring(start.length());
        if (!rest.isEmpty() && rest.charAt(0) != ' ') {
            return false;
        }
        if (rest.isEmpty() || start.indexOf(' ') > 0) {
            return true;
        }
        if (labelled(line, start)) {
            return true;
        }
        boolean label = line.length() <= LONGEST_LABEL && !Prose.isSentence(line);
        boolean few = rest.strip().split(" ").length <= 3;
        return switch (kind) {
            case BRAND_LOGO, SHARING -> line.length() <= LONGEST_CREDIT && !Prose.isSentence(line);
            case COMMENTS, PICTURE -> label && few;
            case OTHER -> label && few && line.matches("\\P{L}*\\p{L}+\\P{L}*[\\p{Lu}\\d].*");
            default -> false;
        };
    }

    private static boolean labelled(String line, String start) {
        int after = Math.min(line.length(), start.length() + 6);
        var head = line.substring(0, after);
        return line.length() <= LONGEST_CREDIT
                && (head.indexOf(':') > 0 || head.indexOf('©') > 0 || head.indexOf('/') > 0);
    }

    private static boolean callsToChannel(String line, String words) {
        boolean calls = WORDS.section("channel-call").stream().anyMatch(words::contains);
        if (!calls || WORDS.section("channel-place").stream().noneMatch(words::contains)) {
            return false;
        }
        boolean imperative =
                words.matches(
                        ".*(?:йтесь|итесь|ыңыз|іңіз|ыңыздар|jazylyñyz|subscribe to|follow"
                                + " us|our).*");
        return imperative || line.length() <= LONGEST_LABEL && !line.endsWith(".");
    }

    /** Letters and single spaces only, lower case: what a phrase is compared with. */
    static String letters(String line) {
        return line.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[^\\p{L}]+", " ")
                .strip();
    }

    /** «реклама реклама» is «реклама». */
    private static String once(String words) {
        int half = words.length() / 2;
        boolean twice =
                words.length() > 2
                        && words.charAt(half) == ' '
                        && words.length() % 2 == 1
                        && words.substring(0, half).equals(words.substring(half + 1));
        return twice ? words.substring(0, half) : words;
    }
}

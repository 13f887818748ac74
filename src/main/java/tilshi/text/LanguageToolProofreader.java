package tilshi.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;

/**
 * LanguageTool without what a newsroom has no use for: opinions on style, marks that the editor
 * sets itself, and for English the guessing of parts of sentences, whose models take as much memory
 * as all the rest (docs/decisions/0022).
 */
final class LanguageToolProofreader implements Proofreader {

    private static final Set<String> NOT_ASKED_CATEGORIES =
            Set.of(
                    "STYLE",
                    "TYPOGRAPHY",
                    "REDUNDANCY",
                    "REPETITIONS_STYLE",
                    "CREATIVE_WRITING",
                    "PLAIN_ENGLISH",
                    "COLLOQUIALISMS",
                    "WIKIPEDIA",
                    "GENDER_NEUTRALITY",
                    "AMERICAN_ENGLISH");

    /** Items of lists may begin small; words that stand twice the editor finds itself. */
    private static final Set<String> NOT_ASKED =
            Set.of("UPPERCASE_SENTENCE_START", "WORD_REPEAT_RULE", "ENGLISH_WORD_REPEAT_RULE");

    /** What stands before the first word of a sentence. */
    private static final Pattern BEGINNING =
            Pattern.compile("(?:^|[.!?…:]\\P{L}{0,4}\\s)\\P{L}{0,3}$");

    private static final Pattern SURNAME = Pattern.compile("^[  ]\\p{Lu}");

    private static final Comparator<Remark> BY_PLACE = Comparator.comparingInt(Remark::from);

    private static final Pattern TAG = Pattern.compile("</?suggestion>");

    private final Language language;
    private final JLanguageTool tool;

    LanguageToolProofreader(Language language, String code) {
        this.language = language;
        var rules = Languages.getLanguageForShortCode(code);
        if (language == Language.ENGLISH) {
            rules.setChunker(tokens -> {});
        }
        tool = new JLanguageTool(rules);
        tool.getAllRules().stream()
                .filter(LanguageToolProofreader::isNotAsked)
                .map(Rule::getId)
                .forEach(tool::disableRule);
    }

    private static boolean isNotAsked(Rule rule) {
        return NOT_ASKED.contains(rule.getId())
                || NOT_ASKED_CATEGORIES.contains(rule.getCategory().getId().toString());
    }

    @Override
    public synchronized List<Remark> read(String text, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        var late = new AtomicBoolean();
        tool.setCheckCancelledCallback(() -> isPast(end, late));
        try {
            var matches = tool.check(text);
            if (late.get()) {
                throw new GaveUp();
            }
            return remarks(matches, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Once it is, the tool answers with what it has, which may be anything. */
    private static boolean isPast(long end, AtomicBoolean late) {
        if (System.nanoTime() - end > 0) {
            late.set(true);
        }
        return late.get();
    }

    private List<Remark> remarks(List<RuleMatch> matches, String text) {
        var remarks = new ArrayList<Remark>();
        int end = 0;
        for (var remark : matches.stream().map(m -> remark(m)).sorted(BY_PLACE).toList()) {
            if (remark.from() >= end && remark.to() > remark.from() && !isKnownHere(remark, text)) {
                remarks.add(remark);
                end = remark.to();
            }
        }
        return List.copyOf(remarks);
    }

    private boolean isKnownHere(Remark remark, String text) {
        var word = text.substring(remark.from(), remark.to());
        return remark.isSpelling()
                && (isName(remark, word, text)
                        || RegionalWords.know(word, language)
                        || word.indexOf('-') > 0 && remark.replacements().isEmpty());
    }

    /**
     * No dictionary knows the names of a region. A capital inside a sentence is one, and so is one
     * at its beginning where another follows or the same stands inside.
     */
    private static boolean isName(Remark remark, String word, String text) {
        return Character.isUpperCase(word.codePointAt(0))
                && (!BEGINNING.matcher(text.substring(0, remark.from())).find()
                        || SURNAME.matcher(text.substring(remark.to())).find()
                        || standsInside(word, text));
    }

    private static boolean standsInside(String word, String text) {
        return Pattern.compile("[\\p{L},] " + Pattern.quote(word)).matcher(text).find();
    }

    private static Remark remark(RuleMatch match) {
        return new Remark(
                match.getFromPos(),
                match.getToPos(),
                match.getRule().isDictionaryBasedSpellingRule(),
                TAG.matcher(match.getMessage()).replaceAll("\""),
                match.getSuggestedReplacements());
    }
}

package tilshi.importer.page;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Chooses the headline among the lines above the first paragraph of a text page. */
final class HeadlineChoice {

    private static final int STEM = 5;
    private static final int READ_AHEAD = 40;

    private HeadlineChoice() {}

    /** The index of the best candidate; nothing where no line can be a headline. */
    static OptionalInt among(List<TextLine> candidates, List<TextLine> page) {
        var body = stems(page, candidates.size());
        int best = -1;
        double most = 0;
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.get(i).isOpen()) {
                double score = score(candidates, i, body);
                if (score > most) {
                    best = i;
                    most = score;
                }
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    private static double score(List<TextLine> lines, int i, Set<String> body) {
        var text = lines.get(i).text();
        int words = Prose.words(text);
        if (words < 2 || text.length() > 250) {
            return 0;
        }
        double score = words >= 4 ? 3 : words;
        score += text.length() >= 25 && text.length() <= 160 ? 1 : 0;
        score += text.endsWith(".") || text.endsWith(":") ? -1.5 : 0;
        score += text.matches(".*\\s[|•]\\s.*|.*\\.(?:kz|ru|com)\\b.*") ? -3 : 0;
        score += Byline.isBareName(text) ? -2 : 0;
        score += isDate(lines, i - 1) || isDate(lines, i + 1) ? 1.5 : 0;
        return score + 5 * shared(text, body);
    }

    private static boolean isDate(List<TextLine> lines, int i) {
        return i >= 0 && i < lines.size() && lines.get(i).isDate();
    }

    /** What share of the words comes back in the article: a headline speaks of its story. */
    private static double shared(String text, Set<String> body) {
        var own = new HashSet<String>();
        addStems(text, own);
        if (own.isEmpty()) {
            return 0;
        }
        return (double) own.stream().filter(body::contains).count() / own.size();
    }

    private static Set<String> stems(List<TextLine> page, int from) {
        var stems = new HashSet<String>();
        page.stream()
                .skip(from)
                .limit(READ_AHEAD)
                .filter(line -> line.isOpen() && line.isParagraph())
                .forEach(line -> addStems(line.text(), stems));
        return stems;
    }

    private static void addStems(String text, Set<String> stems) {
        for (var word : Furniture.letters(text).split(" ")) {
            if (word.length() > 3) {
                stems.add(word.substring(0, Math.min(STEM, word.length())));
            }
        }
    }
}

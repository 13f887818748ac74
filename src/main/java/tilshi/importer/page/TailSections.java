package tilshi.importer.page;

import java.util.List;
import tilshi.importer.LeftOut;

/**
 * The parts of a page that a label opens: after «read also» come headlines of other stories, after
 * «comments» come comments, and after the last paragraph nothing of the article comes.
 */
final class TailSections {

    private static final double MOST_AFTER = 0.4;
    private static final int MOST_LINES = 2_000;

    private TailSections() {}

    static void mark(List<TextLine> lines) {
        leaveOutOtherStories(lines);
        leaveOutComments(lines);
        leaveOutTail(lines);
    }

    private static void leaveOutOtherStories(List<TextLine> lines) {
        boolean inside = false;
        for (var line : lines) {
            if (line.isLeftOut(LeftOut.Kind.READ_ALSO)) {
                inside = true;
            } else if (line.isOpen()) {
                inside = inside && isHeadline(line.text());
                if (inside) {
                    line.leaveOut(LeftOut.Kind.READ_ALSO);
                }
            }
        }
    }

    private static boolean isHeadline(String text) {
        return text.length() <= 160 && !text.matches(".*[.:;…][»\"”]?$");
    }

    private static void leaveOutComments(List<TextLine> lines) {
        int whole = letters(lines, 0);
        int first = Math.max(0, lines.size() - MOST_LINES);
        for (int i = first; i < lines.size(); i++) {
            boolean label = lines.get(i).isLeftOut(LeftOut.Kind.COMMENTS);
            if (label && letters(lines, i + 1) < whole * MOST_AFTER) {
                lines.stream()
                        .skip(i)
                        .filter(TextLine::isOpen)
                        .forEach(line -> line.leaveOut(LeftOut.Kind.COMMENTS));
                return;
            }
        }
    }

    private static int letters(List<TextLine> lines, int from) {
        return lines.stream()
                .skip(from)
                .filter(TextLine::isOpen)
                .mapToInt(line -> line.text().length())
                .sum();
    }

    private static void leaveOutTail(List<TextLine> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            var line = lines.get(i);
            if (line.isOpen() && !line.isShortLabel() || line.isOpen() && TextBlocks.isItem(line)) {
                return;
            }
            if (line.isOpen()) {
                line.leaveOut(
                        Prose.words(line.text()) >= 4
                                ? LeftOut.Kind.READ_ALSO
                                : LeftOut.Kind.OTHER);
            }
        }
    }
}

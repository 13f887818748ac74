package tilshi.importer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tilshi.story.Block;
import tilshi.story.BlockIds;
import tilshi.story.Span;

/** Makes blocks of the open lines of a text page: paragraphs, headings, lists. */
final class TextBlocks {

    private static final Pattern BULLET = Pattern.compile("^(?:[•·●▪*‣◦]|[-–—](?=\\s))\\s*");
    private static final Pattern NUMBER = Pattern.compile("^\\d{1,2}[.)]\\s+(?=\\D)");
    private static final int LONGEST_HEADING = 110;

    private TextBlocks() {}

    static List<Block> of(List<TextLine> lines) {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < lines.size(); ) {
            int end = endOfList(lines, i);
            if (end - i >= 2) {
                blocks.add(listing(lines.subList(i, end)));
                i = end;
            } else {
                blocks.add(block(lines, i));
                i++;
            }
        }
        return blocks;
    }

    static boolean isItem(TextLine line) {
        return isBullet(line.text()) || NUMBER.matcher(line.text()).find();
    }

    /** A dash opens speech as well as a point: speech has its speaker after another dash. */
    private static boolean isBullet(String text) {
        return BULLET.matcher(text).find()
                && (!text.matches("^[-–—].*")
                        || text.endsWith(";")
                        || text.length() < LONGEST_HEADING
                                && !text.matches(".*[,.!?…]\\s*[-–—].*"));
    }

    private static int endOfList(List<TextLine> lines, int start) {
        boolean bullets = isBullet(lines.get(start).text());
        if (lines.get(start).text().matches("^[-–—].*") && !isIntroduced(lines, start)) {
            return start;
        }
        int end = start;
        while (end < lines.size() && sameItem(lines.get(end).text(), bullets)) {
            end++;
        }
        return Math.min(end, start + 500);
    }

    private static boolean isIntroduced(List<TextLine> lines, int start) {
        return start > 0 && lines.get(start - 1).text().endsWith(":")
                || lines.get(start).text().endsWith(";");
    }

    private static boolean sameItem(String text, boolean bullets) {
        return bullets ? isBullet(text) : NUMBER.matcher(text).find();
    }

    private static Block listing(List<TextLine> lines) {
        boolean ordered = NUMBER.matcher(lines.getFirst().text()).find();
        var items =
                lines.stream()
                        .map(
                                line ->
                                        (ordered ? NUMBER : BULLET)
                                                .matcher(line.text())
                                                .replaceFirst(""))
                        .map(text -> text.isBlank() ? "…" : text)
                        .map(Span::of)
                        .toList();
        return new Block.Listing(BlockIds.fresh(), ordered, items);
    }

    private static Block block(List<TextLine> lines, int i) {
        var line = lines.get(i);
        if (line.text().matches("^(?:[-*_=—–]\\s?){3,}$")) {
            return new Block.Rule(BlockIds.fresh());
        }
        boolean heading =
                line.text().length() <= LONGEST_HEADING
                        && (line.isShortLabel()
                                || line.text().endsWith("?") && line.text().length() < 70)
                        && Character.isUpperCase(line.text().codePointAt(0))
                        && i + 1 < lines.size()
                        && lines.get(i + 1).isParagraph()
                        && (i == 0 || !lines.get(i - 1).isShortLabel());
        return heading
                ? new Block.Heading(BlockIds.fresh(), 2, Span.of(line.text()))
                : new Block.Paragraph(BlockIds.fresh(), Span.of(line.text()));
    }
}

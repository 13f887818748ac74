package tilshi.importer.page;

import java.util.Optional;
import tilshi.importer.LeftOut;
import tilshi.story.Block;

/**
 * A line of a page, perhaps with the block made of its markup, and what it was found to be; open as
 * long as it may belong to the body.
 */
final class TextLine {

    private static final int STANDFIRST_WORDS = 7;
    private static final int LONGEST_DATE_LABEL = 4;

    private final String text;
    private final Optional<Block> block;
    private Use use = Use.OPEN;
    private LeftOut.Kind kind = LeftOut.Kind.OTHER;

    TextLine(String text) {
        this.text = text;
        this.block = Optional.empty();
    }

    /** A line that is a block already. */
    TextLine(Block block) {
        this.text = CleanText.line(block.plain());
        this.block = Optional.of(block);
    }

    Optional<Block> block() {
        return block;
    }

    String text() {
        return text;
    }

    boolean isOpen() {
        return use == Use.OPEN;
    }

    boolean isOutside() {
        return use == Use.OUTSIDE;
    }

    boolean isDate() {
        return use == Use.DATE;
    }

    boolean isLeftOut(LeftOut.Kind asked) {
        return use == Use.LEFT_OUT && kind == asked;
    }

    void become(Use use) {
        this.use = use;
    }

    void leaveOut(LeftOut.Kind kind) {
        this.use = Use.LEFT_OUT;
        this.kind = kind;
    }

    boolean isParagraph() {
        return Prose.isParagraph(text);
    }

    /** A few words that do not end as a sentence: a heading, a link, a label. */
    boolean isShortLabel() {
        boolean words =
                block.isEmpty()
                        || block.get() instanceof Block.Paragraph
                        || block.get() instanceof Block.Heading;
        return words && text.length() <= 160 && !Prose.isSentence(text);
    }

    /** A line under the headline that says as much as a sentence. */
    boolean isStandfirst() {
        return Prose.words(text) >= STANDFIRST_WORDS || Prose.isSentence(text);
    }

    Optional<LeftOut> leftOut() {
        if (use == Use.DATE && saysMoreThanDate()) {
            return Optional.of(new LeftOut(LeftOut.Kind.OTHER, text));
        }
        return use == Use.LEFT_OUT ? Optional.of(new LeftOut(kind, text)) : Optional.empty();
    }

    private boolean saysMoreThanDate() {
        var rest =
                DateLine.in(text)
                        .map(date -> text.substring(0, date.start()) + text.substring(date.end()));
        return rest.filter(words -> Furniture.letters(words).length() > LONGEST_DATE_LABEL)
                .isPresent();
    }

    /** What a line is. */
    enum Use {
        OPEN,
        DATE,
        HEADLINE,
        LEAD,
        OUTSIDE,
        LEFT_OUT
    }
}

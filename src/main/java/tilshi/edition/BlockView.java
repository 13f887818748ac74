package tilshi.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tilshi.story.Block;
import tilshi.story.Span;

/**
 * A block as the template prints it.
 *
 * @param kind which part of the template prints it
 * @param html its words, safe to print raw
 * @param away makes of a link what it is where the block is shown
 * @param slotAfter whether a place for a notice follows
 */
public record BlockView(
        String kind,
        String html,
        Block block,
        Optional<PictureView> picture,
        UnaryOperator<String> away,
        boolean slotAfter) {

    /** After this many blocks a long enough story has a slot. */
    private static final int SLOT_AFTER = 3;

    private static final int LONG_ENOUGH = 6;

    /** The blocks of a body where the page of its story shows them. */
    public static List<BlockView> of(List<Block> blocks, Map<String, PictureView> pictures) {
        return of(blocks, pictures, UnaryOperator.identity());
    }

    /**
     * The blocks of a body.
     *
     * @param away makes of a link what it is where the blocks are shown: absolute in a feed
     */
    public static List<BlockView> of(
            List<Block> blocks, Map<String, PictureView> pictures, UnaryOperator<String> away) {
        boolean hasSlot = blocks.size() >= LONG_ENOUGH;
        var views = new ArrayList<BlockView>();
        for (var block : blocks) {
            boolean slot = hasSlot && views.size() == SLOT_AFTER - 1;
            views.add(
                    new BlockView(
                            kind(block),
                            html(block, away),
                            block,
                            picture(block, pictures),
                            away,
                            slot));
        }
        return List.copyOf(views);
    }

    private static String kind(Block block) {
        return switch (block) {
            case Block.Heading heading -> "heading" + heading.level();
            case Block.Quotation said -> said.isDirect() ? "quotation" : "paragraph";
            default -> block.kind();
        };
    }

    private static String html(Block block, UnaryOperator<String> away) {
        return switch (block) {
            case Block.Paragraph paragraph -> html(paragraph.text(), away);
            case Block.Heading heading -> html(heading.text(), away);
            case Block.Quotation said -> html(said.text(), away);
            default -> "";
        };
    }

    private static String html(List<Span> spans, UnaryOperator<String> away) {
        return Prose.html(spans, away).toString();
    }

    private static Optional<PictureView> picture(Block block, Map<String, PictureView> pictures) {
        return block instanceof Block.Photo photo
                ? Optional.ofNullable(pictures.get(photo.picture()))
                : Optional.empty();
    }

    /** The parts of a quotation that a reader is told of its speaker. */
    public Block.Quotation quotation() {
        return (Block.Quotation) block;
    }

    public Block.Photo photo() {
        return (Block.Photo) block;
    }

    public Block.Table table() {
        return (Block.Table) block;
    }

    public Block.Embed embed() {
        return (Block.Embed) block;
    }

    public Block.Figure figure() {
        return (Block.Figure) block;
    }

    public boolean isOrdered() {
        return block instanceof Block.Listing listing && listing.ordered();
    }

    /** The points of a list, as HTML. */
    public List<String> items() {
        return block instanceof Block.Listing listing
                ? listing.items().stream().map(item -> html(item, away)).toList()
                : List.of();
    }
}

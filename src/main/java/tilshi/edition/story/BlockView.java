package tilshi.edition.story;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tilshi.edition.PictureView;
import tilshi.story.Block;

/**
 * A block as the template prints it.
 *
 * @param kind which part of the template prints it
 * @param html its words, safe to print raw
 * @param slotAfter whether a place for a notice follows
 */
record BlockView(
        String kind, String html, Block block, Optional<PictureView> picture, boolean slotAfter) {

    /** After this many blocks a long enough story has a slot. */
    private static final int SLOT_AFTER = 3;

    private static final int LONG_ENOUGH = 6;

    static List<BlockView> of(List<Block> blocks, Map<String, PictureView> pictures) {
        boolean hasSlot = blocks.size() >= LONG_ENOUGH;
        return blocks.stream()
                .map(
                        block ->
                                of(
                                        block,
                                        pictures,
                                        hasSlot && blocks.indexOf(block) == SLOT_AFTER - 1))
                .toList();
    }

    private static BlockView of(Block block, Map<String, PictureView> pictures, boolean slot) {
        return switch (block) {
            case Block.Paragraph p -> new BlockView("paragraph", html(p.text()), p, none(), slot);
            case Block.Heading h ->
                    new BlockView("heading" + h.level(), html(h.text()), h, none(), slot);
            case Block.Quotation q ->
                    new BlockView(
                            q.isDirect() ? "quotation" : "paragraph",
                            html(q.text()),
                            q,
                            none(),
                            slot);
            case Block.Photo p ->
                    new BlockView(
                            "picture", "", p, Optional.ofNullable(pictures.get(p.picture())), slot);
            default -> new BlockView(block.kind(), "", block, none(), slot);
        };
    }

    private static String html(List<tilshi.story.Span> spans) {
        return Prose.html(spans).toString();
    }

    private static Optional<PictureView> none() {
        return Optional.empty();
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
                ? listing.items().stream().map(BlockView::html).toList()
                : List.of();
    }
}

package tilshi.importer.page;

import java.util.ArrayList;
import java.util.List;
import tilshi.story.Block;

/** Gives a quotation without a speaker the one of the quotation it goes on with. */
final class Introduced {

    private Introduced() {}

    static List<Block> by(List<Block> blocks) {
        var known = new ArrayList<>(blocks);
        for (int i = known.size() - 2; i >= 0; i--) {
            if (known.get(i) instanceof Block.Quotation open
                    && known.get(i + 1) instanceof Block.Quotation next
                    && goesOn(blocks.get(i), open, next)) {
                known.set(i, said(open, next));
            }
        }
        return known;
    }

    /** A quotation that was never closed is said by whoever closes it. */
    private static boolean goesOn(Block block, Block.Quotation open, Block.Quotation next) {
        return open.isDirect()
                && next.isDirect()
                && open.speaker().isEmpty()
                && !next.speaker().isEmpty()
                && block == open;
    }

    private static Block.Quotation said(Block.Quotation open, Block.Quotation by) {
        return new Block.Quotation(
                open.id(), open.manner(), open.text(), by.speaker(), by.role(), open.verb());
    }
}

package tilshi.story;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where the words of a body lead. */
final class BodyLinks {

    private BodyLinks() {}

    /** The links of all blocks, each once, in their order. */
    static Set<String> of(Body body) {
        var links = new LinkedHashSet<String>();
        body.blocks().forEach(block -> links.addAll(of(block)));
        return links;
    }

    static Set<String> of(Block block) {
        var links = new LinkedHashSet<String>();
        switch (block) {
            case Block.Paragraph paragraph -> gather(paragraph.text(), links);
            case Block.Heading heading -> gather(heading.text(), links);
            case Block.Quotation said -> gather(said.text(), links);
            case Block.Listing listing -> listing.items().forEach(item -> gather(item, links));
            case Block.Embed embed -> links.add(embed.url());
            default -> {}
        }
        return links;
    }

    private static void gather(List<Span> spans, Set<String> links) {
        for (var span : spans) {
            for (var mark : span.marks()) {
                if (mark instanceof Mark.Link link) {
                    links.add(link.href());
                }
            }
        }
    }
}

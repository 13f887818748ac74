package tilshi.importer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import tilshi.story.Block;
import tilshi.story.BlockIds;
import tilshi.story.Span;

/** Makes a list of {@code ul} and {@code ol}. */
final class HtmlListing {

    private static final int MOST_ITEMS = 500;

    private HtmlListing() {}

    static Optional<Block> of(Element list) {
        var items = new ArrayList<List<Span>>();
        for (var item : list.children()) {
            var spans = new HtmlSpans();
            item.childNodes().forEach(child -> spans.add(child, List.of()));
            var parts = spans.parts();
            if (!parts.isEmpty() && items.size() < MOST_ITEMS) {
                items.add(parts.getFirst());
            }
        }
        boolean ordered = list.normalName().equals("ol");
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Listing(BlockIds.fresh(), ordered, items));
    }

    /** A list that is nothing but links leads to other stories. */
    static boolean isOfLinks(Element list) {
        double links = list.select("a").stream().mapToInt(link -> link.text().length()).sum();
        return links > list.text().length() * 0.7;
    }
}

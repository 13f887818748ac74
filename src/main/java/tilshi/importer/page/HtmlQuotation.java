package tilshi.importer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import tilshi.story.Block;
import tilshi.story.BlockIds;
import tilshi.story.Span;

/**
 * Makes quotations of {@code blockquote}; whoever is named in {@code cite} or {@code footer} said
 * it.
 */
final class HtmlQuotation {

    private HtmlQuotation() {}

    static List<Block> of(Element element) {
        var cite = element.selectFirst("cite, footer, figcaption");
        var speaker = cite == null ? "" : line(cite.text());
        if (cite != null) {
            cite.remove();
        }
        var blocks = new ArrayList<Block>();
        var run = new HtmlSpans();
        for (var child : List.copyOf(element.childNodes())) {
            if (isPart(child)) {
                finish(run, speaker, blocks);
                run = new HtmlSpans();
                child.childNodes().forEach(adder(run));
                finish(run, speaker, blocks);
                run = new HtmlSpans();
            } else {
                run.add(child, List.of());
            }
        }
        finish(run, speaker, blocks);
        return blocks;
    }

    private static Consumer<Node> adder(HtmlSpans run) {
        return node -> run.add(node, List.of());
    }

    private static boolean isPart(Node child) {
        return child instanceof Element part && part.isBlock();
    }

    private static String line(String text) {
        var line = CleanText.line(CleanText.of(text)).replaceFirst("^[–—-]\\s*", "");
        return line.length() > 200 ? "" : line;
    }

    private static void finish(HtmlSpans run, String speaker, List<Block> blocks) {
        for (List<Span> text : run.parts()) {
            blocks.add(
                    new Block.Quotation(
                            BlockIds.fresh(), Block.Manner.DIRECT, text, speaker, "", ""));
        }
    }
}

package tilshi.importer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import tilshi.importer.LeftOut;
import tilshi.story.Block;
import tilshi.story.BlockIds;

/**
 * Walks a page in the order of reading and makes a line of every part of it: blocks inside the
 * article, left-out lines elsewhere.
 */
final class HtmlLines {

    private static final Set<String> CODE =
            Set.of("script", "style", "noscript", "template", "svg", "head");
    private static final Set<String> FRAMES = Set.of("iframe", "video", "audio", "embed", "object");
    private static final Set<String> BROKEN =
            Set.of("b", "i", "em", "strong", "u", "font", "span", "a", "small");
    private static final int MOST = 8_000;

    private final Element article;
    private final int articleLength;
    private final List<TextLine> lines = new ArrayList<>();
    private HtmlSpans run = new HtmlSpans();
    private Optional<LeftOut.Kind> furniture = Optional.empty();
    private boolean inside;
    private boolean seen;

    private HtmlLines(Element page, Element article) {
        this.article = article;
        this.articleLength = article.text().length();
        this.inside = page == article;
        this.seen = inside;
    }

    static List<TextLine> of(Element page, Element article) {
        var walk = new HtmlLines(page, article);
        walk.walk(page);
        walk.flush();
        return walk.lines;
    }

    private void walk(Element element) {
        for (var child : element.childNodes()) {
            if (lines.size() > MOST) {
                return;
            }
            if (child instanceof Element inner) {
                enter(inner);
            } else if (child instanceof TextNode) {
                run.add(child, List.of());
            }
        }
    }

    private void enter(Element element) {
        var name = element.normalName();
        if (CODE.contains(name)) {
            script(element);
        } else if (name.equals("br")) {
            lineBreak(element);
        } else if (isInline(element)) {
            run.add(element, List.of());
        } else if (isBrokenInline(element)) {
            walk(element);
        } else {
            flush();
            part(element);
            flush();
        }
    }

    /** Inside a left-out part every element is a line of its own, so that the report reads well. */
    private boolean isInline(Element element) {
        return !element.isBlock()
                && !FRAMES.contains(element.normalName())
                && !HtmlMedia.isPicture(element)
                && (furniture.isEmpty() || element.normalName().equals("span"))
                && MarkupHints.furniture(element).isEmpty()
                && element.select(
                                "p, div, figure, img, picture, iframe, video, ul, ol, table,"
                                        + " blockquote, h1, h2, h3, script")
                        .isEmpty();
    }

    /** An emphasis never closed holds the rest of the page. */
    private boolean isBrokenInline(Element element) {
        return BROKEN.contains(element.normalName())
                && furniture.isEmpty()
                && MarkupHints.furniture(element).isEmpty();
    }

    private void lineBreak(Element element) {
        var text = run.plain().strip();
        Node next = element.nextSibling();
        while (next instanceof TextNode text2 && text2.isBlank()) {
            next = next.nextSibling();
        }
        boolean twice = next instanceof Element other && other.normalName().equals("br");
        if (twice || Prose.isSentence(text) || furniture.isPresent() || text.length() < 30) {
            flush();
        } else {
            run.add(new TextNode(" "), List.of());
        }
    }

    private void part(Element element) {
        var outerFurniture = furniture;
        boolean outerInside = inside;
        inside |= element == article;
        seen |= inside;
        if (furniture.isEmpty() && !holdsArticle(element)) {
            furniture = MarkupHints.furniture(element).filter(kind -> !isMostOfArticle(element));
            if (furniture.isEmpty() && !inside && element.normalName().equals("header")) {
                furniture =
                        holdsHeadline(element) ? Optional.empty() : Optional.of(LeftOut.Kind.MENU);
            }
        }
        body(element);
        flush();
        furniture = outerFurniture;
        inside = outerInside;
    }

    private static boolean holdsHeadline(Element element) {
        return !element.select("h1").isEmpty() && element.select("nav").isEmpty();
    }

    private boolean holdsArticle(Element element) {
        for (Element up = article; up != null; up = up.parent()) {
            if (up == element) {
                return true;
            }
        }
        return false;
    }

    /** A class name may mislead: what holds most of the article is not furniture. */
    private boolean isMostOfArticle(Element element) {
        return inside && element.childNodeSize() > 0 && element.text().length() * 2 > articleLength;
    }

    private void body(Element element) {
        if (HtmlMedia.isEmbed(element)) {
            media(element);
            return;
        }
        if (HtmlMedia.isPicture(element)) {
            picture(element);
            return;
        }
        if (furniture.isPresent() || !inside) {
            walk(element);
            return;
        }
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
            case "blockquote", "q" -> quotation(element);
            case "ul", "ol" -> listing(element);
            case "table" -> table(element);
            case "hr" -> add(new Block.Rule(BlockIds.fresh()));
            default -> walk(element);
        }
    }

    private void heading(Element element) {
        int level = element.normalName().compareTo("h3") < 0 ? 2 : 3;
        element.childNodes().forEach(child -> run.add(child, List.of()));
        var parts = run.parts();
        run = new HtmlSpans();
        for (var text : parts) {
            add(new Block.Heading(BlockIds.fresh(), level, text));
        }
    }

    private void quotation(Element element) {
        for (var block : HtmlQuotation.of(element)) {
            add(block);
        }
    }

    private void listing(Element element) {
        var listing = HtmlListing.of(element);
        if (HtmlListing.isOfLinks(element)) {
            leaveOutEach(element, LeftOut.Kind.READ_ALSO);
        } else if (listing.isPresent()) {
            add(listing.get());
        } else {
            walk(element);
        }
    }

    private void leaveOutEach(Element list, LeftOut.Kind kind) {
        furniture = Optional.of(kind);
        walk(list);
    }

    private void table(Element element) {
        var table = HtmlTable.of(element);
        if (table.isPresent()) {
            add(table.get());
        } else {
            walk(element);
        }
    }

    private void media(Element element) {
        var embed = HtmlMedia.embed(element);
        if (embed.isPresent() && inside && furniture.isEmpty()) {
            add(embed.get());
        } else {
            leaveOut(furniture.orElse(LeftOut.Kind.OTHER), HtmlMedia.words(element));
        }
    }

    private void picture(Element element) {
        var words = HtmlMedia.words(element);
        if (HtmlMedia.isLogo(element)) {
            leaveOut(LeftOut.Kind.BRAND_LOGO, words);
        } else if (inside && furniture.isEmpty() || element.normalName().equals("figure")) {
            leaveOut(LeftOut.Kind.PICTURE, words);
        } else if (!element.attr("alt").isBlank()) {
            leaveOut(furniture.orElse(LeftOut.Kind.PICTURE), words);
        }
    }

    private void script(Element element) {
        var words = element.hasAttr("src") ? element.attr("src") : CleanText.line(element.data());
        if (element.normalName().equals("script") && !words.isEmpty()) {
            leaveOut(LeftOut.Kind.SCRIPT, words.substring(0, Math.min(200, words.length())));
        }
    }

    /** The run of words so far becomes a line. */
    private void flush() {
        if (run.isBlank()) {
            run = new HtmlSpans();
            return;
        }
        boolean link = run.linked() > 0.8;
        var parts = run.parts();
        run = new HtmlSpans();
        for (var text : parts) {
            var line = new TextLine(new Block.Paragraph(BlockIds.fresh(), text));
            lines.add(line);
            judge(line, link);
        }
    }

    private void judge(TextLine line, boolean link) {
        var date = DateLine.in(line.text()).filter(found -> found.fills(line.text()));
        var kind = Furniture.kind(line.text());
        if (date.isPresent() && line.text().length() < 200) {
            line.become(TextLine.Use.DATE);
        } else if (furniture.isPresent()) {
            line.leaveOut(kind.filter(one -> one != LeftOut.Kind.OTHER).or(() -> furniture).get());
        } else if (kind.isPresent()) {
            line.leaveOut(kind.get());
        } else if (Byline.names(line.text())) {
            line.leaveOut(LeftOut.Kind.OTHER);
        } else if (link && inside && Prose.words(line.text()) >= 4 && !line.text().endsWith(".")) {
            line.leaveOut(LeftOut.Kind.READ_ALSO);
        } else if (!inside && link && seen && Prose.words(line.text()) >= 3) {
            line.leaveOut(LeftOut.Kind.READ_ALSO);
        } else if (!inside) {
            line.become(TextLine.Use.OUTSIDE);
        }
    }

    private void add(Block block) {
        var line = new TextLine(block);
        lines.add(line);
        if (block instanceof Block.Heading) {
            Furniture.kind(line.text()).ifPresent(line::leaveOut);
        }
    }

    private void leaveOut(LeftOut.Kind kind, String words) {
        flush();
        if (words.isBlank()) {
            return;
        }
        var line = new TextLine(CleanText.line(CleanText.of(words)));
        line.leaveOut(kind);
        lines.add(line);
    }
}

package tilshi.importer.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tilshi.base.Json;

/**
 * What a page says about itself for machines: JSON-LD first, then OpenGraph, then meta elements. An
 * empty text means that it says nothing.
 *
 * @param headlines every title it declares, the most trusted first
 */
record DeclaredFacts(
        List<String> headlines,
        String description,
        String published,
        String source,
        String language,
        List<String> authors) {

    private static final int MOST_NODES = 500;

    static DeclaredFacts of(Document page) {
        var article = article(page);
        var headlines =
                filled(
                        text(article, "headline"),
                        meta(page, "og:title"),
                        meta(page, "twitter:title"),
                        page.title());
        return new DeclaredFacts(
                headlines,
                first(
                        text(article, "description"),
                        meta(page, "og:description"),
                        meta(page, "description")),
                published(page, article),
                source(page, article),
                first(
                        text(article, "inLanguage"),
                        page.select("html").attr("lang"),
                        meta(page, "og:locale")),
                authors(page, article));
    }

    private static String published(Document page, Optional<JsonNode> article) {
        var time =
                page
                        .select(
                                "time[itemprop=datePublished], time[pubdate],"
                                        + " [itemprop=datePublished]")
                        .stream()
                        .map(element -> first(element.attr("datetime"), element.attr("content")))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse("");
        return first(
                text(article, "datePublished"),
                meta(page, "article:published_time"),
                meta(page, "og:article:published_time"),
                meta(page, "datePublished"),
                time,
                meta(page, "pubdate"),
                meta(page, "dc.date"),
                meta(page, "DC.date.issued"),
                meta(page, "date"),
                text(article, "dateCreated"));
    }

    private static String source(Document page, Optional<JsonNode> article) {
        var main = article.map(node -> node.path("mainEntityOfPage"));
        return Stream.of(
                        page.select("link[rel=canonical]").attr("href"),
                        meta(page, "og:url"),
                        text(article, "url"),
                        main.map(
                                        node ->
                                                node.isTextual()
                                                        ? node.asText()
                                                        : node.path("@id").asText())
                                .orElse(""))
                .map(String::strip)
                .filter(DeclaredFacts::isWebAddress)
                .findFirst()
                .orElse("");
    }

    static boolean isWebAddress(String address) {
        try {
            var uri = new URI(address);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && uri.getHost() != null && address.length() <= 2_000;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static List<String> authors(Document page, Optional<JsonNode> article) {
        var names = new ArrayList<String>();
        article.map(node -> node.path("author"))
                .ifPresent(
                        author ->
                                (author.isArray() ? author : List.of(author))
                                        .forEach(one -> names.add(name(one))));
        if (names.stream().allMatch(String::isBlank)) {
            names.add(meta(page, "author"));
        }
        return names.stream()
                .map(CleanText::line)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static String name(JsonNode author) {
        return author.isTextual() ? author.asText() : author.path("name").asText("");
    }

    private static Optional<JsonNode> article(Document page) {
        return page.select("script[type=application/ld+json]").stream()
                .flatMap(script -> tree(script.data()).stream())
                .flatMap(DeclaredFacts::all)
                .filter(DeclaredFacts::isArticle)
                .findFirst();
    }

    private static Optional<JsonNode> tree(String json) {
        try {
            return Optional.ofNullable(Json.MAPPER.readTree(json.strip()));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** A node and what it holds: JSON-LD nests its things in arrays, graphs and main entities. */
    private static Stream<JsonNode> all(JsonNode root) {
        var nodes = new ArrayList<JsonNode>();
        nodes.add(root);
        for (int i = 0; i < nodes.size() && nodes.size() < MOST_NODES; i++) {
            var node = nodes.get(i);
            if (node.isArray()) {
                node.forEach(nodes::add);
            } else if (node.isObject()) {
                Stream.of("@graph", "mainEntity", "hasPart").map(node::path).forEach(nodes::add);
            }
        }
        return nodes.stream();
    }

    private static boolean isArticle(JsonNode node) {
        var type = node.path("@type");
        var types = new ArrayList<String>();
        (type.isArray() ? type : List.of(type)).forEach(one -> types.add(one.asText("")));
        return types.stream()
                .anyMatch(
                        name ->
                                name.endsWith("Article")
                                        || name.endsWith("BlogPosting")
                                        || name.equals("Report"));
    }

    private static String text(Optional<JsonNode> node, String field) {
        return node.map(it -> it.path(field))
                .filter(JsonNode::isValueNode)
                .map(it -> unescaped(it.asText("")))
                .orElse("");
    }

    /** JSON-LD often carries the entities of the HTML it was made from. */
    private static String unescaped(String text) {
        return text.length() > 10_000 ? "" : CleanText.line(CleanText.of(Jsoup.parse(text).text()));
    }

    private static String meta(Document page, String name) {
        var element =
                page.selectFirst(
                        "meta[property=\""
                                + name
                                + "\"], meta[name=\""
                                + name
                                + "\"], meta[itemprop=\""
                                + name
                                + "\"]");
        return element == null ? "" : CleanText.line(element.attr("content"));
    }

    private static String first(String... texts) {
        return filled(texts).stream().findFirst().orElse("");
    }

    private static List<String> filled(String... texts) {
        return Stream.of(texts).map(CleanText::line).filter(text -> !text.isEmpty()).toList();
    }
}

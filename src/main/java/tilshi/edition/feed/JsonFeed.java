package tilshi.edition.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tilshi.base.Json;

/** A feed as JSON Feed 1.1. */
final class JsonFeed {

    private JsonFeed() {}

    static String of(Feed feed) {
        var document = new LinkedHashMap<String, Object>();
        document.put("version", "https://jsonfeed.org/version/1.1");
        document.put("title", feed.title());
        document.put("home_page_url", feed.page());
        document.put("feed_url", feed.self());
        document.put("description", feed.about().tagline());
        document.put("icon", feed.about().host() + "/icon-512.png");
        document.put("favicon", feed.about().host() + "/icon-192.png");
        // In this order in every process: the bytes make the entity tag.
        var publisher = new LinkedHashMap<String, Object>();
        publisher.put("name", feed.about().name());
        publisher.put("url", feed.about().front());
        document.put("authors", List.of(publisher));
        document.put("language", feed.about().lang());
        document.put("items", feed.items().stream().map(JsonFeed::item).toList());
        return Json.write(document);
    }

    private static Map<String, Object> item(Feed.Item item) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("id", item.id());
        entry.put("url", item.url());
        entry.put("title", item.title());
        entry.put("summary", item.lead());
        entry.put("content_html", item.content());
        item.picture().ifPresent(picture -> entry.put("image", picture.image().url()));
        entry.put("date_published", item.published());
        entry.put("date_modified", item.updated());
        if (!item.authors().isEmpty()) {
            entry.put("authors", item.authors().stream().map(JsonFeed::author).toList());
        }
        if (!item.tags().isEmpty()) {
            entry.put("tags", item.tags());
        }
        entry.put("language", item.lang());
        return entry;
    }

    private static Map<String, Object> author(Feed.Author author) {
        var person = new LinkedHashMap<String, Object>();
        person.put("name", author.name());
        person.put("url", author.url());
        return person;
    }
}

package tilshi.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tilshi.press.Sheet;
import tilshi.site.Site;
import tilshi.text.KazakhLatin;

/**
 * Makes of a page in Cyrillic its twin in Latin script: whatever kind of page it is, all it says in
 * Kazakh is written in Latin, and what it links to on a site with twins is a twin. What the page
 * tells of an article comes here in Latin already ({@link LatinArticles}).
 */
@ApplicationScoped
class LatinTwins {

    private final Links links;

    LatinTwins(Links links) {
        this.links = links;
    }

    /** The sheet itself where no twin is asked for. */
    Sheet of(Ask ask, Sheet sheet) {
        return ask.latin() ? twin(ask, ask.site().orElseThrow(), sheet) : sheet;
    }

    private Sheet twin(Ask ask, Site site, Sheet sheet) {
        var leads = new LatinLinks(links, ask.house(), site);
        var latin = new KazakhLatin(site.latin().orElse(List.of()));
        var body = sheet.body();
        if (isWritten(sheet.contentType())) {
            var text = new String(body, StandardCharsets.UTF_8);
            body = written(sheet, text, latin, leads).getBytes(StandardCharsets.UTF_8);
        }
        return new Sheet(
                sheet.status(), sheet.contentType(), body, sheet.keeping(), headers(sheet, leads));
    }

    private static boolean isWritten(String type) {
        return type.startsWith("text/") || type.contains("xml") || type.contains("json");
    }

    private static String written(Sheet sheet, String text, KazakhLatin latin, LatinLinks leads) {
        var type = sheet.contentType();
        if (type.contains("json")) {
            return new LatinData(latin, leads).written(text);
        }
        if (type.startsWith("text/plain")) {
            return leads.twin(text);
        }
        return new LatinMarkup(latin, leads).written(text, type.startsWith("text/html"));
    }

    private static List<Map.Entry<String, String>> headers(Sheet sheet, LatinLinks leads) {
        var headers = new ArrayList<Map.Entry<String, String>>();
        for (var header : sheet.headers()) {
            var value =
                    switch (header.getKey()) {
                        case "content-language" -> LatinLinks.tag(header.getValue());
                        case "location" -> leads.twin(header.getValue());
                        default -> header.getValue();
                    };
            headers.add(Map.entry(header.getKey(), value));
        }
        return headers;
    }
}

package tilshi.edition;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tilshi.site.House;
import tilshi.site.Site;

/** Where the links of a twin lead: to twins, where there are any. */
final class LatinLinks {

    private static final String KAZAKH = "kk";

    /** Beginnings of addresses and those of their twins. */
    private final Map<String, String> starts = new LinkedHashMap<>();

    /** The same within a query of another address, such as one that shares. */
    private final Map<String, String> within = new LinkedHashMap<>();

    /**
     * @param own the site whose paths stand in its pages without a host
     */
    LatinLinks(Links links, House house, Site own) {
        starts.put(own.front(), own.twin(own.front()));
        for (var site : house.sites()) {
            if (site.hasTwins()) {
                var front = links.to(site.brand(), site.front());
                var twin = links.to(site.brand(), site.twin(site.front()));
                starts.put(front, twin);
                within.put(encoded(front), encoded(twin));
            }
        }
    }

    /** Where a link of the twin leads. */
    String twin(String address) {
        for (var start : starts.entrySet()) {
            if (address.startsWith(start.getKey())) {
                return start.getValue() + address.substring(start.getKey().length());
            }
        }
        var led = address;
        for (var start : within.entrySet()) {
            led = led.replace(start.getKey(), start.getValue());
        }
        return led;
    }

    static boolean isAddress(String text) {
        return text.startsWith("/") || text.startsWith("http://") || text.startsWith("https://");
    }

    /** The language tag of what is written in Latin where it was in Kazakh. */
    static String tag(String tag) {
        return tag.equals(KAZAKH) ? KAZAKH + "-Latn" : tag;
    }

    /** Whether what bears a language tag is written in Latin in a twin. */
    static boolean isKazakh(String tag) {
        return tag.equals(KAZAKH) || tag.equals(KAZAKH + "-Latn");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

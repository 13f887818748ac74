package tilshi.edition;

import java.util.List;
import java.util.Optional;
import tilshi.press.KeysRead;
import tilshi.site.House;
import tilshi.site.Site;

/**
 * What is asked for while a page is pressed.
 *
 * @param host brand key, or {@link #HOUSE} for what all hosts share
 * @param site the site of the path; empty outside of any site
 * @param path of the page; that of the original where its twin is asked for
 * @param keys to be told what is read
 * @param latin whether the page's twin in Latin script is asked for
 */
public record Ask(
        House house, String host, String path, Optional<Site> site, KeysRead keys, boolean latin) {

    /** Asks for a page itself. */
    public Ask(House house, String host, String path, Optional<Site> site, KeysRead keys) {
        this(house, host, path, site, keys, false);
    }

    /** Asks for what is at a path, which may be that of a twin. */
    static Ask of(House house, String host, String path, KeysRead keys) {
        var site = house.siteAt(host, path);
        var original = site.filter(s -> s.isTwin(path)).map(s -> s.original(path));
        return new Ask(house, host, original.orElse(path), site, keys, original.isPresent());
    }

    /** Stands for the brand where the same bytes are served by every host. */
    public static final String HOUSE = "~house";

    /** The parts of the path behind the language: {@code /kk/topics/roads} → topics, roads. */
    public List<String> parts() {
        var rest = site.map(s -> path.substring(Math.min(path.length(), s.front().length())));
        return rest.filter(text -> !text.isEmpty())
                .map(text -> List.of(text.split("/", -1)))
                .orElse(List.of());
    }
}

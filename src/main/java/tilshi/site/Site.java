package tilshi.site;

import java.time.ZoneId;
import java.util.Optional;
import tilshi.text.Language;
import tilshi.text.Script;

/**
 * A brand in one language.
 *
 * @param zone the time zone of its date lines; its history counts, since offsets change
 * @param telegram the site's Telegram channel, if it has one
 * @param tellsNewer whether readers of a translation hear that its source was updated
 */
public record Site(
        Brand brand,
        Language language,
        Script script,
        ZoneId zone,
        String tagline,
        Optional<String> telegram,
        boolean tellsNewer) {

    /** {@code news/kk}: how people and keys name it. */
    public String key() {
        return brand.key() + "/" + language.code();
    }

    /** The first part of its paths: {@code /kk}. */
    public String prefix() {
        return "/" + language.code();
    }

    public String name() {
        return brand.nameIn(language);
    }

    /** The path of the front. */
    public String front() {
        return prefix() + "/";
    }

    /** A path of this site from its parts: {@code path("topics", "roads")}. */
    public String path(String... parts) {
        return prefix() + "/" + String.join("/", parts);
    }
}

package tilshi.site;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import tilshi.text.Language;
import tilshi.text.Script;
import tilshi.text.Spelling;

/**
 * A brand in one language.
 *
 * @param zone the time zone of its date lines; its history counts, since offsets change
 * @param telegram the site's Telegram channel, if it has one
 * @param tellsNewer whether readers of a translation hear that its source was updated
 * @param latin the house's own spellings, where every page has a twin in Latin script
 */
public record Site(
        Brand brand,
        Language language,
        Script script,
        ZoneId zone,
        String tagline,
        Optional<String> telegram,
        boolean tellsNewer,
        Optional<List<Spelling>> latin) {

    /** Begins the paths of Latin twins as {@code /kk} does those of the pages. */
    private static final String LATIN = "-latn";

    // A house that was noted before there were twins says nothing of them.
    @SuppressWarnings("OptionalAssignedToNull")
    public Site {
        latin = latin == null ? Optional.empty() : latin.map(List::copyOf);
    }

    /** A site in one script. */
    public Site(
            Brand brand,
            Language language,
            Script script,
            ZoneId zone,
            String tagline,
            Optional<String> telegram,
            boolean tellsNewer) {
        this(brand, language, script, zone, tagline, telegram, tellsNewer, Optional.empty());
    }

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

    /** Whether every page has a twin in Latin script, at {@code /kk-latn/…}. */
    public boolean hasTwins() {
        return latin.isPresent();
    }

    /** Whether a path is that of a twin. */
    public boolean isTwin(String path) {
        var start = prefix() + LATIN;
        return hasTwins() && (path.startsWith(start + "/") || path.equals(start));
    }

    /** The path of a page's twin. */
    public String twin(String path) {
        return prefix() + LATIN + path.substring(prefix().length());
    }

    /** The path of a page whose twin is at a path. */
    public String original(String twin) {
        return prefix() + twin.substring(prefix().length() + LATIN.length());
    }

    /** A path of this site in the script of another. */
    public String besides(String path, String other) {
        return isTwin(path) ? twin(other) : other;
    }

    /** A path of this site from its parts: {@code path("topics", "roads")}. */
    public String path(String... parts) {
        return prefix() + "/" + String.join("/", parts);
    }
}

package tilshi.edition;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tilshi.media.Picture;
import tilshi.site.Site;
import tilshi.text.Language;
import tilshi.text.Messages;

/**
 * What surrounds every page: its head, its nameplate, its imprint.
 *
 * @param lang BCP 47 tag of the page's text
 * @param css the stylesheet that travels in the page
 * @param url the page's own absolute address
 * @param canonical the address that search engines should keep
 * @param sisters the brands of the house in this language
 * @param languages where the same page is in the site's other languages
 * @param scripts where the same page is in each script; nothing where there is one
 * @param alternates the same page for search engines, itself included (hreflang)
 * @param feeds feeds of the site, and of the list the page is or belongs to
 * @param search where the site is searched
 * @param data JSON-LD of the page, each safe inside a script element
 */
public record Frame(
        Site site,
        String lang,
        Head head,
        String css,
        String url,
        String canonical,
        List<Link> sisters,
        List<Tongue> languages,
        List<Tongue> scripts,
        List<Alternates.Alternate> alternates,
        List<Feed> feeds,
        List<String> data,
        List<Link> sections,
        List<Link> pages,
        Link search,
        String copyScript) {

    /**
     * What a page says of itself to machines.
     *
     * @param shared the title where somebody shares the page
     * @param kind Open Graph type: {@code article}, {@code website}
     * @param data JSON-LD, safe inside a script element
     */
    public record Head(
            String title,
            String shared,
            String description,
            String kind,
            Optional<Image> image,
            List<Meta> more,
            String data,
            boolean indexed) {

        /** A page that has no picture of its own. */
        public static Head plain(String title, String description, boolean indexed) {
            return new Head(
                    title, title, description, "website", Optional.empty(), List.of(), "", indexed);
        }
    }

    /** A picture for cards on other sites. */
    public record Image(String url, int width, int height, String alt) {

        /**
         * The JPEG of a picture nearest to a width.
         *
         * @param absolute makes of a path of the house what the outside world asks for
         */
        public static Image of(
                Picture picture, int wanted, Language language, UnaryOperator<String> absolute) {
            var rendition = picture.plain(wanted);
            int height = Math.round((float) rendition.width() * picture.height() / picture.width());
            return new Image(
                    absolute.apply(rendition.path()),
                    rendition.width(),
                    height,
                    picture.altIn(language));
        }
    }

    /** A feed, for readers that look for one. */
    public record Feed(String type, String title, String url) {}

    /** An Open Graph property. */
    public record Meta(String property, String content) {}

    /** A language in the switcher; without an address the page is not there in it. */
    public record Tongue(
            String code, String tag, String name, Optional<String> url, boolean current) {

        /** The first letters, all that fits on a phone. */
        public String brief() {
            return name.substring(0, 3);
        }

        public String rest() {
            return name.substring(3);
        }
    }

    /** The other languages of a page that names its alternates. */
    public List<Tongue> translations() {
        return alternates.isEmpty()
                ? List.of()
                : languages.stream().filter(t -> t.url().isPresent() && !t.current()).toList();
    }

    /** A sentence of the interface in the page's language. */
    public String say(String key) {
        return Messages.in(site.language()).say(key);
    }

    public String say(String key, Object detail) {
        return Messages.in(site.language()).say(key, detail);
    }

    public String brandName() {
        return site.name();
    }

    public String logo() {
        return site.brand().look().logo();
    }
}

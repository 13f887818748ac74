package tilshi.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tilshi.press.Sheet;
import tilshi.site.Section;
import tilshi.site.Site;
import tilshi.site.Sites;
import tilshi.site.StaticPage;
import tilshi.text.Messages;
import tilshi.text.Script;

/** Makes the frame of a page, and sends a framed page on its way with its policy. */
@ApplicationScoped
public class Frames {

    private final Sites sites;
    private final Links links;
    private final Alternates alternates;
    private final Assets assets;
    private final Stylesheets stylesheets;
    private final PageData data;

    Frames(
            Sites sites,
            Links links,
            Alternates alternates,
            Assets assets,
            Stylesheets stylesheets,
            PageData data) {
        this.sites = sites;
        this.links = links;
        this.alternates = alternates;
        this.assets = assets;
        this.stylesheets = stylesheets;
        this.data = data;
    }

    /**
     * What a page tells its frame.
     *
     * @param style the page's own stylesheet: {@code story}
     * @param elsewhere paths of the same page by language code, itself included
     * @param canonical absolute, where it is not the page's own address
     * @param section key of the section the page belongs to, or empty
     */
    public record Wish(
            String style,
            Script script,
            Frame.Head head,
            Map<String, String> elsewhere,
            Optional<String> canonical,
            String section) {}

    public Frame frame(Ask ask, Site site, Wish wish) {
        var url = links.to(site.brand(), ask.path());
        return new Frame(
                site,
                wish.script().tag(site.language()),
                wish.head(),
                stylesheets.of(site.brand(), wish.style()).css(),
                url,
                wish.canonical().filter(there -> hasTwin(ask, there)).orElse(url),
                sisters(ask, site),
                languages(ask, site, wish.elsewhere()),
                scripts(ask, site, wish.elsewhere()),
                alternates(ask, site, wish),
                FeedLinks.of(ask, site, wish),
                data.of(ask, site, wish),
                sections(ask, site, wish.section()),
                pages(site),
                search(ask, site),
                assets.path("edition/copy.js"));
    }

    /** Of a twin the original is a twin; where there is none, it is the twin itself. */
    private boolean hasTwin(Ask ask, String canonical) {
        return !ask.latin()
                || ask.house().sites().stream()
                        .filter(Site::hasTwins)
                        .anyMatch(s -> canonical.startsWith(links.to(s.brand(), s.front())));
    }

    /** A framed page as a sheet. */
    public Sheet sheet(int status, Frame frame, String style, String html) {
        var styles = stylesheets.of(frame.site().brand(), style).hash();
        return Sheet.of(status, "text/html", html)
                .with("content-language", frame.lang())
                .with("content-security-policy", policy(styles))
                .with("referrer-policy", "strict-origin-when-cross-origin");
    }

    /** Everything from here, nothing from elsewhere. */
    static String policy(String styles) {
        return "default-src 'none'; style-src "
                + styles
                + "; img-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self';"
                + " manifest-src 'self'; form-action 'self'; base-uri 'none';"
                + " frame-ancestors 'none'";
    }

    private List<Link> sisters(Ask ask, Site site) {
        return ask.house().sites().stream()
                .filter(other -> other.language() == site.language())
                .map(
                        other ->
                                new Link(
                                        other.name(),
                                        links.to(other.brand(), other.front()),
                                        other.equals(site)))
                .toList();
    }

    private List<Frame.Tongue> languages(Ask ask, Site site, Map<String, String> elsewhere) {
        return ask.house().sitesOf(site.brand().key()).stream()
                .map(other -> tongue(ask, other, site, elsewhere))
                .toList();
    }

    /** Both names are written in their own script, on the page and on its twin. */
    private List<Frame.Tongue> scripts(Ask ask, Site site, Map<String, String> elsewhere) {
        if (!site.hasTwins()) {
            return List.of();
        }
        var path = elsewhere.getOrDefault(site.language().code(), ask.path());
        return List.of(
                script(site, Script.CYRILLIC, path, !ask.latin()),
                script(site, Script.LATIN, site.twin(path), ask.latin()));
    }

    private Frame.Tongue script(Site site, Script script, String path, boolean current) {
        var name = script.name().toLowerCase(Locale.ROOT);
        return new Frame.Tongue(
                name,
                script.tag(site.language()),
                Messages.in(site.language()).say("script." + name),
                Optional.of(links.to(site.brand(), path)),
                current);
    }

    /** The page is there at least in its own language, whatever it says of the others. */
    private Frame.Tongue tongue(Ask ask, Site other, Site site, Map<String, String> elsewhere) {
        var language = other.language();
        var path =
                other.equals(site)
                        ? elsewhere.getOrDefault(language.code(), ask.path())
                        : elsewhere.get(language.code());
        return new Frame.Tongue(
                language.code(),
                language.code(),
                language.ownName(),
                Optional.ofNullable(path).map(there -> links.to(site.brand(), there)),
                language == site.language());
    }

    /** Only a page to be found names its alternates, where it is at home; all name each other. */
    private List<Alternates.Alternate> alternates(Ask ask, Site site, Wish wish) {
        boolean found = wish.head().indexed() && wish.canonical().isEmpty();
        return found ? alternates.of(ask, site, wish.elsewhere()) : List.of();
    }

    private List<Link> sections(Ask ask, Site site, String current) {
        return ask.house().sectionsOf(site).stream()
                .map(section -> section(site, section, current))
                .toList();
    }

    private static Link section(Site site, Section section, String current) {
        return new Link(
                section.nameIn(site.language()),
                site.path(section.key()),
                section.key().equals(current));
    }

    private static Link search(Ask ask, Site site) {
        var name = Messages.in(site.language()).say("search");
        return new Link(name, site.path("search"), ask.parts().equals(List.of("search")));
    }

    private List<Link> pages(Site site) {
        return sites.pages(site).stream()
                .map((StaticPage page) -> Link.to(page.title(), site.path(page.slug())))
                .toList();
    }

    /** The same path in every language the brand has a site in. */
    public static Map<String, String> everywhere(Ask ask, Site site, String... parts) {
        return where(ask, site, other -> true, parts);
    }

    /** The same path in the languages in which the page is there. */
    public static Map<String, String> where(
            Ask ask, Site site, Predicate<Site> isThere, String... parts) {
        var paths = new LinkedHashMap<String, String>();
        ask.house().sitesOf(site.brand().key()).stream()
                .filter(isThere)
                .forEach(other -> paths.put(other.language().code(), other.path(parts)));
        return paths;
    }
}

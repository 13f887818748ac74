package tilshi.edition.serving;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import tilshi.edition.Assets;
import tilshi.edition.Link;
import tilshi.edition.Links;
import tilshi.edition.Stylesheets;
import tilshi.site.Brand;
import tilshi.site.House;
import tilshi.site.Sites;
import tilshi.text.Language;
import tilshi.text.Messages;

/** The way from plain {@code localhost} to the brands of the demo and to the desk. */
@ApplicationScoped
class Portal {

    private final Sites sites;
    private final Links links;
    private final Assets assets;
    private final Stylesheets stylesheets;

    Portal(Sites sites, Links links, Assets assets, Stylesheets stylesheets) {
        this.sites = sites;
        this.links = links;
        this.assets = assets;
        this.stylesheets = stylesheets;
    }

    /** A brand and its fronts. */
    record Door(String key, String name, String logo, List<Tongue> sites) {}

    /** A site of a brand. */
    record Tongue(String code, String name, String tagline, String url) {}

    /** What the template prints. */
    record View(String css, String title, String icon, List<Door> doors, Link desk) {}

    @CheckedTemplate(basePath = "edition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance portal(View view);
    }

    void show(HttpServerRequest request) {
        var house = sites.house();
        var words = Messages.in(Language.KAZAKH);
        var css = stylesheets.portal(house.brands());
        var view =
                new View(
                        css.css(),
                        words.say("portal.title"),
                        assets.path("desk/icon.svg"),
                        house.brands().stream().map(brand -> door(house, brand)).toList(),
                        Link.to(words.say("portal.desk"), links.toDesk("/")));
        request.response()
                .putHeader("content-type", "text/html; charset=utf-8")
                .putHeader("x-content-type-options", "nosniff")
                .putHeader("cache-control", "no-store")
                .putHeader(
                        "content-security-policy",
                        "default-src 'none'; style-src "
                                + css.hash()
                                + "; font-src 'self'; img-src 'self';"
                                + " base-uri 'none'; frame-ancestors 'none'")
                .end(Templates.portal(view).render());
    }

    private Door door(House house, Brand brand) {
        return new Door(
                brand.key(),
                brand.nameIn(Language.KAZAKH),
                brand.look().logo(),
                house.sitesOf(brand.key()).stream()
                        .map(
                                site ->
                                        new Tongue(
                                                site.language().code(),
                                                site.language().ownName(),
                                                site.tagline(),
                                                links.to(brand, site.front())))
                        .toList());
    }
}

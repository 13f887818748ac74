package tilshi.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import tilshi.site.Section;
import tilshi.site.Site;
import tilshi.text.Messages;

/**
 * JSON-LD that follows from where a page stands: the site and its publisher on the front, the way
 * to every other page, what is a collection. It is added to what the page says of itself.
 */
@ApplicationScoped
class PageData {

    private final Publishers publishers;
    private final Links links;

    PageData(Publishers publishers, Links links) {
        this.publishers = publishers;
        this.links = links;
    }

    List<String> of(Ask ask, Site site, Frames.Wish wish) {
        var data = new ArrayList<String>();
        if (!wish.head().data().isEmpty()) {
            data.add(wish.head().data());
        }
        if (!wish.head().indexed()) {
            return data;
        }
        if (ask.path().equals(site.front())) {
            data.add(publishers.of(site).json());
            data.add(website(site).json());
            return data;
        }
        if (isCollection(ask, wish)) {
            data.add(collection(ask, site, wish).json());
        }
        data.add(way(ask, site, wish).json());
        return data;
    }

    private static boolean isCollection(Ask ask, Frames.Wish wish) {
        var parts = ask.parts();
        return parts.equals(List.of(wish.section()))
                || parts.size() == 2 && parts.getFirst().equals("topics");
    }

    private StructuredData website(Site site) {
        return StructuredData.of("WebSite")
                .named(links.to(site.brand(), site.front()) + "#site")
                .with("name", site.name())
                .with("description", site.tagline())
                .with("url", links.to(site.brand(), site.front()))
                .with("inLanguage", site.script().tag(site.language()))
                .with("publisher", publisher(site))
                .with("potentialAction", search(site));
    }

    private StructuredData search(Site site) {
        var words = links.to(site.brand(), site.path("search")) + "?q={search_term_string}";
        return StructuredData.of("SearchAction")
                .with("target", StructuredData.of("EntryPoint").with("urlTemplate", words))
                .with("query-input", "required name=search_term_string");
    }

    private StructuredData collection(Ask ask, Site site, Frames.Wish wish) {
        return StructuredData.of("CollectionPage")
                .with("name", name(site, wish))
                .with("description", wish.head().description())
                .with("url", links.to(site.brand(), ask.path()))
                .with("inLanguage", site.script().tag(site.language()))
                .with(
                        "isPartOf",
                        StructuredData.pointer(
                                "WebSite", links.to(site.brand(), site.front()) + "#site"))
                .with("publisher", publisher(site));
    }

    private StructuredData publisher(Site site) {
        return StructuredData.pointer(
                "NewsMediaOrganization", links.to(site.brand(), site.front()) + "#publisher");
    }

    /** Front, section, page. */
    private StructuredData way(Ask ask, Site site, Frames.Wish wish) {
        var steps = new ArrayList<Link>();
        steps.add(Link.to(Messages.in(site.language()).say("trail.front"), site.front()));
        ask.house().sectionsOf(site).stream()
                .filter(section -> section.key().equals(wish.section()))
                .map((Section s) -> Link.to(s.nameIn(site.language()), site.path(s.key())))
                .forEach(steps::add);
        if (!steps.getLast().url().equals(ask.path())) {
            steps.add(Link.to(name(site, wish), ask.path()));
        }
        var items = new ArrayList<StructuredData>();
        for (var step : steps) {
            items.add(
                    StructuredData.of("ListItem")
                            .with("position", items.size() + 1)
                            .with("name", step.name())
                            .with("item", links.to(site.brand(), step.url())));
        }
        return StructuredData.of("BreadcrumbList").withAll("itemListElement", items);
    }

    /** The title without the name of the site behind it. */
    private static String name(Site site, Frames.Wish wish) {
        var title = wish.head().title();
        var tail = " — " + site.name();
        return title.endsWith(tail) ? title.substring(0, title.length() - tail.length()) : title;
    }
}

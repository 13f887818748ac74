package tilshi.edition.root;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tilshi.edition.Ask;
import tilshi.edition.Links;
import tilshi.edition.ReaderPage;
import tilshi.press.Sheet;
import tilshi.site.Brand;
import tilshi.site.RootFile;
import tilshi.site.Site;

/** What a brand's host has apart from its sites: the door, and texts for machines. */
@ApplicationScoped
class RootPage implements ReaderPage {

    private static final String SECURITY = "/.well-known/security.txt";

    private final Links links;

    RootPage(Links links) {
        this.links = links;
    }

    @Override
    public Optional<Sheet> at(Ask ask) {
        return ask.house().brand(ask.host()).flatMap(brand -> page(ask, brand));
    }

    @Override
    public List<String> roots(Site site) {
        var paths = new ArrayList<>(List.of("/", "/robots.txt", site.prefix()));
        site.brand().files().keySet().stream()
                .filter(file -> file != RootFile.ROBOTS)
                .map(file -> "/" + file.file())
                .forEach(paths::add);
        if (site.brand().files().containsKey(RootFile.SECURITY)) {
            paths.add(SECURITY);
        }
        return paths;
    }

    private Optional<Sheet> page(Ask ask, Brand brand) {
        return switch (ask.path()) {
            case "/" ->
                    ask.house().sitesOf(brand.key()).stream()
                            .findFirst()
                            .map(site -> Sheet.foundAt(site.front()));
            case "/robots.txt" -> Optional.of(plain(robots(ask, brand)));
            case "/ads.txt" -> file(brand, RootFile.SELLERS).map(RootPage::plain);
            case "/app-ads.txt" -> file(brand, RootFile.APP_SELLERS).map(RootPage::plain);
            case "/humans.txt" -> file(brand, RootFile.HUMANS).map(RootPage::plain);
            case SECURITY ->
                    file(brand, RootFile.SECURITY).map(text -> plain(security(ask, brand, text)));
            case "/security.txt" ->
                    file(brand, RootFile.SECURITY).map(text -> Sheet.movedTo(SECURITY));
            default ->
                    ask.site()
                            .filter(site -> ask.path().equals(site.prefix()))
                            .map(site -> Sheet.movedTo(site.front()));
        };
    }

    /** Everybody may read everything; what the brand says of single crawlers comes after. */
    private String robots(Ask ask, Brand brand) {
        var text = new StringBuilder("User-agent: *\nAllow: /\n");
        file(brand, RootFile.ROBOTS).ifPresent(groups -> text.append('\n').append(groups));
        text.append("\nSitemap: ").append(links.to(brand, "/sitemap.xml")).append('\n');
        for (var site : ask.house().sitesOf(brand.key())) {
            var news = links.to(brand, site.path("sitemap-news.xml"));
            text.append("Sitemap: ").append(news).append('\n');
        }
        return text.toString();
    }

    private String security(Ask ask, Brand brand, String text) {
        var languages =
                ask.house().sitesOf(brand.key()).stream()
                        .map((Site site) -> site.language().code())
                        .toList();
        return text
                + "Preferred-Languages: "
                + String.join(", ", languages)
                + "\nCanonical: "
                + links.to(brand, SECURITY)
                + "\n";
    }

    /** A text of the brand, every line ended in the same way. */
    private static Optional<String> file(Brand brand, RootFile file) {
        return Optional.ofNullable(brand.files().get(file))
                .map(text -> String.join("\n", text.strip().lines().toList()) + "\n");
    }

    private static Sheet plain(String text) {
        return Sheet.of(200, "text/plain", text);
    }
}

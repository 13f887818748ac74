package tilshi.edition.root;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import tilshi.edition.Ask;
import tilshi.edition.Links;
import tilshi.edition.ReaderPage;
import tilshi.press.Sheet;
import tilshi.site.Brand;
import tilshi.site.Site;

/** What a brand's host has apart from its sites. */
@ApplicationScoped
class RootPage implements ReaderPage {

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
        return List.of("/", "/robots.txt", "/icon.svg", "/favicon.ico", site.prefix());
    }

    private Optional<Sheet> page(Ask ask, Brand brand) {
        return switch (ask.path()) {
            case "/" ->
                    ask.house().sitesOf(brand.key()).stream()
                            .findFirst()
                            .map(site -> Sheet.foundAt(site.front()));
            case "/robots.txt" ->
                    Optional.of(Sheet.of(200, "text/plain", "User-agent: *\nAllow: /\n"));
            case "/icon.svg" ->
                    Optional.of(
                            Sheet.of(200, "image/svg+xml", brand.look().icon())
                                    .with(
                                            "content-security-policy",
                                            "default-src 'none'; style-src 'unsafe-inline'"));
            case "/favicon.ico" -> Optional.of(Sheet.movedTo(links.to(brand, "/icon.svg")));
            default ->
                    ask.site()
                            .filter(site -> ask.path().equals(site.prefix()))
                            .map(site -> Sheet.movedTo(site.front()));
        };
    }
}

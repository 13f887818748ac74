package tilshi.edition.sitemap;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tilshi.edition.Ask;
import tilshi.edition.ReaderPage;
import tilshi.press.Sheet;
import tilshi.site.Brand;
import tilshi.site.Site;

/**
 * The lists of a brand's pages for search engines: of each month, of topics, of authors, of
 * standing pages, of news.
 */
@ApplicationScoped
class SitemapPage implements ReaderPage {

    /** Of a list that is longer than one file, the others are numbered. */
    private static final Pattern FILE =
            Pattern.compile(
                    "sitemap-(topics|authors|\\d{4}-(?:0[1-9]|1[0-2]))"
                            + "(?:-([2-9]|[1-9]\\d{1,2}))?\\.xml");

    private final Sitemaps sitemaps;

    SitemapPage(Sitemaps sitemaps) {
        this.sitemaps = sitemaps;
    }

    @CheckedTemplate(basePath = "edition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance sitemapIndex(List<Sitemaps.Part> parts);

        static native TemplateInstance sitemap(List<Sitemaps.Entry> entries);

        static native TemplateInstance sitemapNews(Sitemaps.News news);
    }

    @Override
    public Optional<Sheet> at(Ask ask) {
        if (ask.path().equals("/sitemap.xml")) {
            return ask.house().brand(ask.host()).map(brand -> index(ask, brand));
        }
        if (ask.parts().size() != 1) {
            return Optional.empty();
        }
        var site = ask.site().orElseThrow();
        var file = ask.parts().getFirst();
        return switch (file) {
            case "sitemap-news.xml" -> Optional.of(news(ask, site));
            case "sitemap-pages.xml" -> Optional.of(list(sitemaps.pages(ask, site)));
            default -> {
                var named = FILE.matcher(file);
                yield named.matches() ? file(ask, site, named) : Optional.empty();
            }
        };
    }

    /** The index names all others. */
    @Override
    public List<String> roots(Site site) {
        return List.of("/sitemap.xml", site.path("sitemap-news.xml"));
    }

    private Sheet index(Ask ask, Brand brand) {
        return xml(Templates.sitemapIndex(sitemaps.parts(ask, brand)));
    }

    private Sheet news(Ask ask, Site site) {
        return xml(Templates.sitemapNews(sitemaps.news(ask, site)));
    }

    private Optional<Sheet> file(Ask ask, Site site, MatchResult named) {
        var number = named.group(2) == null ? 1 : Integer.parseInt(named.group(2));
        return sitemaps.file(ask, site, named.group(1), number).map(SitemapPage::list);
    }

    private static Sheet list(List<Sitemaps.Entry> entries) {
        return xml(Templates.sitemap(entries));
    }

    private static Sheet xml(TemplateInstance page) {
        return Sheet.of(200, "application/xml", page.render());
    }
}

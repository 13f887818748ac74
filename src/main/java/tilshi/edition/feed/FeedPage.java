package tilshi.edition.feed;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import tilshi.edition.Ask;
import tilshi.edition.Links;
import tilshi.edition.ReaderPage;
import tilshi.press.Sheet;
import tilshi.site.Site;
import tilshi.story.Published;
import tilshi.story.Teaser;

/** RSS 2.0 of a site: the newest stories with their leads. */
@ApplicationScoped
class FeedPage implements ReaderPage {

    private static final int NEWEST = 30;

    private final Published published;
    private final Links links;

    FeedPage(Published published, Links links) {
        this.published = published;
        this.links = links;
    }

    /** What the template prints. */
    record View(
            String title,
            String link,
            String self,
            String about,
            String language,
            String builtAt,
            List<Item> items) {}

    /** One story. */
    record Item(
            String title,
            String link,
            String guid,
            String lead,
            String section,
            String publishedAt,
            List<String> authors) {}

    @CheckedTemplate(basePath = "edition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance feed(View view);
    }

    @Override
    public Optional<Sheet> at(Ask ask) {
        return ask.parts().equals(List.of("rss.xml"))
                ? ask.site().map(site -> page(ask, site))
                : Optional.empty();
    }

    private Sheet page(Ask ask, Site site) {
        var teasers = published.newest(ask.keys(), site, NEWEST);
        var newest = teasers.isEmpty() ? Instant.EPOCH : teasers.getFirst().publishedAt();
        var view =
                new View(
                        site.name(),
                        links.to(site.brand(), site.front()),
                        links.to(site.brand(), ask.path()),
                        site.tagline(),
                        site.language().code(),
                        date(newest),
                        teasers.stream().map(teaser -> item(ask, site, teaser)).toList());
        return Sheet.of(200, "application/rss+xml", Templates.feed(view).render());
    }

    private Item item(Ask ask, Site site, Teaser teaser) {
        return new Item(
                teaser.headline(),
                links.to(site.brand(), teaser.path()),
                "article:" + teaser.articleId(),
                teaser.lead(),
                ask.house()
                        .section(teaser.brand(), teaser.section())
                        .map(section -> section.nameIn(site.language()))
                        .orElse(""),
                date(teaser.publishedAt()),
                teaser.authors().stream().map(site.language()::pick).toList());
    }

    /** RFC 822, as RSS asks. */
    private static String date(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}

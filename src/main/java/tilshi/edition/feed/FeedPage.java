package tilshi.edition.feed;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import tilshi.edition.Ask;
import tilshi.edition.HttpDate;
import tilshi.edition.ReaderPage;
import tilshi.press.Sheet;

/** The newest as RSS 2.0, Atom and JSON Feed 1.1, whole stories each. */
@ApplicationScoped
class FeedPage implements ReaderPage {

    private final Feeds feeds;

    FeedPage(Feeds feeds) {
        this.feeds = feeds;
    }

    @CheckedTemplate(basePath = "edition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance rss(Feed feed);

        static native TemplateInstance atom(Feed feed);
    }

    @Override
    public Optional<Sheet> at(Ask ask) {
        var parts = ask.parts();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        var of = parts.subList(0, parts.size() - 1);
        var site = ask.site().orElseThrow();
        return Format.of(parts.getLast())
                .flatMap(format -> feeds.of(ask, site, of).map(feed -> sheet(format, feed)));
    }

    private static Sheet sheet(Format format, Feed feed) {
        var text =
                switch (format) {
                    case RSS -> Templates.rss(feed).render();
                    case ATOM -> Templates.atom(feed).render();
                    case JSON -> JsonFeed.of(feed);
                };
        var sheet =
                Sheet.of(200, format.contentType(), text)
                        .with("content-language", feed.about().lang());
        return feed.items().isEmpty()
                ? sheet
                : sheet.with("last-modified", HttpDate.of(feed.changed()));
    }
}

package tilshi.edition.author;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import tilshi.edition.Ask;
import tilshi.edition.Card;
import tilshi.edition.Cards;
import tilshi.edition.Frame;
import tilshi.edition.Frames;
import tilshi.edition.Links;
import tilshi.edition.PictureView;
import tilshi.edition.ReaderPage;
import tilshi.edition.StructuredData;
import tilshi.media.Pictures;
import tilshi.press.Sheet;
import tilshi.site.Site;
import tilshi.story.Author;
import tilshi.story.Published;

/** Who an author is and what they wrote last. */
@ApplicationScoped
class AuthorPage implements ReaderPage {

    private static final int NEWEST = 50;

    private final Published published;
    private final Pictures pictures;
    private final Cards cards;
    private final Frames frames;
    private final Links links;

    AuthorPage(Published published, Pictures pictures, Cards cards, Frames frames, Links links) {
        this.published = published;
        this.pictures = pictures;
        this.cards = cards;
        this.frames = frames;
        this.links = links;
    }

    /** What the template prints. */
    record View(
            String name,
            String role,
            String about,
            Optional<PictureView> portrait,
            List<Card> cards) {}

    @CheckedTemplate(basePath = "edition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance author(Frame frame, View view);
    }

    @Override
    public Optional<Sheet> at(Ask ask) {
        var parts = ask.parts();
        if (parts.size() != 2 || !parts.getFirst().equals("authors")) {
            return Optional.empty();
        }
        return published
                .author(ask.keys(), parts.getLast())
                .map(a -> page(ask, ask.site().orElseThrow(), a));
    }

    private Sheet page(Ask ask, Site site, Author author) {
        var language = site.language();
        var view =
                new View(
                        language.pick(author.name()),
                        language.pick(author.role()),
                        language.pick(author.about()),
                        author.portrait()
                                .flatMap(
                                        id ->
                                                pictures
                                                        .withIds(ask.keys(), List.of(id))
                                                        .values()
                                                        .stream()
                                                        .findFirst())
                                .map(picture -> PictureView.of(picture, language)),
                        cards.of(ask, site, published.by(ask.keys(), site, author, NEWEST)));
        var wish =
                new Frames.Wish(
                        "list",
                        site.script(),
                        head(site, author, view),
                        Frames.where(
                                ask,
                                site,
                                other -> published.isBy(ask.keys(), other, author),
                                "authors",
                                author.key()),
                        Optional.empty(),
                        "");
        var frame = frames.frame(ask, site, wish);
        return frames.sheet(200, frame, "list", Templates.author(frame, view).render());
    }

    private Frame.Head head(Site site, Author author, View view) {
        var url = links.to(site.brand(), site.path("authors", author.key()));
        var person =
                StructuredData.of("Person")
                        .named(url + "#person")
                        .with("name", view.name())
                        .with("jobTitle", view.role())
                        .with("description", view.about())
                        .with("url", url);
        view.portrait().ifPresent(p -> person.with("image", links.to(site.brand(), p.src())));
        var data =
                StructuredData.of("ProfilePage")
                        .with("url", url)
                        .with("inLanguage", site.script().tag(site.language()))
                        .with("mainEntity", person);
        return new Frame.Head(
                view.name() + " — " + site.name(),
                view.name(),
                view.about(),
                "profile",
                Optional.empty(),
                List.of(),
                data.json(),
                !view.cards().isEmpty());
    }
}

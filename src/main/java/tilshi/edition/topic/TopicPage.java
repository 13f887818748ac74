package tilshi.edition.topic;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import tilshi.edition.Ask;
import tilshi.edition.Cards;
import tilshi.edition.Frame;
import tilshi.edition.Frames;
import tilshi.edition.ReaderPage;
import tilshi.edition.Templates;
import tilshi.press.Sheet;
import tilshi.site.Site;
import tilshi.story.Published;
import tilshi.story.Topic;
import tilshi.text.Messages;

/** The newest about a topic. */
@ApplicationScoped
class TopicPage implements ReaderPage {

    private static final int NEWEST = 50;

    private final Published published;
    private final Cards cards;
    private final Frames frames;

    TopicPage(Published published, Cards cards, Frames frames) {
        this.published = published;
        this.cards = cards;
        this.frames = frames;
    }

    @Override
    public Optional<Sheet> at(Ask ask) {
        var parts = ask.parts();
        if (parts.size() != 2 || !parts.getFirst().equals("topics")) {
            return Optional.empty();
        }
        return published
                .topic(ask.keys(), parts.getLast())
                .map(t -> page(ask, ask.site().orElseThrow(), t));
    }

    private Sheet page(Ask ask, Site site, Topic topic) {
        var name = site.language().pick(topic.name());
        var teasers = published.about(ask.keys(), site, topic, NEWEST);
        var title = name + " — " + site.name();
        var wish =
                new Frames.Wish(
                        "list",
                        site.script(),
                        Frame.Head.plain(title, title + ". " + site.tagline(), !teasers.isEmpty()),
                        Frames.where(
                                ask,
                                site,
                                other -> published.isAbout(ask.keys(), other, topic),
                                "topics",
                                topic.key()),
                        Optional.empty(),
                        "");
        var frame = frames.frame(ask, site, wish);
        var kicker = Messages.in(site.language()).say("topic");
        var list = new Templates.ListView(kicker, name, "", cards.of(ask, site, teasers), "");
        return frames.sheet(200, frame, "list", Templates.list(frame, list).render());
    }
}

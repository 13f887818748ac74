package tilshi.desk.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tilshi.account.Actor;
import tilshi.account.People;
import tilshi.story.Articles;
import tilshi.story.Block;
import tilshi.story.Body;
import tilshi.story.CreateStory;
import tilshi.story.Headlines;
import tilshi.story.NewArticle;
import tilshi.story.NewStory;
import tilshi.story.PublishArticle;
import tilshi.story.ReviseArticle;
import tilshi.story.Span;
import tilshi.story.Wording;
import tilshi.text.Language;
import tilshi.text.Script;

/** Rewrites articles as people do, so that there is a history to look at. */
@ApplicationScoped
class Rewriting {

    private final People people;
    private final Articles articles;
    private final CreateStory create;
    private final ReviseArticle revise;
    private final PublishArticle publish;

    Rewriting(
            People people,
            Articles articles,
            CreateStory create,
            ReviseArticle revise,
            PublishArticle publish) {
        this.people = people;
        this.articles = articles;
        this.create = create;
        this.revise = revise;
        this.publish = publish;
    }

    /** A draft in Kazakh of some paragraphs with a picture between them; its first revision. */
    @ActivateRequestContext
    long begin(String headline) {
        return begin("publisher", headline);
    }

    /** The same, begun by somebody. */
    @ActivateRequestContext
    long begin(String login, String headline) {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < 9; i++) {
            blocks.add(paragraph("para" + i, "Бесаралға дәрігер келді, бұл — абзац " + i + "."));
        }
        blocks.add(2, new Block.Photo("photo", "village-doctor", "Дәрігер қабылдауда"));
        var wording = new Wording(Headlines.of(headline), "Ауылда дәрігер бар.", Body.of(blocks));
        var article = new NewArticle(Language.KAZAKH, Script.CYRILLIC, wording, Optional.empty());
        return create.by(actor(login), NewStory.in("news", "region"), article).id();
    }

    @ActivateRequestContext
    void publish(long id) {
        publish.by(actor("publisher"), id);
    }

    @ActivateRequestContext
    Actor actor(String login) {
        return people.actor(people.named(login).orElseThrow());
    }

    /** Saves a revision with other blocks. */
    @ActivateRequestContext
    int blocks(long id, String reason, UnaryOperator<List<Block>> change) {
        var wording = newest(id);
        var blocks = change.apply(new ArrayList<>(wording.body().blocks()));
        return save(id, new Wording(wording.headlines(), wording.lead(), Body.of(blocks)), reason);
    }

    /** Saves a revision with another headline. */
    @ActivateRequestContext
    int headline(long id, String reason, UnaryOperator<String> change) {
        var wording = newest(id);
        var headlines = Headlines.of(change.apply(wording.headlines().web()));
        return save(id, new Wording(headlines, wording.lead(), wording.body()), reason);
    }

    private Wording newest(long id) {
        return articles.revision(id, articles.find(id).orElseThrow().latest()).wording();
    }

    private int save(long id, Wording wording, String reason) {
        int base = articles.find(id).orElseThrow().latest();
        return revise.by(actor("publisher"), id, base, wording, reason).latest();
    }

    /** The block with its words changed, where it is a paragraph. */
    static Block said(Block block, UnaryOperator<String> change) {
        return new Block.Paragraph(block.id(), Span.of(change.apply(block.plain())));
    }

    static Block paragraph(String id, String words) {
        return new Block.Paragraph(id, Span.of(words));
    }
}

package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import tilshi.account.Actor;
import tilshi.account.Right;
import tilshi.account.Scope;
import tilshi.base.Invalid;
import tilshi.journal.Journal;
import tilshi.journal.Subject;
import tilshi.site.Sites;

/** Begins telling a story in a language, as a draft. */
@ApplicationScoped
public class CreateArticle {

    private final Articles articles;
    private final Stories stories;
    private final Sites sites;
    private final BoardTexts texts;
    private final Inspector inspector;
    private final Hands hands;
    private final Journal journal;
    private final InstantSource clock;

    CreateArticle(
            Articles articles,
            Stories stories,
            Sites sites,
            BoardTexts texts,
            Inspector inspector,
            Hands hands,
            Journal journal,
            InstantSource clock) {
        this.texts = texts;
        this.inspector = inspector;
        this.hands = hands;
        this.articles = articles;
        this.stories = stories;
        this.sites = sites;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Another language of a story that is there.
     *
     * @throws tilshi.account.NotAllowed without the right to translate into this language there
     * @throws LanguageTaken if the story has an article in this language
     * @throws Invalid if its brand has no site in this language
     */
    @Transactional
    public Article by(Actor actor, long storyId, NewArticle article) {
        var home = stories.get(storyId).home();
        actor.needs(Right.TRANSLATE, scope(home, article));
        return begin(actor, storyId, home, article);
    }

    static Scope scope(Placement home, NewArticle article) {
        return new Scope(home.brand(), article.language(), home.section());
    }

    /** The same, for whoever is known to have the right. */
    Article begin(Actor actor, long storyId, Placement home, NewArticle article) {
        if (sites.house().site(home.brand(), article.language()).isEmpty()) {
            throw new Invalid("no-site", home.brand(), article.language().ownName());
        }
        var now = clock.instant();
        long id = articles.add(storyId, article, now);
        var wording = article.wording();
        articles.add(new Revision(id, 1, wording, actor.name(), now, "", wording.hash()));
        texts.put(BoardText.of(id, article.language(), 1, wording));
        inspector.follow(wording);
        hands.put(actor, id, now);
        var begun = articles.find(id).orElseThrow();
        var subject = Subject.in(home.brand(), begun.subject());
        journal.write(actor.person(), actor.name(), "create", subject, "");
        return begun;
    }
}

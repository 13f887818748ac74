package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import tilshi.account.Actor;
import tilshi.account.Right;
import tilshi.base.NotFound;
import tilshi.journal.Journal;

/** Where acts on a draft happen: it is locked, the right is checked, the step is written down. */
@ApplicationScoped
class DraftDesk {

    private final Articles articles;
    private final Drafts drafts;
    private final Hands hands;
    private final Workbench workbench;
    private final Journal journal;
    private final InstantSource clock;

    DraftDesk(
            Articles articles,
            Drafts drafts,
            Hands hands,
            Workbench workbench,
            Journal journal,
            InstantSource clock) {
        this.articles = articles;
        this.drafts = drafts;
        this.hands = hands;
        this.workbench = workbench;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The draft of an article in somebody's hands, on top of the newest revision.
     *
     * @throws tilshi.account.NotAllowed without the right to revise the article as it stands
     * @throws NotPossibleNow if the article was withdrawn or killed
     */
    Draft take(Actor actor, long articleId, Collection<String> ids) {
        var article =
                articles.find(articleId).orElseThrow(() -> new NotFound("article " + articleId));
        ReviseArticle.refuse(workbench.look(actor, article, Right.REVISE));
        return take(article, ids);
    }

    /** The same, of an article that is in somebody's hands. */
    Draft take(Article article, Collection<String> ids) {
        var draft = drafts.lock(article.id(), ids);
        if (draft.isPresent() && draft.get().base() >= article.latest()) {
            return draft.get();
        }
        var newest = articles.revision(article.id(), article.latest());
        return draft.isPresent() ? catchUp(draft.get(), newest, ids) : drafts.begin(newest, ids);
    }

    private Draft catchUp(Draft draft, Revision newest, Collection<String> ids) {
        var older = articles.revision(draft.articleId(), draft.base());
        var change = Draft.between(draft, older, newest);
        var wanted = new LinkedHashSet<>(ids);
        wanted.addAll(change.parts().keySet());
        var now = clock.instant();
        var whole = drafts.lock(draft.articleId(), wanted).orElseThrow();
        var after = whole.with(change, newest.author(), now).on(newest.number());
        drafts.save(after, change, Actor.CLOCK, now);
        return after;
    }

    /** Puts a change into a draft that was taken. */
    Draft put(Actor actor, Draft draft, DraftChange change) {
        return put(actor, draft, draft.with(change, actor.name(), clock.instant()), change);
    }

    /** Writes down what a change made of a draft. */
    Draft put(Actor actor, Draft draft, Draft after, DraftChange change) {
        if (!draft.isTouched()) {
            var subject = "article:" + draft.articleId();
            journal.write(actor.person(), actor.name(), "draft", subject, "");
            articles.tellBoards(draft.articleId());
        }
        hands.putSometimes(actor, draft.articleId(), clock.instant());
        drafts.save(after, change, actor, clock.instant());
        return after;
    }

    Instant now() {
        return clock.instant();
    }
}

package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import tilshi.account.Actor;
import tilshi.account.NotAllowed;
import tilshi.account.People;
import tilshi.account.Right;
import tilshi.journal.Journal;

/**
 * Puts the newest revision of an article before readers. On an article they see already it is an
 * update: for changes that correct nothing. The first time, the article gets its permanent path.
 */
@ApplicationScoped
public class PublishArticle {

    private final Workbench workbench;
    private final Paths paths;
    private final Journal journal;
    private final People people;
    private final Telling telling;

    PublishArticle(
            Workbench workbench, Paths paths, Journal journal, People people, Telling telling) {
        this.workbench = workbench;
        this.paths = paths;
        this.journal = journal;
        this.people = people;
        this.telling = telling;
    }

    /**
     * @throws tilshi.account.NotAllowed without the right to publish where the story is at home
     * @throws NotPossibleNow if it was withdrawn or killed, or readers see all of it
     * @throws UnderEmbargo before an embargo ends, whoever asks
     * @throws NotReady while something is missing
     */
    @Transactional
    public Deed by(Actor actor, long articleId) {
        var taken = workbench.take(actor, articleId, Right.PUBLISH);
        var article = taken.article();
        var next = article.after(Step.PUBLISH, taken.now());
        if (article.isPublic() && !article.hasUnpublishedChanges()) {
            throw new NotPossibleNow(Step.PUBLISH, article.state());
        }
        refuseEarly(article, taken.now());
        if (actor.equals(Actor.CLOCK)) {
            refuseUnasked(taken);
        }
        var wording = workbench.latest(taken).wording();
        var standing = Workbench.standing(taken, workbench.inspect(taken, wording));
        if (!article.isPublic()) {
            telling.whoSubmitted(taken, "published", "");
        }
        var path = article.path().orElseGet(() -> paths.reserve(taken, wording.headlines().web()));
        var shown = next.shown(path, taken.now());
        return workbench.handBackToReaders(taken, shown, "publish", standing);
    }

    /** The clock does what a person asked for, if it is still asked for and still theirs to ask. */
    private void refuseUnasked(Workbench.Taken taken) {
        var article = taken.article();
        if (!article.isDue(taken.now())) {
            // Since the clock looked, somebody moved its hour or published it.
            throw new NotPossibleNow(Step.PUBLISH, article.state());
        }
        var asked = journal.lastPerson(article.subject(), List.of("schedule", "embargo"));
        if (asked.isPresent()) {
            people.withId(asked.getAsLong())
                    .map(people::actor)
                    .orElseThrow(() -> new NotAllowed(Right.PUBLISH, taken.scope()))
                    .needs(Right.PUBLISH, taken.scope());
        }
    }

    private static void refuseEarly(Article article, java.time.Instant now) {
        if (article.state() == ArticleState.EMBARGOED) {
            article.dueAt()
                    .filter(now::isBefore)
                    .ifPresent(
                            until -> {
                                throw new UnderEmbargo(until);
                            });
        }
    }
}

package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import tilshi.account.Actor;
import tilshi.account.Right;
import tilshi.base.Invalid;

/**
 * Has the clock publish an article at an instant. A schedule can be overtaken by an editor who
 * publishes earlier; an embargo cannot be overtaken by anybody.
 */
@ApplicationScoped
public class ScheduleArticle {

    private static final Duration FARTHEST = Duration.ofDays(730);

    private final Workbench workbench;

    ScheduleArticle(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * @throws Invalid if the instant is past or more than two years away
     * @throws NotReady if it could not be published as it is
     * @throws UnderEmbargo if it would come out before an embargo ends
     */
    @Transactional
    public Deed by(Actor actor, long articleId, Instant at) {
        return waitUntil(actor, articleId, at, Step.SCHEDULE, "schedule");
    }

    /** The same, but nobody may publish before. */
    @Transactional
    public Deed withEmbargo(Actor actor, long articleId, Instant until) {
        return waitUntil(actor, articleId, until, Step.EMBARGO, "embargo");
    }

    /** An embargo can be made longer by whoever could set it, and shorter by nobody. */
    private static void refuseShorter(Article article, Instant at) {
        if (article.state() == ArticleState.EMBARGOED) {
            article.dueAt()
                    .filter(at::isBefore)
                    .ifPresent(
                            until -> {
                                throw new UnderEmbargo(until);
                            });
        }
    }

    private Deed waitUntil(Actor actor, long articleId, Instant at, Step step, String act) {
        var taken = workbench.take(actor, articleId, Right.PUBLISH);
        if (!at.isAfter(taken.now()) || at.isAfter(taken.now().plus(FARTHEST))) {
            throw new Invalid("instant-not-ahead");
        }
        refuseShorter(taken.article(), at);
        workbench.inspect(taken, workbench.latest(taken).wording());
        var after = taken.article().after(step, taken.now()).due(at);
        return workbench.handBackToClock(taken, after, act, at.toString());
    }
}

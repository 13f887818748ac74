package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tilshi.account.Actor;
import tilshi.account.Right;
import tilshi.base.NotFound;
import tilshi.journal.Journal;

/** Has a link to a preview show nothing any more. Doing it twice does no harm. */
@ApplicationScoped
public class RevokePreview {

    private final Workbench workbench;
    private final Previews previews;
    private final Journal journal;

    RevokePreview(Workbench workbench, Previews previews, Journal journal) {
        this.workbench = workbench;
        this.previews = previews;
        this.journal = journal;
    }

    /**
     * @throws tilshi.account.NotAllowed without the right to revise where the story is at home
     * @throws NotFound if the article has no such link
     */
    @Transactional
    public void by(Actor actor, long articleId, long previewId) {
        var taken = workbench.take(actor, articleId, Right.REVISE);
        var preview =
                previews.find(previewId)
                        .filter(found -> found.articleId() == articleId)
                        .orElseThrow(() -> new NotFound("preview " + previewId));
        if (previews.revoke(preview, taken.now())) {
            journal.write(
                    actor.person(),
                    actor.name(),
                    "revoke-preview",
                    taken.article().subjectOf(taken.story()),
                    preview.by());
        }
    }
}

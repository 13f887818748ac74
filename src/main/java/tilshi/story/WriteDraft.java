package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import tilshi.account.Actor;

/**
 * Takes what somebody typed into the draft of an article. Nobody is refused for being late: what
 * colleagues wrote meanwhile is put together with it, and where both wrote the same part, both
 * versions are kept.
 */
@ApplicationScoped
public class WriteDraft {

    private final DraftDesk desk;
    private final Drafts drafts;

    WriteDraft(DraftDesk desk, Drafts drafts) {
        this.desk = desk;
        this.drafts = drafts;
    }

    /** The same of words that were written beside nothing. */
    @Transactional
    public Draft by(Actor actor, long articleId, DraftChange change) {
        return by(actor, articleId, change, Optional.empty());
    }

    /**
     * @param seen number of the revision of the source that stood beside it, of a translation
     * @return the draft as it stands now, with the parts that the change names
     * @throws tilshi.account.NotAllowed without the right to revise the article as it stands
     * @throws NotPossibleNow if the article was withdrawn or killed
     */
    @Transactional
    public Draft by(Actor actor, long articleId, DraftChange change, Optional<Integer> seen) {
        var draft = desk.take(actor, articleId, change.parts().keySet());
        return drafts.knows(articleId, change) ? draft : desk.put(actor, draft, change, seen);
    }
}

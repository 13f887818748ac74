package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import tilshi.account.Actor;

/**
 * Opens the draft of an article for somebody who may write in it; begins one where there is none.
 */
@ApplicationScoped
public class OpenDraft {

    private final DraftDesk desk;
    private final Drafts drafts;

    OpenDraft(DraftDesk desk, Drafts drafts) {
        this.desk = desk;
        this.drafts = drafts;
    }

    /**
     * @param since the parts that were written after this step; all with one below 0
     * @throws tilshi.account.NotAllowed without the right to revise the article as it stands
     * @throws NotPossibleNow if the article was withdrawn or killed
     */
    @Transactional
    public Draft by(Actor actor, long articleId, long since) {
        desk.take(actor, articleId, List.of());
        return drafts.since(articleId, since).orElseThrow();
    }
}

package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import tilshi.account.Actor;
import tilshi.account.Right;
import tilshi.base.Invalid;
import tilshi.journal.Journal;

/**
 * Gives a revision a name by which the newsroom finds it again: "before legal". An empty name takes
 * it away.
 */
@ApplicationScoped
public class NameRevision {

    /** A name is a few words. */
    public static final int LONGEST = 80;

    private final Workbench workbench;
    private final Articles articles;
    private final Revisions revisions;
    private final Journal journal;

    NameRevision(Workbench workbench, Articles articles, Revisions revisions, Journal journal) {
        this.workbench = workbench;
        this.articles = articles;
        this.revisions = revisions;
        this.journal = journal;
    }

    /**
     * @throws Invalid if the name is too long
     * @throws tilshi.account.NotAllowed without the right to revise where the story is at home
     * @throws tilshi.base.NotFound if there is no such revision
     */
    @Transactional
    public void by(Actor actor, long articleId, int number, String name) {
        var given = checked(name);
        var taken = workbench.take(actor, articleId, Right.REVISE);
        var revision = articles.revision(articleId, number);
        var named = revisions.names(articleId, List.of(number)).getOrDefault(number, "");
        if (given.equals(named)) {
            return;
        }
        revisions.name(revision, given, actor, taken.now());
        journal.write(
                actor.person(),
                actor.name(),
                given.isEmpty() ? "unname" : "name",
                taken.article().subjectOf(taken.story()),
                (number + " " + given).strip());
    }

    private static String checked(String name) {
        try {
            return Bounds.text(name.strip().replaceAll("\\s+", " "), LONGEST);
        } catch (Flaw.Found e) {
            throw new Invalid("revision-name", LONGEST);
        }
    }
}

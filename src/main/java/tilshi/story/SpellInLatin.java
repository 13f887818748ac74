package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import tilshi.account.Actor;
import tilshi.account.Right;
import tilshi.base.Invalid;
import tilshi.base.NotFound;
import tilshi.journal.Journal;
import tilshi.press.Changes;
import tilshi.text.Language;
import tilshi.text.Spelling;

/** Says how words of a Kazakh article are spelt where readers read it in Latin. */
@ApplicationScoped
public class SpellInLatin {

    /** As much of a long list as the journal tells. */
    private static final int TOLD = 500;

    private final Workbench workbench;
    private final Spellings spellings;
    private final Journal journal;
    private final Changes changes;

    SpellInLatin(Workbench workbench, Spellings spellings, Journal journal, Changes changes) {
        this.workbench = workbench;
        this.spellings = spellings;
        this.journal = journal;
        this.changes = changes;
    }

    /**
     * @param seen the list as the person saw it
     * @param wanted the list as it is to be, one spelling to a line
     * @return the article, and the number of the change readers see, if they see any
     * @throws Invalid if a line is no spelling, there are too many, or a colleague was faster
     * @throws NotFound if the article is not in Kazakh
     * @throws tilshi.account.NotAllowed without the right to revise where the story is at home
     */
    @Transactional
    public Deed by(Actor actor, long articleId, String seen, String wanted) {
        var taken = workbench.take(actor, articleId, Right.REVISE);
        var article = taken.article();
        if (article.language() != Language.KAZAKH) {
            throw new NotFound("latin of article " + articleId);
        }
        var now = spellings.of(articleId);
        var list = Spelling.read(wanted);
        if (list.equals(now)) {
            return new Deed(article, 0);
        }
        if (!Spelling.read(seen).equals(now)) {
            throw new Invalid("spellings-changed");
        }
        spellings.replace(articleId, list);
        return shown(taken, list);
    }

    /** Readers see it only where they read the article in Latin, or read that it is gone. */
    private Deed shown(Workbench.Taken taken, List<Spelling> list) {
        var article = taken.article();
        var subject = article.subjectOf(taken.story());
        boolean isShown = article.path().isPresent();
        long number = isShown ? changes.queue() : 0;
        var actor = taken.actor();
        journal.write(
                actor.person(),
                actor.name(),
                "spell",
                isShown ? subject.shownBy(number) : subject,
                told(list));
        return new Deed(
                article,
                isShown ? changes.touch("spell", List.of(Keys.spellings(article.id()))) : 0);
    }

    private static String told(List<Spelling> list) {
        var all = list.stream().map(Spelling::line).collect(Collectors.joining("; "));
        return all.length() > TOLD ? all.substring(0, TOLD) + "…" : all;
    }
}

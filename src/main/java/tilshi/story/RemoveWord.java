package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tilshi.account.Actor;
import tilshi.account.Right;
import tilshi.base.Invalid;
import tilshi.journal.Journal;
import tilshi.text.HouseWord;

/** Removes a word from those that a brand spells as they stand. Doing it twice does no harm. */
@ApplicationScoped
public class RemoveWord {

    private final Workbench workbench;
    private final HouseWords words;
    private final Journal journal;

    RemoveWord(Workbench workbench, HouseWords words, Journal journal) {
        this.workbench = workbench;
        this.words = words;
        this.journal = journal;
    }

    /**
     * @throws Invalid if it is no word
     * @throws tilshi.account.NotAllowed without the right to revise where the story is at home
     */
    @Transactional
    public void by(Actor actor, long articleId, String typed) {
        var taken = workbench.take(actor, articleId, Right.REVISE);
        var word = HouseWord.kept(typed);
        if (words.remove(taken.story().home().brand(), taken.article().language(), word)) {
            journal.write(
                    actor.person(),
                    actor.name(),
                    "remove-word",
                    taken.article().subjectOf(taken.story()),
                    word);
        }
    }
}

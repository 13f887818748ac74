package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tilshi.account.Actor;
import tilshi.account.Right;
import tilshi.base.Invalid;
import tilshi.journal.Journal;
import tilshi.text.HouseWord;

/**
 * Adds a word of an article to those that its brand spells as they stand, so that nobody there is
 * told again that it is misspelt. Doing it twice does no harm.
 */
@ApplicationScoped
public class AddWord {

    private final Workbench workbench;
    private final HouseWords words;
    private final Journal journal;

    AddWord(Workbench workbench, HouseWords words, Journal journal) {
        this.workbench = workbench;
        this.words = words;
        this.journal = journal;
    }

    /**
     * @throws Invalid if it is no word, or the brand has as many as it can
     * @throws tilshi.account.NotAllowed without the right to revise where the story is at home
     */
    @Transactional
    public void by(Actor actor, long articleId, String typed) {
        var taken = workbench.take(actor, articleId, Right.REVISE);
        var word = HouseWord.kept(typed);
        var brand = taken.story().home().brand();
        var language = taken.article().language();
        var known = words.of(brand, language);
        if (known.size() >= HouseWords.MOST && !known.contains(word)) {
            throw new Invalid("too-many-words", HouseWords.MOST);
        }
        if (words.add(brand, language, word, actor.name(), taken.now())) {
            journal.write(
                    actor.person(),
                    actor.name(),
                    "add-word",
                    taken.article().subjectOf(taken.story()),
                    word);
        }
    }
}

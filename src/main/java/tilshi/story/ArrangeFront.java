package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import tilshi.account.Actor;
import tilshi.account.Right;
import tilshi.account.Scope;
import tilshi.base.Invalid;
import tilshi.journal.Journal;
import tilshi.journal.Subject;
import tilshi.press.Changes;
import tilshi.site.Site;

/** Places stories on the front of a site by hand; the rest of it fills itself. */
@ApplicationScoped
public class ArrangeFront {

    private static final int MOST = 20;

    private final Fronts fronts;
    private final Stories stories;
    private final Journal journal;
    private final Changes changes;

    ArrangeFront(Fronts fronts, Stories stories, Journal journal, Changes changes) {
        this.fronts = fronts;
        this.stories = stories;
        this.journal = journal;
        this.changes = changes;
    }

    /**
     * @param stories in order of their weight; those that cannot be read in the site's language are
     *     passed over when the front is pressed
     * @return the number of the change
     * @throws tilshi.base.NotFound if one of them does not exist
     */
    @Transactional
    public long by(Actor actor, Site site, List<Long> stories) {
        actor.needs(Right.ARRANGE, new Scope(site.brand().key(), site.language(), ""));
        if (stories.size() > MOST) {
            throw new Invalid("front-too-long", MOST);
        }
        var each = stories.stream().distinct().toList();
        each.forEach(this.stories::get);
        fronts.replace(site, each);
        long number = changes.queue();
        var subject = Subject.in(site.brand().key(), "front:" + site.key()).shownBy(number);
        journal.write(actor.person(), actor.name(), "arrange", subject, "");
        return changes.touch("arrange", List.of(Keys.front(site.brand().key(), site.language())));
    }
}

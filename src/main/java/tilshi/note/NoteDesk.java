package tilshi.note;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tilshi.account.Actor;
import tilshi.account.People;
import tilshi.account.Person;
import tilshi.account.Right;
import tilshi.base.Invalid;
import tilshi.base.NotFound;
import tilshi.journal.Journal;
import tilshi.journal.Subject;
import tilshi.notice.News;
import tilshi.notice.Notices;
import tilshi.story.Article;
import tilshi.story.Articles;
import tilshi.story.Authority;
import tilshi.story.Stories;
import tilshi.story.Story;

/**
 * Where acts on notes happen: it checks the right, which is to change the article's text, writes
 * the journal without the words, and tells people.
 */
@ApplicationScoped
class NoteDesk {

    private static final List<String> HANDING_IN = List.of("submit", "create");

    private final Notes notes;
    private final Articles articles;
    private final Stories stories;
    private final Authority authority;
    private final People people;
    private final Journal journal;
    private final Notices notices;
    private final InstantSource clock;

    NoteDesk(
            Notes notes,
            Articles articles,
            Stories stories,
            Authority authority,
            People people,
            Journal journal,
            Notices notices,
            InstantSource clock) {
        this.notes = notes;
        this.articles = articles;
        this.stories = stories;
        this.authority = authority;
        this.people = people;
        this.journal = journal;
        this.notices = notices;
        this.clock = clock;
    }

    /** An article somebody writes a note on. */
    record Taken(Actor actor, Article article, Story story, Instant now) {}

    /** A thread of it. */
    record TakenThread(Taken on, NoteThread thread) {}

    /**
     * @throws tilshi.account.NotAllowed without the right
     */
    Taken take(Actor actor, long articleId) {
        var article = articles.get(articleId);
        var taken = new Taken(actor, article, stories.get(article.storyId()), clock.instant());
        authority.needs(actor, Right.REVISE, article, taken.story());
        notes.lock(articleId);
        return taken;
    }

    /** Takes up a thread as it is when all who were there before are done with it. */
    TakenThread takeThread(Actor actor, long threadId) {
        var found = find(threadId);
        var taken = take(actor, found.articleId());
        return new TakenThread(taken, find(threadId));
    }

    private NoteThread find(long threadId) {
        return notes.find(threadId).orElseThrow(() -> new NotFound("thread " + threadId));
    }

    /**
     * Only people of the newsroom who work for the brand are mentioned.
     *
     * @throws Invalid with somebody else
     */
    void refuseStrangers(Taken taken, Collection<Long> mentioned) {
        var colleagues = people.workingIn(taken.story().home().brand(), mentioned);
        var known = colleagues.stream().map(Person::id).collect(Collectors.toSet());
        if (!known.containsAll(mentioned)) {
            throw new Invalid("note-stranger");
        }
    }

    /** Ends an act: the journal has it, and pages that are open look. */
    void done(Taken taken, String act) {
        var actor = taken.actor();
        var brand = taken.story().home().brand();
        var subject = Subject.in(brand, taken.article().subject());
        journal.write(actor.person(), actor.name(), act, subject, "");
        notes.say(taken.article().id());
    }

    /** Whoever handed the article in last, else who began it. */
    Set<Long> whoseItIs(Taken taken) {
        var last = journal.lastPerson(taken.article().subject(), HANDING_IN);
        return last.isPresent() ? Set.of(last.getAsLong()) : Set.of();
    }

    /** Tells people of a note; whoever was told already is not told again, nor who did it. */
    Set<Long> tell(TakenThread in, String kind, Collection<Long> to, String words, Set<Long> told) {
        var actor = in.on().actor();
        var article = in.on().article();
        var whom = new TreeSet<>(to);
        whom.removeAll(told);
        actor.person().ifPresent(whom::remove);
        if (!whom.isEmpty()) {
            var name =
                    Objects.requireNonNull(articles.names(List.of(article.id())).get(article.id()));
            var link = "/articles/" + article.id() + "/notes/" + in.thread().id();
            notices.tell(whom, new News(kind, actor.name(), name.headline(), words, link));
        }
        whom.addAll(told);
        return whom;
    }
}

package tilshi.desk.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import tilshi.account.People;
import tilshi.account.Person;
import tilshi.desk.HouseTime;
import tilshi.desk.Visitor;
import tilshi.journal.Entry;
import tilshi.journal.Subject;
import tilshi.site.Site;
import tilshi.site.Sites;
import tilshi.story.ArticleName;
import tilshi.story.Articles;
import tilshi.text.Messages;

/**
 * Puts entries of the journal into words: of articles and people by name, all asked for at once.
 */
@ApplicationScoped
class JournalLines {

    /** As long as every receipt is kept. */
    private static final Duration RECEIPTS = Duration.ofDays(7);

    private final Articles articles;
    private final People people;
    private final Sites sites;
    private final Details details;
    private final HouseTime time;
    private final Visitor visitor;
    private final InstantSource clock;

    JournalLines(
            Articles articles,
            People people,
            Sites sites,
            Details details,
            HouseTime time,
            Visitor visitor,
            InstantSource clock) {
        this.articles = articles;
        this.people = people;
        this.sites = sites;
        this.details = details;
        this.time = time;
        this.visitor = visitor;
        this.clock = clock;
    }

    /** What the things of a page are called. */
    private record Names(Map<Long, ArticleName> articles, Map<Long, Person> people) {}

    List<JournalView.Line> of(List<Entry> entries) {
        var names =
                new Names(
                        articles.names(numbers(entries, "article")),
                        people.withIds(numbers(entries, "person")));
        return entries.stream().map(entry -> line(entry, names)).toList();
    }

    private static List<Long> numbers(List<Entry> entries, String word) {
        return entries.stream()
                .flatMapToLong(entry -> entry.subject().number(word).stream())
                .distinct()
                .boxed()
                .toList();
    }

    private JournalView.Line line(Entry entry, Names names) {
        var at = time.in(visitor.language());
        var detail = details.of(entry);
        return new JournalView.Line(
                at.hour(entry.at()),
                at.machine(entry.at()),
                who(entry),
                words().sayOr("journal.did." + entry.act(), entry.act()),
                thing(entry, names),
                place(entry.subject(), names),
                detail.isPresent() ? "" : entry.reason(),
                detail.orElse(""),
                receipt(entry));
    }

    private JournalView.Link who(Entry entry) {
        var person = entry.person();
        if (person.isPresent()) {
            var url = "/journal?person=" + person.getAsLong();
            return new JournalView.Link(entry.actor(), url, "");
        }
        var name = words().actor(entry.actor());
        return new JournalView.Link(name, "/journal?person=" + entry.actor(), "");
    }

    /** Nothing where people did something to themselves or to the house. */
    private Optional<JournalView.Link> thing(Entry entry, Names names) {
        var article = entry.subject().number("article");
        if (article.isPresent()) {
            var id = article.getAsLong();
            var name = Optional.ofNullable(names.articles().get(id));
            var headline = name.map(ArticleName::headline).filter(words -> !words.isBlank());
            return Optional.of(
                    new JournalView.Link(
                            headline.orElse(words().say("journal.article", Long.toString(id))),
                            "/articles/" + id,
                            headline.isEmpty() ? "" : name.get().language().code()));
        }
        var person = entry.subject().number("person");
        if (person.isPresent() && !person.equals(entry.person())) {
            return Optional.of(person(person, names));
        }
        return Optional.empty();
    }

    private JournalView.Link person(OptionalLong number, Names names) {
        long id = number.getAsLong();
        var name = Optional.ofNullable(names.people().get(id)).map(Person::name);
        var url = "/journal?thing=person%3A" + id;
        return new JournalView.Link(
                name.orElse(words().say("journal.person", Long.toString(id))), url, "");
    }

    private String place(Subject subject, Names names) {
        var front = front(subject);
        if (front.isPresent()) {
            return front.get();
        }
        var brand =
                subject.brand()
                        .flatMap(sites.house()::brand)
                        .map(found -> found.nameIn(visitor.language()));
        var language =
                subject.number("article").stream()
                        .mapToObj(id -> Optional.ofNullable(names.articles().get(id)))
                        .flatMap(Optional::stream)
                        .map(name -> name.language().ownName())
                        .findFirst();
        return brand.map(name -> language.map(told -> name + " · " + told).orElse(name)).orElse("");
    }

    private Optional<String> front(Subject subject) {
        return Optional.of(subject.thing())
                .filter(thing -> thing.startsWith("front:"))
                .flatMap(thing -> site(thing.substring("front:".length())))
                .map(site -> site.brand().nameIn(visitor.language()) + " · " + told(site));
    }

    private Optional<Site> site(String key) {
        return sites.house().sites().stream().filter(site -> site.key().equals(key)).findFirst();
    }

    private static String told(Site site) {
        return site.language().ownName();
    }

    private Optional<String> receipt(Entry entry) {
        var change = entry.subject().change();
        var young = entry.at().isAfter(clock.instant().minus(RECEIPTS));
        return change.isPresent() && young
                ? Optional.of("/edition/receipts/" + change.getAsLong())
                : Optional.empty();
    }

    private Messages words() {
        return Messages.in(visitor.language());
    }
}

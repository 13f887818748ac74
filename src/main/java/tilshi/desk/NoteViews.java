package tilshi.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import tilshi.account.People;
import tilshi.account.Person;
import tilshi.account.Right;
import tilshi.base.Json;
import tilshi.note.Note;
import tilshi.note.NoteThread;
import tilshi.note.Notes;
import tilshi.story.Article;
import tilshi.story.Authority;
import tilshi.story.Stories;
import tilshi.text.Messages;
import tilshi.text.ReadableTime;

/** Gathers notes on an article for the pages that show them. */
@ApplicationScoped
public class NoteViews {

    /** Threads on one page. */
    private static final int PAGE = 50;

    /** Whom a form lists; the script finds everybody. */
    private static final int PEOPLE = 100;

    private final Notes notes;
    private final NoteParts parts;
    private final People people;
    private final Stories stories;
    private final Authority authority;
    private final HouseTime time;
    private final Visitor visitor;
    private final InstantSource clock;

    NoteViews(
            Notes notes,
            NoteParts parts,
            People people,
            Stories stories,
            Authority authority,
            HouseTime time,
            Visitor visitor,
            InstantSource clock) {
        this.notes = notes;
        this.parts = parts;
        this.people = people;
        this.stories = stories;
        this.authority = authority;
        this.time = time;
        this.visitor = visitor;
        this.clock = clock;
    }

    /** The open threads from after a number on. */
    public NotesView open(Article article, long after, NotesView.Typed typed) {
        return view(article, notes.open(article.id(), after, PAGE + 1), false, typed);
    }

    /** The settled threads from before a number on. */
    public NotesView settled(Article article, long before) {
        var found = notes.settled(article.id(), before, PAGE + 1);
        return view(article, found, true, NotesView.Typed.NOTHING);
    }

    /** One thread by itself. */
    public NotesView one(Article article, NoteThread thread, NotesView.Typed typed) {
        return view(article, List.of(thread), !thread.isOpen(), typed);
    }

    private NotesView view(
            Article article, List<NoteThread> found, boolean settled, NotesView.Typed typed) {
        var story = stories.get(article.storyId());
        boolean writable = authority.may(visitor.actor(), Right.REVISE, article, story);
        var shown = found.stream().limit(PAGE).toList();
        var counts = notes.openByPart(article.id());
        var there = parts.of(article);
        return new NotesView(
                article.id(),
                writable,
                threads(shown, there, typed),
                writable ? there.choices() : List.of(),
                writable ? colleagues(story.home().brand()) : List.of(),
                Json.write(new TreeMap<>(counts)).replace("<", "\\u003c"),
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                notes.resolved(article.id()),
                settled,
                found.size() > PAGE ? Optional.of(more(article, shown, settled)) : Optional.empty(),
                UUID.randomUUID().toString(),
                typed);
    }

    private static String more(Article article, List<NoteThread> shown, boolean settled) {
        var last = shown.getLast().id();
        return "/articles/%d/notes?%s=%d"
                .formatted(article.id(), settled ? "settled" : "after", last);
    }

    private List<NotesView.Choice> colleagues(String brand) {
        return people.workingIn(brand, "", PEOPLE).stream()
                .filter(person -> person.id() != visitor.person().id())
                .map(person -> new NotesView.Choice(Long.toString(person.id()), person.name()))
                .toList();
    }

    private List<NotesView.ThreadView> threads(
            List<NoteThread> shown, NoteParts.There there, NotesView.Typed typed) {
        var names =
                people.withIds(
                        shown.stream()
                                .flatMap(thread -> thread.notes().stream())
                                .flatMap(note -> note.mentions().stream())
                                .collect(Collectors.toSet()));
        var words = Messages.in(visitor.language());
        var readable = time.in(visitor.language());
        return shown.stream()
                .map(t -> thread(t, there, typed.of(t.id()), notes(t, names, readable), words))
                .toList();
    }

    private NotesView.ThreadView thread(
            NoteThread thread,
            NoteParts.There there,
            String typed,
            List<NotesView.NoteView> notes,
            Messages words) {
        return new NotesView.ThreadView(
                thread.id(),
                thread.part(),
                there.name(thread.part()),
                there.isGone(thread.part()),
                thread.quote(),
                thread.resolution().map(done -> settled(done, words)),
                typed,
                notes);
    }

    private String settled(NoteThread.Resolution done, Messages words) {
        var at = time.in(visitor.language()).withoutYear(done.at());
        return words.say("notes.settled-by", List.of(done.by(), at));
    }

    private List<NotesView.NoteView> notes(
            NoteThread thread, Map<Long, Person> names, ReadableTime readable) {
        return thread.notes().stream().map(note -> note(note, names, readable)).toList();
    }

    private NotesView.NoteView note(Note note, Map<Long, Person> names, ReadableTime readable) {
        return new NotesView.NoteView(
                note.id(),
                note.name(),
                readable.withoutYear(note.at()),
                readable.machine(note.at()),
                note.editedAt().isPresent(),
                note.removed(),
                note.words(),
                NotePieces.of(note.words()),
                named(note.mentions(), names),
                note.mayChange(visitor.actor(), clock.instant()));
    }

    private static String named(Collection<Long> mentions, Map<Long, Person> names) {
        return mentions.stream()
                .map(names::get)
                .filter(Objects::nonNull)
                .map(Person::name)
                .collect(Collectors.joining(", "));
    }
}

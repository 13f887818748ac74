package tilshi.desk.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tilshi.account.People;
import tilshi.account.Right;
import tilshi.desk.DeskFrame;
import tilshi.desk.Visitor;
import tilshi.desk.queue.BoardView.AgendaView;
import tilshi.desk.queue.BoardView.Choice;
import tilshi.desk.queue.BoardView.Choices;
import tilshi.site.Sites;
import tilshi.story.Agenda;
import tilshi.story.Agendas;
import tilshi.story.BoardQuery;
import tilshi.story.BoardStage;
import tilshi.story.EditorialDesk;
import tilshi.story.EditorialDesks;
import tilshi.text.Language;

/** Gathers what stands above the board: the agenda, the filters, the views somebody kept. */
@ApplicationScoped
class FilterViews {

    /** Cards of a part of the agenda. */
    private static final int IN_A_PART = 10;

    /** People in the filter; a newsroom with more looks for them by the words of their articles. */
    private static final int PEOPLE = 300;

    private final Agendas agendas;
    private final People people;
    private final SavedViews views;
    private final EditorialDesks desks;
    private final Sites sites;
    private final Visitor visitor;
    private final BoardViews cards;

    FilterViews(
            Agendas agendas,
            People people,
            SavedViews views,
            EditorialDesks desks,
            Sites sites,
            Visitor visitor,
            BoardViews cards) {
        this.agendas = agendas;
        this.people = people;
        this.views = views;
        this.desks = desks;
        this.sites = sites;
        this.visitor = visitor;
        this.cards = cards;
    }

    AgendaView agenda(DeskFrame frame, BoardQuery.Hours hours) {
        var agenda = agendas.of(visitor.actor(), hours, IN_A_PART);
        return new AgendaView(
                Arrays.stream(Agenda.Kind.values())
                        .filter(kind -> agenda.part(kind).count() > 0)
                        .map(kind -> part(frame, kind, agenda.part(kind)))
                        .toList());
    }

    private BoardView.Part part(DeskFrame frame, Agenda.Kind kind, Agenda.Part part) {
        var key = kind.name().toLowerCase(java.util.Locale.ROOT);
        return new BoardView.Part(
                key,
                frame.say("queue.agenda." + key),
                part.count() >= Agenda.MOST ? Agenda.MOST + "+" : Integer.toString(part.count()),
                part.cards().stream().map(card -> cards.card(frame, card, key)).toList(),
                all(kind).address());
    }

    /** The filters that show all of a part. */
    private Asked all(Agenda.Kind kind) {
        return switch (kind) {
            case OVERDUE -> waiting(BoardStage.OVERDUE, Right.PUBLISH);
            case REVIEW -> waiting(BoardStage.IN_REVIEW, Right.APPROVE);
            case READY -> waiting(BoardStage.READY, Right.PUBLISH);
            case SOON -> waiting(BoardStage.SOON, Right.PUBLISH);
            case TASK -> waiting(BoardStage.TASK, Right.REVISE);
            case BEHIND -> waiting(BoardStage.STALE, Right.TRANSLATE);
            case MINE -> Asked.ALL.by(visitor.person().id());
        };
    }

    private static Asked waiting(BoardStage stage, Right right) {
        return Asked.ALL.at(stage).waitingFor(right);
    }

    /** What an address of the board asks for. A desk that was dissolved looks after nothing. */
    Asked asked(MultivaluedMap<String, String> parameters) {
        return Asked.of(
                parameters,
                sites.house(),
                id -> desks.find(id).orElseGet(() -> EditorialDesk.gone(id)));
    }

    Choices choices(DeskFrame frame, Asked asked) {
        return new Choices(
                asked.words(),
                asked.may().map(Asked::word).orElse(""),
                brands(asked),
                sections(asked),
                desks(frame, asked),
                Arrays.stream(Language.values())
                        .map(
                                language ->
                                        new Choice(
                                                language.code(),
                                                language.ownName(),
                                                asked.language()
                                                        .filter(language::equals)
                                                        .isPresent()))
                        .toList(),
                Arrays.stream(BoardStage.values())
                        .map(
                                stage ->
                                        new Choice(
                                                stage.word(),
                                                frame.say("state." + stage.word()),
                                                asked.stage().filter(stage::equals).isPresent()))
                        .toList(),
                people(frame, asked));
    }

    private List<Choice> brands(Asked asked) {
        return sites.house().brands().stream()
                .map(
                        brand ->
                                new Choice(
                                        brand.key(),
                                        brand.nameIn(visitor.language()),
                                        asked.brand().filter(brand.key()::equals).isPresent()))
                .toList();
    }

    /** Sections belong to a brand: there is a choice once it is chosen. */
    private List<Choice> sections(Asked asked) {
        return sites.house().sections().stream()
                .filter(section -> asked.brand().filter(section.brand()::equals).isPresent())
                .map(
                        section ->
                                new Choice(
                                        section.key(),
                                        section.nameIn(visitor.language()),
                                        asked.section().filter(section.key()::equals).isPresent()))
                .toList();
    }

    private List<Choice> desks(DeskFrame frame, Asked asked) {
        var wanted = asked.desk().map(EditorialDesk::id);
        var all = desks.all();
        var gone = wanted.filter(id -> all.stream().noneMatch(desk -> desk.id() == id)).stream();
        var here =
                all.stream()
                        .map(desk -> choice(desk.id(), desk.nameIn(visitor.language()), wanted));
        return Stream.concat(gone.map(id -> choice(id, frame.say("queue.desk.gone"), wanted)), here)
                .toList();
    }

    private static Choice choice(long id, String name, Optional<Long> wanted) {
        return new Choice(Long.toString(id), name, wanted.filter(w -> w == id).isPresent());
    }

    private List<Choice> people(DeskFrame frame, Asked asked) {
        var self = visitor.person();
        var others =
                people.working(PEOPLE).stream()
                        .filter(person -> person.id() != self.id())
                        .map(person -> choice(person.id(), person.name(), asked.person()));
        var me = choice(self.id(), frame.say("queue.me"), asked.person());
        return Stream.concat(Stream.of(me), others).toList();
    }

    List<BoardView.Saved> saved(Asked asked) {
        return views.of(visitor.person().id()).stream()
                .map(
                        view ->
                                new BoardView.Saved(
                                        view.name(),
                                        view.address(),
                                        view.filters().equals(asked.text())
                                                && !view.filters().isEmpty()))
                .toList();
    }
}

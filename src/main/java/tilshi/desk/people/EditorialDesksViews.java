package tilshi.desk.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tilshi.desk.Note;
import tilshi.desk.Visitor;
import tilshi.site.Section;
import tilshi.site.Sites;
import tilshi.story.EditorialDesk;
import tilshi.story.EditorialDesks;
import tilshi.text.Language;

/** Gathers what the page of desks prints. */
@ApplicationScoped
class EditorialDesksViews {

    private static final EditorialDesk NONE = EditorialDesk.fresh(Map.of(), List.of());

    private final EditorialDesks desks;
    private final Sites sites;
    private final Visitor visitor;

    EditorialDesksViews(EditorialDesks desks, Sites sites, Visitor visitor) {
        this.desks = desks;
        this.sites = sites;
        this.visitor = visitor;
    }

    /**
     * @param typed what was sent and refused; stands in its form instead of what is kept
     */
    EditorialDesksView now(List<Note> notes, Optional<EditorialDesk> typed) {
        var all = desks.all();
        var changed = typed.filter(t -> all.stream().anyMatch(desk -> desk.id() == t.id()));
        var fresh = changed.isPresent() ? Optional.<EditorialDesk>empty() : typed;
        return new EditorialDesksView(
                notes,
                all.stream()
                        .map(desk -> desk(desk, changed.filter(t -> t.id() == desk.id())))
                        .toList(),
                fields("new", NONE, fresh));
    }

    private EditorialDesksView.DeskView desk(EditorialDesk desk, Optional<EditorialDesk> typed) {
        return new EditorialDesksView.DeskView(
                desk.id(),
                desk.nameIn(visitor.language()),
                brands(desk).stream().flatMap(brand -> ticked(brand).stream()).toList(),
                fields(Long.toString(desk.id()), desk, typed));
    }

    /** {@code Спорт: футбол, күрес}. */
    private static Optional<String> ticked(EditorialDesksView.Brand brand) {
        var names =
                brand.sections().stream()
                        .filter(EditorialDesksView.Tick::ticked)
                        .map(EditorialDesksView.Tick::name)
                        .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(brand.name() + ": " + String.join(", ", names));
    }

    /** Whoever saves what was refused has seen what is kept now. */
    private EditorialDesksView.Fields fields(
            String id, EditorialDesk kept, Optional<EditorialDesk> typed) {
        var shown = typed.orElse(kept);
        var names = Arrays.stream(Language.values()).map(language -> name(shown, language));
        return new EditorialDesksView.Fields(
                id, kept.version(), typed.isPresent(), names.toList(), brands(shown));
    }

    private static EditorialDesksView.Name name(EditorialDesk desk, Language language) {
        var said = desk.name().getOrDefault(language.code(), "");
        return new EditorialDesksView.Name(language.code(), language.ownName(), said);
    }

    private List<EditorialDesksView.Brand> brands(EditorialDesk desk) {
        var house = sites.house();
        return house.brands().stream()
                .map(
                        brand ->
                                new EditorialDesksView.Brand(
                                        brand.nameIn(visitor.language()),
                                        house.sections().stream()
                                                .filter(s -> s.brand().equals(brand.key()))
                                                .map(section -> tick(desk, section))
                                                .toList()))
                .toList();
    }

    private EditorialDesksView.Tick tick(EditorialDesk desk, Section section) {
        return new EditorialDesksView.Tick(
                section.brand() + "/" + section.key(),
                section.nameIn(visitor.language()),
                desk.isOver(section.brand(), section.key()));
    }
}

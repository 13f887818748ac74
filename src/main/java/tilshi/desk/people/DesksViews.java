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
class DesksViews {

    private static final EditorialDesk NONE = new EditorialDesk(0, Map.of(), List.of());

    private final EditorialDesks desks;
    private final Sites sites;
    private final Visitor visitor;

    DesksViews(EditorialDesks desks, Sites sites, Visitor visitor) {
        this.desks = desks;
        this.sites = sites;
        this.visitor = visitor;
    }

    /**
     * @param typed what was sent and refused; stands in its form instead of what is kept
     */
    DesksView now(List<Note> notes, Optional<EditorialDesk> typed) {
        var all = desks.all();
        var changed = typed.filter(t -> all.stream().anyMatch(desk -> desk.id() == t.id()));
        var fresh = changed.isPresent() ? NONE : typed.orElse(NONE);
        return new DesksView(
                notes,
                all.stream()
                        .map(desk -> desk(desk, changed.filter(t -> t.id() == desk.id())))
                        .toList(),
                fields("new", fresh));
    }

    private DesksView.DeskView desk(EditorialDesk desk, Optional<EditorialDesk> typed) {
        return new DesksView.DeskView(
                desk.id(),
                desk.nameIn(visitor.language()),
                brands(desk).stream().flatMap(brand -> ticked(brand).stream()).toList(),
                fields(Long.toString(desk.id()), typed.orElse(desk)),
                typed.isPresent());
    }

    /** {@code Спорт: футбол, күрес}. */
    private static Optional<String> ticked(DesksView.Brand brand) {
        var names =
                brand.sections().stream()
                        .filter(DesksView.Tick::ticked)
                        .map(DesksView.Tick::name)
                        .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(brand.name() + ": " + String.join(", ", names));
    }

    private DesksView.Fields fields(String id, EditorialDesk desk) {
        var names =
                Arrays.stream(Language.values())
                        .map(
                                language ->
                                        new DesksView.Name(
                                                language.code(),
                                                language.ownName(),
                                                desk.name().getOrDefault(language.code(), "")))
                        .toList();
        return new DesksView.Fields(id, names, brands(desk));
    }

    private List<DesksView.Brand> brands(EditorialDesk desk) {
        var house = sites.house();
        return house.brands().stream()
                .map(
                        brand ->
                                new DesksView.Brand(
                                        brand.nameIn(visitor.language()),
                                        house.sections().stream()
                                                .filter(s -> s.brand().equals(brand.key()))
                                                .map(section -> tick(desk, section))
                                                .toList()))
                .toList();
    }

    private DesksView.Tick tick(EditorialDesk desk, Section section) {
        return new DesksView.Tick(
                section.brand() + "/" + section.key(),
                section.nameIn(visitor.language()),
                desk.isOver(section.brand(), section.key()));
    }
}

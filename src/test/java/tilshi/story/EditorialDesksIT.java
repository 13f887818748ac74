package tilshi.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tilshi.InTilshi;
import tilshi.account.Actor;
import tilshi.account.Grant;
import tilshi.account.Role;
import tilshi.base.NotFound;
import tilshi.base.Refusal;
import tilshi.journal.Journal;
import tilshi.text.Language;

/** Desks are formed, changed and dissolved; the board narrows to what one looks after. */
@InTilshi
class EditorialDesksIT {

    private static final Actor ADMIN =
            new Actor(OptionalLong.of(1), "Ерболат", List.of(Grant.everywhere(Role.ADMINISTRATOR)));

    @Inject Newsroom newsroom;
    @Inject FormDesk form;
    @Inject DissolveDesk dissolve;
    @Inject EditorialDesks desks;
    @Inject Boards boards;
    @Inject CreateStory create;
    @Inject Journal journal;
    @Inject Jdbi database;

    private final String name = "Саясат " + System.nanoTime();

    @AfterEach
    void clear() {
        database.useHandle(
                handle ->
                        handle.execute(
                                "delete from story_desk where name ->> 'kk' like 'Саясат %'"));
    }

    @Test
    void the_board_shows_what_a_desk_looks_after_in_all_brands_and_nothing_else() {
        var region = in("news", "region");
        var economy = in("news", "economy");
        var football = in("sport", "football");
        var desk = formed("news/economy", "sport/football");

        assertThat(newest(all().of(desk), 50)).contains(economy, football).doesNotContain(region);
        assertThat(newest(all(), 3)).containsExactly(football, economy, region);
        assertThat(boards.these(all().of(desk), List.of(region, economy), Language.RUSSIAN))
                .extracting(BoardRow::storyId)
                .containsExactly(economy);
        assertThat(boards.columns(all().of(desk), 50).get(BoardStage.DRAFT))
                .extracting(BoardCard::brand)
                .contains("sport", "news");
        assertThat(
                        boards.columns(all().of(called(name + " 2", "life/food")), 50)
                                .get(BoardStage.DRAFT))
                .extracting(BoardCard::brand)
                .doesNotContain("news", "sport");
    }

    @Test
    void a_desk_is_changed_and_dissolved_and_the_journal_says_so() {
        var desk = formed("news/economy");
        form.by(ADMIN, new EditorialDesk(desk.id(), 1, desk.name(), places("news/science")));

        assertThat(desks.find(desk.id()).orElseThrow().places()).isEqualTo(places("news/science"));
        assertThat(told()).isEqualTo("form-desk: " + name + ": news/science");

        dissolve.by(ADMIN, desk.id());
        assertThat(desks.find(desk.id())).isEmpty();
        assertThat(told()).isEqualTo("dissolve-desk: " + name + ": news/science");

        int entries = journal.about("house", 1_000).size();
        dissolve.by(ADMIN, desk.id());
        assertThat(journal.about("house", 1_000)).hasSize(entries);
        assertThatThrownBy(() -> form.by(ADMIN, desk)).isInstanceOf(NotFound.class);
    }

    @Test
    void what_is_sent_twice_is_written_down_once() {
        var desk = formed("news/economy");
        int entries = journal.about("house", 1_000).size();

        assertThat(form.by(ADMIN, desk)).isEqualTo(desk.id());

        assertThat(journal.about("house", 1_000)).hasSize(entries);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "news", "news/", "/region", "nobody/region", "news/nothing", "news/a/b"})
    void a_desk_looks_after_sections_of_the_house_only(String place) {
        var before = desks.all();

        refuses("refusal.desk-incomplete", Map.of("kk", name), place);

        assertThat(desks.all()).isEqualTo(before);
    }

    @Test
    void a_desk_has_a_name_that_can_be_read_and_is_nobody_elses() {
        formed("news/economy");

        refuses("refusal.desk-incomplete", Map.of(), "news/region");
        refuses("refusal.desk-incomplete", Map.of("kk", "  "), "news/region");
        refuses("refusal.desk-incomplete", Map.of("de", "Politik"), "news/region");
        refuses("refusal.desk-incomplete", Map.of("kk", "ұ".repeat(61)), "news/region");
        refuses("refusal.desk-incomplete", Map.of("kk", "a\u0000b"), "news/region");
        refuses("refusal.desk-incomplete", Map.of("kk", "\ud83d"), "news/region");
        var upper = name.toUpperCase(Language.KAZAKH.locale());
        refuses("refusal.desk-name-taken", Map.of("kk", "  " + upper), "news/region");
    }

    @Test
    void two_desks_have_different_names_in_whatever_language_somebody_reads() {
        formed("news/economy");

        // A name in one language is shown in the others too.
        refuses("refusal.desk-name-taken", Map.of("ru", name), "news/region");
        refuses("refusal.desk-name-taken", Map.of("en", name + "\u200b"), "news/region");
        refuses("refusal.desk-incomplete", Map.of("ru", "\u00a0\u200b"), "news/region");
        refuses("refusal.desk-incomplete", Map.of("ru", "…"), "news/region");
        var other = called(name + " 2", "news/region");
        assertThatThrownBy(
                        () ->
                                form.by(
                                        ADMIN,
                                        new EditorialDesk(
                                                other.id(),
                                                other.version(),
                                                Map.of("kk", name),
                                                other.places())))
                .hasMessageContaining("desk-name-taken");
    }

    @Test
    void what_a_colleague_made_of_a_desk_meanwhile_is_not_undone_unseen() {
        var seen = formed("news/economy");
        form.by(ADMIN, new EditorialDesk(seen.id(), 1, seen.name(), places("life/food")));

        var mine = new EditorialDesk(seen.id(), 1, seen.name(), places("life/home"));
        assertThatThrownBy(() -> form.by(ADMIN, mine)).hasMessageContaining("desk-changed");

        assertThat(desks.find(seen.id()).orElseThrow().places()).isEqualTo(places("life/food"));
        form.by(ADMIN, new EditorialDesk(seen.id(), 2, seen.name(), places("life/home")));
        assertThat(desks.find(seen.id()).orElseThrow().places()).isEqualTo(places("life/home"));
    }

    @Test
    void there_are_a_hundred_at_most() {
        while (desks.all().size() < EditorialDesks.MOST) {
            called(name + " " + desks.all().size(), "news/region");
        }

        refuses("refusal.too-many-desks", Map.of("kk", name + " last"), "news/region");
        var one = desks.all().getLast();
        form.by(ADMIN, new EditorialDesk(one.id(), 1, one.name(), places("news/science")));
    }

    @Test
    void many_who_form_the_same_desk_at_once_form_one() throws Exception {
        var desk = EditorialDesk.fresh(Map.of("kk", name), places("news/region"));
        var ids = new HashSet<Long>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var all =
                    IntStream.range(0, 8)
                            .mapToObj(i -> people.submit(() -> form.by(ADMIN, desk)))
                            .toList();
            for (var one : all) {
                ids.add(one.get());
            }
        }
        assertThat(ids).hasSize(1);
        assertThat(desks.all()).filteredOn(one -> one.name().containsValue(name)).hasSize(1);
    }

    private EditorialDesk formed(String... places) {
        return called(name, places);
    }

    private EditorialDesk called(String called, String... places) {
        long id = form.by(ADMIN, EditorialDesk.fresh(Map.of("kk", called), places(places)));
        return desks.find(id).orElseThrow();
    }

    private void refuses(String key, Map<String, String> names, String place) {
        assertThatThrownBy(() -> form.by(ADMIN, EditorialDesk.fresh(names, places(place))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static List<EditorialDesk.Place> places(String... codes) {
        return Arrays.stream(codes)
                .filter(code -> !code.isEmpty())
                .map(code -> code.split("/", 2))
                .map(parts -> new EditorialDesk.Place(parts[0], parts.length > 1 ? parts[1] : ""))
                .toList();
    }

    private String told() {
        var entry = journal.about("house", 1).getFirst();
        return entry.act() + ": " + entry.reason();
    }

    private long in(String brand, String section) {
        var wording = Newsroom.wording("В разделе " + section);
        return create.by(newsroom.chief(), NewStory.in(brand, section), Newsroom.russian(wording))
                .storyId();
    }

    private static BoardQuery all() {
        var now = Instant.now();
        return BoardQuery.of(new BoardQuery.Hours(now, now.minus(Duration.ofHours(1))));
    }

    private List<Long> newest(BoardQuery query, int limit) {
        return boards.page(query, Optional.empty(), Language.RUSSIAN, limit).stream()
                .map(BoardRow::storyId)
                .toList();
    }
}

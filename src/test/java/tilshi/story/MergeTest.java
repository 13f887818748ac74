package tilshi.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Several tabs write in one draft: whatever they do, no words are lost that nobody gave up. */
class MergeTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final List<String> TABS = List.of("tab-anna", "tab-bolat", "tab-carla");

    /**
     * What a tab does.
     *
     * @param tab whose it is
     * @param kind 0 to 3 writes, 4 inserts, 5 deletes, 6 moves, 7 and 8 sends, 9 looks
     * @param place chooses the block
     */
    record Move(int tab, int kind, int place) {}

    @Provide
    Arbitrary<List<Move>> days() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 30))
                .as(Move::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(120);
    }

    @Property(tries = 2_000)
    void no_words_are_lost_that_nobody_gave_up(@ForAll("days") List<Move> moves) {
        var newsroom = new Newsroom();
        moves.forEach(newsroom::happens);
        TABS.forEach(tab -> newsroom.tabs.get(tab).send());
        newsroom.allIsThere();
    }

    @Property(tries = 500)
    void changes_to_different_parts_come_to_the_same_in_any_order(
            @ForAll("days") List<Move> moves) {
        var newsroom = new Newsroom();
        moves.forEach(newsroom::happens);
        var draft = newsroom.draft;
        var one = writes(draft, "tab-anna", draft.order().stream().limit(2).toList(), "one");
        var other = writes(draft, "tab-bolat", draft.order().stream().skip(2).toList(), "other");

        var first = draft.with(one, "Anna", NOW).with(other, "Bolat", NOW);
        var second = draft.with(other, "Bolat", NOW).with(one, "Anna", NOW);

        assertThat(contents(first)).isEqualTo(contents(second));
        assertThat(first.order()).isEqualTo(second.order());
        assertThat(first.others()).isEqualTo(draft.others());
    }

    @Test
    void two_versions_of_a_part_are_both_kept_and_the_first_stands() {
        var draft = new Newsroom().draft;
        var id = draft.order().getFirst();

        var after =
                draft.with(writes(draft, "tab-anna", List.of(id), "hers"), "Anna", NOW)
                        .with(writes(draft, "tab-bolat", List.of(id), "his"), "Bolat", NOW);

        assertThat(after.parts().get(id).content().orElseThrow()).contains("hers");
        assertThat(after.others()).singleElement();
        assertThat(after.others().getFirst().content()).contains("his");
        assertThat(after.others().getFirst().by()).isEqualTo("Bolat");
    }

    @Test
    void who_deletes_a_part_unseen_does_not_take_the_words_of_another() {
        var draft = new Newsroom().draft;
        var id = draft.order().getFirst();
        var gone = Map.of(id, Optional.<String>empty());

        var after =
                draft.with(writes(draft, "tab-anna", List.of(id), "hers"), "Anna", NOW)
                        .with(change("tab-bolat", 0, gone, Optional.empty(), Set.of()), "B", NOW);

        assertThat(after.order()).contains(id);
        assertThat(after.parts().get(id).content().orElseThrow()).contains("hers");
    }

    @Test
    void words_written_in_a_part_that_was_deleted_meanwhile_bring_it_back() {
        var draft = new Newsroom().draft;
        var id = draft.order().get(1);
        var gone = Map.of(id, Optional.<String>empty());

        var deleted =
                draft.with(change("tab-bolat", 0, gone, Optional.empty(), Set.of()), "B", NOW);
        assertThat(deleted.order()).doesNotContain(id);
        var after = deleted.with(writes(draft, "tab-anna", List.of(id), "hers"), "Anna", NOW);

        assertThat(after.order()).contains(id);
    }

    @Test
    void what_is_inserted_stands_behind_what_it_stood_behind() {
        var draft = new Newsroom().draft;
        var first = draft.order().getFirst();
        var order = new ArrayList<>(draft.order());
        order.add(1, "freshone");
        var parts = Map.of("freshone", Optional.of(block("freshone", "new")));

        var moved = new ArrayList<>(draft.order());
        moved.remove(first);
        moved.add(first);
        var after =
                draft.with(
                                change("tab-bolat", 0, Map.of(), Optional.of(moved), Set.of(first)),
                                "B",
                                NOW)
                        .with(
                                change(
                                        "tab-anna",
                                        0,
                                        parts,
                                        Optional.of(order),
                                        Set.of("freshone")),
                                "A",
                                NOW);

        assertThat(after.order()).endsWith(first, "freshone");
    }

    private static DraftChange writes(Draft draft, String tab, List<String> ids, String words) {
        var parts = new LinkedHashMap<String, Optional<String>>();
        ids.forEach(id -> parts.put(id, Optional.of(block(id, words + " " + id))));
        return change(tab, draft.step(), parts, Optional.empty(), Set.of());
    }

    private static DraftChange change(
            String tab,
            long seen,
            Map<String, Optional<String>> parts,
            Optional<List<String>> order,
            Set<String> moved) {
        return new DraftChange(tab, 1, seen, parts, order, moved);
    }

    private static Map<String, Optional<String>> contents(Draft draft) {
        var contents = new HashMap<String, Optional<String>>();
        draft.parts().forEach((id, part) -> contents.put(id, part.content()));
        return contents;
    }

    private static String block(String id, String words) {
        return "{\"id\":\"%s\",\"text\":[{\"marks\":[],\"text\":\"%s\"}],\"type\":\"paragraph\"}"
                .formatted(id, words);
    }

    /** A word somebody wrote, in a part, put there by a step. */
    private record Word(String text, String part, String tab, long step) {}

    /** A draft and those who write in it. */
    private static final class Newsroom {

        private final Map<String, Tab> tabs = new HashMap<>();
        private final List<Word> words = new ArrayList<>();
        private Draft draft;
        private int serial;

        Newsroom() {
            var blocks = new ArrayList<Block>();
            for (int i = 0; i < 4; i++) {
                blocks.add(new Block.Paragraph("start" + i, Span.of("Start " + i)));
            }
            var wording = new Wording(Headlines.of("Headline"), "Lead", Body.of(blocks));
            var revision = new Revision(1, 1, wording, "Anna", NOW, "", wording.hash());
            draft = Draft.of(revision, 0);
            TABS.forEach(tab -> tabs.put(tab, new Tab(tab)));
        }

        void happens(Move move) {
            var tab = tabs.get(TABS.get(move.tab()));
            switch (move.kind()) {
                case 0, 1, 2, 3 -> tab.write(move.place());
                case 4 -> tab.insert(move.place());
                case 5 -> tab.delete(move.place());
                case 6 -> tab.move(move.place());
                case 7, 8 -> tab.send();
                default -> tab.look();
            }
        }

        void take(DraftChange change) {
            draft = draft.with(change, change.client(), NOW);
            change.parts()
                    .forEach(
                            (id, content) ->
                                    content.ifPresent(
                                            text ->
                                                    words.add(
                                                            new Word(
                                                                    text,
                                                                    id,
                                                                    change.client(),
                                                                    draft.step()))));
            words.removeIf(word -> isGivenUp(word, change));
            allIsThere();
        }

        private static boolean isGivenUp(Word word, DraftChange change) {
            return change.parts().containsKey(word.part())
                    && !change.parts().get(word.part()).equals(Optional.of(word.text()))
                    && (change.client().equals(word.tab()) || word.step() <= change.seen());
        }

        void allIsThere() {
            var there = new LinkedHashSet<String>();
            draft.parts().values().forEach(part -> part.content().ifPresent(there::add));
            draft.others().forEach(other -> there.add(other.content()));
            assertThat(there).containsAll(words.stream().map(Word::text).toList());
            var alive =
                    draft.parts().values().stream()
                            .filter(p -> !p.isDeleted() && !DraftPart.isField(p.id()))
                            .map(DraftPart::id)
                            .toList();
            assertThat(draft.order()).containsExactlyInAnyOrderElementsOf(alive);
            assertThat(draft.others().stream().map(OtherVersion::number)).doesNotHaveDuplicates();
        }

        /** A tab: what it shows, what of it is not sent yet, and the last step it knows. */
        private final class Tab {

            private final String name;
            private final Map<String, Optional<String>> unsent = new LinkedHashMap<>();
            private final Set<String> moved = new LinkedHashSet<>();
            private List<String> order = new ArrayList<>(draft.order());
            private long seen;

            Tab(String name) {
                this.name = name;
            }

            void write(int place) {
                if (!order.isEmpty()) {
                    var id = order.get(place % order.size());
                    unsent.put(id, Optional.of(fresh(id)));
                }
            }

            void insert(int place) {
                var id = "new" + name.charAt(4) + serial++;
                order.add(place % (order.size() + 1), id);
                moved.add(id);
                unsent.put(id, Optional.of(fresh(id)));
            }

            void delete(int place) {
                if (!order.isEmpty()) {
                    var id = order.remove(place % order.size());
                    moved.remove(id);
                    unsent.put(id, Optional.empty());
                }
            }

            void move(int place) {
                if (!order.isEmpty()) {
                    var id = order.remove(place % order.size());
                    order.add((place / 2) % (order.size() + 1), id);
                    moved.add(id);
                }
            }

            void send() {
                take(
                        new DraftChange(
                                name,
                                serial++,
                                seen,
                                unsent,
                                moved.isEmpty() && unsent.isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(order),
                                moved));
                unsent.clear();
                moved.clear();
                look();
            }

            /** Takes in what others wrote; what is not sent yet stays as it is. */
            void look() {
                if (unsent.isEmpty() && moved.isEmpty()) {
                    seen = draft.step();
                    order = new ArrayList<>(draft.order());
                }
            }

            private String fresh(String id) {
                return DraftPart.checked(id, block(id, name + " " + serial++));
            }
        }
    }
}

package tilshi.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tilshi.base.Json;

/** Exactly the parts whose source says something else are stale, whatever happens to either. */
class TranslationTest {

    private static final String ANNA = "Анна";

    @Test
    void what_the_source_says_and_nobody_rendered_is_missing() {
        var translation = Translation.of(2, 1).follow(source(1, "aaaa", "Бір", "bbbb", "Екі"));

        assertThat(freshness(translation))
                .containsEntry("aaaa", Freshness.MISSING)
                .containsEntry("headline.web", Freshness.MISSING)
                .doesNotContainKey("headline.seo");
        assertThat(translation.open()).isEqualTo(4);
    }

    @Test
    void only_the_part_whose_source_changed_is_stale_and_writing_it_clears_it() {
        var rendered =
                Translation.of(2, 1)
                        .follow(source(1, "aaaa", "Бір", "bbbb", "Екі"))
                        .wrote(words("aaaa", "Один", "bbbb", "Два"), Optional.empty(), ANNA);

        var changed = rendered.follow(source(2, "aaaa", "Бір", "bbbb", "Үш"));
        assertThat(freshness(changed))
                .containsEntry("aaaa", Freshness.FRESH)
                .containsEntry("bbbb", Freshness.STALE);
        assertThat(changed.parts().get("bbbb").seenIn()).isEqualTo(1);

        var mended = changed.wrote(words("bbbb", "Три"), Optional.empty(), ANNA);
        assertThat(freshness(mended)).containsEntry("bbbb", Freshness.FRESH);
        assertThat(changed.follow(source(3, "aaaa", "Бір", "bbbb", "Екі")).stale()).isZero();
    }

    @Test
    void who_wrote_beside_an_older_source_has_not_rendered_the_newer() {
        var older = source(1, "aaaa", "Бір");
        var translation = Translation.of(2, 1).follow(older).follow(source(2, "aaaa", "Екі"));

        var wrote =
                translation.wrote(
                        words("aaaa", "Один"), Optional.of(Translation.Seen.of(older)), ANNA);

        assertThat(freshness(wrote)).containsEntry("aaaa", Freshness.STALE);
        assertThat(wrote.parts().get("aaaa").seenIn()).isEqualTo(1);
    }

    @Test
    void still_right_clears_a_change_leaves_out_what_is_missing_and_frees_what_is_orphaned() {
        var translation =
                Translation.of(2, 1)
                        .follow(source(1, "aaaa", "Бір", "bbbb", "Екі", "cccc", "Үш"))
                        .wrote(words("aaaa", "Один", "bbbb", "Два"), Optional.empty(), ANNA)
                        .follow(source(2, "aaaa", "Біреу", "cccc", "Үш"));
        assertThat(freshness(translation))
                .containsEntry("aaaa", Freshness.STALE)
                .containsEntry("bbbb", Freshness.ORPHANED)
                .containsEntry("cccc", Freshness.MISSING);

        var kept = translation.keep("aaaa", ANNA).keep("bbbb", ANNA).keep("cccc", ANNA);

        assertThat(freshness(kept))
                .containsEntry("aaaa", Freshness.FRESH)
                .containsEntry("cccc", Freshness.LEFT_OUT)
                .doesNotContainKey("bbbb");
        var changed = kept.follow(source(3, "aaaa", "Біреу", "cccc", "Төрт"));
        assertThat(freshness(changed)).containsEntry("cccc", Freshness.MISSING);
    }

    @Test
    void a_block_without_words_renders_nothing_yet() {
        var translation =
                Translation.of(2, 1)
                        .follow(source(1, "aaaa", "Бір"))
                        .wrote(words("aaaa", " "), Optional.empty(), ANNA);

        assertThat(freshness(translation)).containsEntry("aaaa", Freshness.MISSING);
        assertThat(translation.parts().get("aaaa").target()).contains("aaaa");
    }

    @Test
    void articles_that_were_written_apart_are_matched_by_id_or_else_in_order() {
        var source = source(1, "aaaa", "Бір", "bbbb", "Екі");
        var begun = Translation.of(2, 1).follow(source);

        var apart =
                begun.match(
                        source.wording(), source(1, "mmmm", "Один", "nnnn", "Два").wording(), ANNA);
        assertThat(apart.parts().get("bbbb").target()).contains("nnnn");
        assertThat(apart.open()).isZero();

        var fewer = begun.match(source.wording(), source(1, "mmmm", "Один").wording(), ANNA);
        assertThat(freshness(fewer)).containsEntry("aaaa", Freshness.MISSING);
        var byId =
                begun.match(
                        source.wording(), source(1, "bbbb", "Два", "zzzz", "Ещё").wording(), ANNA);
        assertThat(freshness(byId))
                .containsEntry("aaaa", Freshness.MISSING)
                .containsEntry("bbbb", Freshness.FRESH);
    }

    /**
     * Something that happens to a source or to what renders it.
     *
     * @param kind 0 and 1 change a block of the source, 2 inserts one, 3 deletes one, 4 moves one;
     *     5 to 7 write a block of the translation, 8 deletes one, 9 says that one is still right
     */
    record Move(int kind, int place, int words) {}

    @Provide
    Arbitrary<List<Move>> days() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 3))
                .as(Move::new)
                .list()
                .ofMaxSize(80);
    }

    @Property(tries = 2_000)
    void staleness_is_exact(@ForAll("days") List<Move> moves) {
        var pair = new Pair();
        for (var move : moves) {
            pair.happens(move);
            pair.isExact();
        }
    }

    /** A source and its translation, and beside them what each part was rendered from. */
    private static final class Pair {
        private final Map<String, String> source = new LinkedHashMap<>(Map.of("aa01", "a"));
        private final Map<String, String> renderedFrom = new HashMap<>();
        private final List<String> written = new ArrayList<>();
        private final Map<String, String> leftOut = new HashMap<>();
        private Translation translation = Translation.of(2, 1);
        private int number;
        private int ids = 1;

        Pair() {
            follow();
        }

        void follow() {
            var words = new ArrayList<String>();
            source.forEach(
                    (id, text) -> {
                        words.add(id);
                        words.add(text);
                    });
            translation = translation.follow(source(++number, words.toArray(String[]::new)));
        }

        void happens(Move move) {
            var known = List.copyOf(move.kind() < 5 ? source.keySet() : everKnown());
            var id = known.isEmpty() ? "" : known.get(move.place() % known.size());
            var text = "слово " + move.words();
            switch (move.kind()) {
                case 0, 1 -> change(() -> source.computeIfPresent(id, (key, was) -> text));
                case 2 -> change(() -> source.put("aa%02d".formatted(++ids), text));
                case 3 -> change(() -> source.remove(id));
                case 4 -> change(() -> move(id));
                case 5, 6, 7 -> write(id, text);
                case 8 -> delete(id);
                default -> keep(id);
            }
        }

        private void change(Runnable what) {
            what.run();
            follow();
        }

        private void move(String id) {
            var text = source.remove(id);
            if (text != null) {
                source.put(id, text);
            }
        }

        private List<String> everKnown() {
            return translation.parts().keySet().stream()
                    .filter(id -> !DraftPart.isField(id))
                    .toList();
        }

        private void write(String id, String text) {
            if (id.isEmpty() || !source.containsKey(id)) {
                return;
            }
            translation = translation.wrote(words(id, text), Optional.empty(), ANNA);
            renderedFrom.put(id, source.get(id));
            leftOut.remove(id);
        }

        private void delete(String id) {
            if (renderedFrom.remove(id) != null) {
                translation =
                        translation.wrote(Map.of(id, Optional.empty()), Optional.empty(), ANNA);
            }
        }

        private void keep(String id) {
            if (id.isEmpty()) {
                return;
            }
            translation = translation.keep(id, ANNA);
            if (!source.containsKey(id)) {
                renderedFrom.remove(id);
            } else if (renderedFrom.containsKey(id)) {
                renderedFrom.put(id, source.get(id));
            } else {
                leftOut.put(id, source.get(id));
            }
        }

        void isExact() {
            leftOut.keySet().retainAll(source.keySet());
            var expected = new HashMap<String, Freshness>();
            source.forEach((id, text) -> expected.put(id, of(id, text)));
            renderedFrom.keySet().stream()
                    .filter(id -> !source.containsKey(id))
                    .forEach(id -> expected.put(id, Freshness.ORPHANED));
            var found = new HashMap<>(freshness(translation));
            found.keySet().removeIf(DraftPart::isField);
            assertThat(found).isEqualTo(expected);
        }

        private Freshness of(String id, String text) {
            if (renderedFrom.containsKey(id)) {
                return renderedFrom.get(id).equals(text) ? Freshness.FRESH : Freshness.STALE;
            }
            return text.equals(leftOut.get(id)) ? Freshness.LEFT_OUT : Freshness.MISSING;
        }
    }

    private static Map<String, Freshness> freshness(Translation translation) {
        var freshness = new LinkedHashMap<String, Freshness>();
        translation.parts().forEach((id, part) -> freshness.put(id, part.freshness()));
        return freshness;
    }

    private static Map<String, Optional<String>> words(String... idsAndTexts) {
        var words = new LinkedHashMap<String, Optional<String>>();
        for (int i = 0; i < idsAndTexts.length; i += 2) {
            var span = List.of(Map.of("text", idsAndTexts[i + 1], "marks", List.of()));
            var block = Map.of("type", "paragraph", "id", idsAndTexts[i], "text", span);
            words.put(idsAndTexts[i], Optional.of(Json.write(block)));
        }
        return words;
    }

    private static Revision source(int number, String... idsAndTexts) {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < idsAndTexts.length; i += 2) {
            blocks.add(new Block.Paragraph(idsAndTexts[i], Span.of(idsAndTexts[i + 1])));
        }
        var wording = new Wording(Headlines.of("Тақырып"), "Лид", Body.of(blocks));
        return new Revision(1, number, wording, ANNA, Instant.EPOCH, "", wording.hash());
    }
}

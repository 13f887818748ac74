package tilshi.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tilshi.story.Difference.Kind;

class DifferenceTest {

    @Property
    void a_wording_does_not_differ_from_itself(@ForAll Body body) {
        assertThat(Difference.between(of(body), of(Body.read(body.json())))).isEmpty();
    }

    @Property
    void what_is_added_one_way_is_removed_the_other(@ForAll Body one, @ForAll Body other) {
        var there = Difference.between(of(one), of(other));
        var back = Difference.between(of(other), of(one));

        assertThat(parts(there, Kind.ADDED)).isEqualTo(parts(back, Kind.REMOVED));
        assertThat(parts(there, Kind.REMOVED)).isEqualTo(parts(back, Kind.ADDED));
        assertThat(parts(there, Kind.CHANGED)).isEqualTo(parts(back, Kind.CHANGED));
        assertThat(parts(there, Kind.MOVED)).isEqualTo(parts(back, Kind.MOVED));
    }

    @Property
    void wordings_without_a_difference_are_the_same(@ForAll Body one, @ForAll Body other) {
        assertThat(Difference.between(of(one), of(other)).isEmpty()).isEqualTo(one.equals(other));
    }

    @Property
    void every_block_in_another_place_is_only_moved(@ForAll Body body, @ForAll Random random) {
        var blocks = new ArrayList<>(body.blocks());
        Collections.shuffle(blocks, random);
        var shuffled = Body.of(blocks);

        var expected =
                shuffled.equals(body)
                        ? List.<Difference>of()
                        : List.of(new Difference(Kind.MOVED, "order"));
        assertThat(Difference.between(of(body), of(shuffled))).isEqualTo(expected);
    }

    @Test
    void a_changed_block_is_found_among_others() {
        var older = Body.of(List.of(paragraph("aaaa", "1"), paragraph("bbbb", "2")));
        var newer = Body.of(List.of(paragraph("aaaa", "1"), paragraph("bbbb", "3")));

        assertThat(Difference.between(of(older), of(newer)))
                .containsExactly(new Difference(Kind.CHANGED, "bbbb"));
    }

    @Test
    void the_same_words_in_another_kind_of_block_are_a_change() {
        var older = Body.of(List.of(paragraph("aaaa", "1")));
        var newer = Body.of(List.of(new Block.Heading("aaaa", 2, Span.of("1"))));

        assertThat(Difference.between(of(older), of(newer)))
                .containsExactly(new Difference(Kind.CHANGED, "aaaa"));
    }

    @Test
    void differences_come_in_the_order_of_the_newer_wording_and_removed_blocks_last() {
        var older = Body.of(List.of(paragraph("gone", "1"), paragraph("kept", "2")));
        var newer = Body.of(List.of(paragraph("nova", "3"), paragraph("kept", "4")));

        var differences =
                Difference.between(
                        new Wording(Headlines.of("a"), "b", older),
                        new Wording(Headlines.of("c"), "d", newer));

        assertThat(differences)
                .containsExactly(
                        new Difference(Kind.CHANGED, "headlines"),
                        new Difference(Kind.CHANGED, "lead"),
                        new Difference(Kind.ADDED, "nova"),
                        new Difference(Kind.CHANGED, "kept"),
                        new Difference(Kind.REMOVED, "gone"));
    }

    private static Set<String> parts(List<Difference> differences, Kind kind) {
        return differences.stream()
                .filter(difference -> difference.kind() == kind)
                .map(Difference::part)
                .collect(Collectors.toSet());
    }

    private static Block paragraph(String id, String text) {
        return new Block.Paragraph(id, Span.of(text));
    }

    private static Wording of(Body body) {
        return new Wording(Headlines.of("Тақырып"), "Лид", body);
    }
}

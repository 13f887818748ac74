package tilshi.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tilshi.story.Comparison.Kind;
import tilshi.story.Comparison.Pair;

class ComparisonTest {

    @Property
    void applied_to_the_older_body_it_gives_the_newer(
            @ForAll Body older, @ForAll Body strange, @ForAll Random random) {
        var newer = edited(older, strange, random);

        var comparison = Comparison.of(older, newer);

        assertThat(applied(comparison, older)).isEqualTo(newer.blocks());
        assertThat(side(comparison, Set.of(Kind.ADDED, Kind.MOVED), true))
                .isEqualTo(older.blocks());
    }

    @Property
    void a_body_does_not_differ_from_itself(@ForAll Body body) {
        var pairs = Comparison.of(body, Body.read(body.json())).pairs();

        assertThat(pairs).extracting(Pair::kind).allMatch(Kind.SAME::equals);
        assertThat(pairs).extracting(Pair::block).isEqualTo(body.blocks());
    }

    @Test
    void a_block_is_known_again_where_it_stands_now_whatever_it_says() {
        var older = Body.of(List.of(said("aaaa", "Бір"), said("bbbb", "Екі"), said("cccc", "Үш")));
        var newer = Body.of(List.of(said("bbbb", "Екі"), said("cccc", "Үш"), said("aaaa", "1")));

        assertThat(Comparison.of(older, newer).pairs())
                .extracting(Pair::kind, pair -> pair.block().id())
                .containsExactly(
                        tuple(Kind.LEFT, "aaaa"),
                        tuple(Kind.SAME, "bbbb"),
                        tuple(Kind.SAME, "cccc"),
                        tuple(Kind.MOVED, "aaaa"));
    }

    @Test
    void the_longest_bodies_turned_around_are_compared_in_no_time() {
        var blocks = new ArrayList<Block>();
        IntStream.range(0, Bounds.BLOCKS)
                .forEach(i -> blocks.add(new Block.Rule("b" + (1000 + i))));
        var older = Body.of(blocks);
        Collections.reverse(blocks);
        var begun = System.nanoTime();

        var comparison = Comparison.of(older, Body.of(blocks));

        assertThat(System.nanoTime() - begun).isLessThan(3_000_000_000L);
        assertThat(applied(comparison, older)).isEqualTo(blocks);
    }

    /** The older body with each block acted on as its pair says. */
    private static List<Block> applied(Comparison comparison, Body older) {
        var rest = new ArrayList<>(older.blocks());
        var result = new ArrayList<Block>();
        for (var pair : comparison.pairs()) {
            switch (pair.kind()) {
                case SAME -> result.add(rest.removeFirst());
                case REMOVED, LEFT -> assertThat(rest.removeFirst()).isEqualTo(pair.block());
                case CHANGED -> {
                    assertThat(pair.older()).contains(rest.removeFirst());
                    result.add(pair.block());
                }
                case ADDED, MOVED -> result.add(pair.block());
            }
        }
        assertThat(rest).isEmpty();
        return result;
    }

    private static List<Block> side(Comparison comparison, Set<Kind> without, boolean older) {
        return comparison.pairs().stream()
                .filter(pair -> !without.contains(pair.kind()))
                .map(pair -> (older ? pair.older() : pair.newer()).orElseThrow())
                .toList();
    }

    /** Some blocks fewer, some in other places, some with other words, some that were not there. */
    private static Body edited(Body body, Body strange, Random random) {
        var blocks = new ArrayList<Block>();
        for (var block : body.blocks()) {
            switch (random.nextInt(4)) {
                case 0 -> {}
                case 1 -> blocks.add(said(block.id(), "Басқа сөз"));
                case 2 -> blocks.add(random.nextInt(blocks.size() + 1), block);
                default -> blocks.add(block);
            }
        }
        for (var block : strange.blocks()) {
            if (blocks.stream().noneMatch(known -> known.id().equals(block.id()))) {
                blocks.add(random.nextInt(blocks.size() + 1), block);
            }
        }
        return Body.of(blocks);
    }

    private static Block said(String id, String words) {
        return new Block.Paragraph(id, Span.of(words));
    }
}

package tilshi.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ComparingTest {

    @Property
    void applied_to_the_older_the_stretches_give_the_newer(
            @ForAll @Size(max = 40) List<@IntRange(max = 5) Integer> older,
            @ForAll @Size(max = 40) List<@IntRange(max = 5) Integer> newer) {
        var stretches = new Comparing().of(older, newer);

        assertWhole(stretches, older, newer);
        for (int i = 0; i < stretches.size(); i++) {
            var stretch = stretches.get(i);
            assertThat(stretch.same()).isEqualTo(stretch.older().equals(stretch.newer()));
            assertThat(i > 0 && stretches.get(i - 1).same() == stretch.same()).isFalse();
        }
    }

    @Test
    void what_is_the_same_is_found_between_what_is_not() {
        var stretches = new Comparing().of(List.of("a", "b", "c", "d"), List.of("x", "b", "c"));

        assertThat(stretches)
                .containsExactly(
                        new Stretch<>(false, List.of("a"), List.of("x")),
                        new Stretch<>(true, List.of("b", "c"), List.of("b", "c")),
                        new Stretch<>(false, List.of("d"), List.of()));
    }

    @Test
    void what_differs_over_too_long_a_stretch_is_replaced_whole() {
        var older = random(Comparing.LONGEST, 1);
        var newer = random(Comparing.LONGEST, 2);

        var stretches = new Comparing().of(older, newer);

        assertThat(stretches.stream().filter(stretch -> !stretch.same())).hasSize(1);
        assertWhole(stretches, older, newer);
    }

    @Test
    void one_comparing_tires_however_much_it_is_asked() {
        var comparing = new Comparing();
        var begun = System.nanoTime();
        int searched = 0;
        for (int i = 0; i < 2_000; i++) {
            var older = random(1_000, 2 * i);
            var newer = random(1_000, 2 * i + 1);
            var stretches = comparing.of(older, newer);
            searched += stretches.size() > 3 ? 1 : 0;
        }

        assertThat(searched).isBetween(5, 25);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
    }

    private static List<Integer> random(int length, int seed) {
        var random = new Random(seed);
        return IntStream.range(0, length).mapToObj(i -> random.nextInt(9)).toList();
    }

    private static <T> void assertWhole(List<Stretch<T>> stretches, List<T> older, List<T> newer) {
        var before = new ArrayList<T>();
        var after = new ArrayList<T>();
        stretches.forEach(stretch -> before.addAll(stretch.older()));
        stretches.forEach(stretch -> after.addAll(stretch.newer()));
        assertThat(before).isEqualTo(older);
        assertThat(after).isEqualTo(newer);
    }
}

package tilshi.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SpanTest {

    private static final List<Mark> STRONG = List.of(new Mark.Strong());

    @Test
    void neighbours_with_the_same_marks_become_one() {
        var spans =
                List.of(
                        new Span("a", List.of()),
                        new Span("b", List.of()),
                        new Span("c", STRONG),
                        new Span("d", STRONG),
                        new Span("e", List.of()));

        assertThat(Span.merge(spans))
                .containsExactly(
                        new Span("ab", List.of()),
                        new Span("cd", STRONG),
                        new Span("e", List.of()));
    }

    @Test
    void links_to_different_places_stay_apart() {
        var spans =
                List.of(
                        new Span("a", List.of(new Mark.Link("/a"))),
                        new Span("b", List.of(new Mark.Link("/b"))));

        assertThat(Span.merge(spans)).isEqualTo(spans);
    }

    @Property
    void merging_loses_no_word_and_leaves_no_equal_neighbours(@ForAll("spans") List<Span> spans) {
        var merged = Span.merge(spans);

        assertThat(normal(Span.plain(merged))).isEqualTo(normal(Span.plain(spans)));
        for (int i = 1; i < merged.size(); i++) {
            assertThat(merged.get(i).marks()).isNotEqualTo(merged.get(i - 1).marks());
        }
        assertThat(Span.merge(merged)).isEqualTo(merged);
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    @Provide
    Arbitrary<List<Span>> spans() {
        return Bodies.spans();
    }
}

package tilshi.desk.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tilshi.story.Mark;
import tilshi.story.Span;

class PassagesTest {

    @Test
    void words_that_changed_are_told_between_words_that_did_not() {
        assertThat(told("Көпір биыл ашылды.", "Көпір былтыр ашылды."))
                .isEqualTo("Көпір [-биыл-][+былтыр+] ашылды.");
        assertThat(told("Мост открыли.", "Мост наконец-то открыли."))
                .isEqualTo("Мост [+наконец-то +]открыли.");
        assertThat(told("It cost 3,5 million", "It cost 4,5 million"))
                .isEqualTo("It cost [-3,5-][+4,5+] million");
    }

    @Test
    void several_words_replaced_are_one_change() {
        assertThat(told("бір екі үш төрт", "бір алты жеті төрт"))
                .isEqualTo("бір [-екі үш-][+алты жеті+] төрт");
    }

    @Test
    void words_that_became_bold_or_lead_elsewhere_have_changed() {
        var bold = List.of(new Span("сөз", List.of(new Mark.Strong())));
        var link = List.of(new Span("сөз", List.of(new Mark.Link("https://example.org/"))));

        var passages = new Passages().between(bold, link);

        assertThat(passages).extracting(Passage::fate).containsExactly("del", "ins");
        assertThat(passages.getFirst().bits().getFirst().strong()).isTrue();
        assertThat(passages.getLast().bits().getFirst().href()).isEqualTo("https://example.org/");
    }

    @Property
    void applied_to_the_older_text_the_passages_give_the_newer(
            @ForAll List<Boolean> older, @ForAll List<Boolean> newer) {
        var before = older.stream().map(b -> b ? "ия, " : "жоқ ").collect(Collectors.joining());
        var after = newer.stream().map(b -> b ? "ия, " : "жоқ ").collect(Collectors.joining());

        var passages = new Passages().between(spans(before), spans(after));

        assertThat(text(passages.stream().filter(Passage::isOld))).isEqualTo(before);
        assertThat(text(passages.stream().filter(Passage::isNew))).isEqualTo(after);
    }

    @Test
    void a_very_long_text_is_replaced_whole_and_in_no_time() {
        var older = IntStream.range(0, 3).mapToObj(i -> span(20_000, i)).toList();
        var newer = IntStream.range(0, 3).mapToObj(i -> span(20_000, 7 + i)).toList();
        var begun = System.nanoTime();

        var passages = new Passages().between(older, newer);

        assertThat(passages).extracting(Passage::fate).containsExactly("del", "ins");
        assertThat(text(passages.stream().filter(Passage::isNew))).isEqualTo(Span.plain(newer));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void a_span_of_the_greatest_length_is_compared_in_no_time() {
        var older = List.of(span(20_000, 1));
        var newer = List.of(span(20_000, 2));
        var begun = System.nanoTime();

        var passages = new Passages().between(older, newer);

        assertThat(text(passages.stream().filter(Passage::isOld))).isEqualTo(Span.plain(older));
        assertThat(text(passages.stream().filter(Passage::isNew))).isEqualTo(Span.plain(newer));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
    }

    private static Span span(int length, int seed) {
        var random = new Random(seed);
        var text =
                IntStream.range(0, length)
                        .mapToObj(i -> random.nextInt(3) == 0 ? " " : "" + random.nextInt(10))
                        .collect(Collectors.joining());
        return new Span(text, List.of());
    }

    private static List<Span> spans(String text) {
        return text.isEmpty() ? List.of() : Span.of(text);
    }

    private static String told(String older, String newer) {
        return new Passages()
                .between(Span.of(older), Span.of(newer)).stream()
                        .map(PassagesTest::told)
                        .collect(Collectors.joining());
    }

    private static String told(Passage passage) {
        var text = text(Stream.of(passage));
        return switch (passage.fate()) {
            case Passage.REMOVED -> "[-" + text + "-]";
            case Passage.INSERTED -> "[+" + text + "+]";
            default -> text;
        };
    }

    private static String text(Stream<Passage> passages) {
        return passages.flatMap(passage -> passage.bits().stream())
                .map(Passage.Bit::text)
                .collect(Collectors.joining());
    }
}

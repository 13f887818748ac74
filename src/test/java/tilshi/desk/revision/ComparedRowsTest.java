package tilshi.desk.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tilshi.story.Block;
import tilshi.story.Body;
import tilshi.story.Comparison;
import tilshi.story.Span;
import tilshi.text.Language;
import tilshi.text.Messages;

class ComparedRowsTest {

    @Test
    void a_quotation_tells_its_words_and_whose_they_are() {
        var row =
                row(
                        quotation(Block.Manner.DIRECT, "Жұмыс көп.", "дәрігер"),
                        quotation(Block.Manner.REPORTED, "Жұмыс аз.", "бас дәрігер"));

        assertThat(row.label())
                .isEqualTo("Changed · Quotation, direct speech → Quotation, reported speech");
        assertThat(text(row)).containsExactly("Жұмыс -көп-+аз+.", "Бейбіт, +бас +дәрігер, деді");
    }

    @Test
    void points_that_read_the_same_are_the_same_wherever_they_stand() {
        var row = row(list("бір", "екі", "үш"), list("нөл", "бір", "екі жарым", "үш"));

        assertThat(text(row)).containsExactly("+нөл+", "бір", "екі+ жарым+", "үш");
        assertThat(text(row.older())).containsExactly("бір", "екі", "үш");
    }

    @Test
    void a_table_tells_the_cells_that_changed_and_the_rows_that_came() {
        var row =
                row(
                        table(List.of("жыл", "саны"), List.of("2021", "3")),
                        table(List.of("жыл", "саны"), List.of("2021", "4"), List.of("2022", "")));

        assertThat(cells(row)).containsExactly("жыл|саны", "2021|-3-+4+", "+2022+|");
        assertThat(cells(row.older())).containsExactly("жыл|саны", "2021|-3-");
        assertThat(cells(row.newer())).containsExactly("жыл|саны", "2021|+4+", "+2022+|");
    }

    @Test
    void a_table_with_another_column_is_replaced_row_by_row() {
        var row =
                row(
                        table(List.of("жыл"), List.of("2021")),
                        table(List.of("жыл", "саны"), List.of("2021", "4")));

        assertThat(cells(row.older())).containsExactly("-жыл-", "-2021-");
        assertThat(cells(row.newer())).containsExactly("+жыл+|+саны+", "+2021+|+4+");
    }

    @Test
    void another_picture_stands_beside_the_one_before() {
        var row =
                row(
                        new Block.Photo("aaaa", "first", "Сурет"),
                        new Block.Photo("aaaa", "second", "Сурет"));

        assertThat(row.thumbs())
                .extracting(ComparedRow.Thumb::fate, ComparedRow.Thumb::alt)
                .containsExactly(tuple("del", "first"), tuple("ins", "second"));
        assertThat(row.older().thumbs()).hasSize(1);
    }

    @Test
    void a_figure_and_an_embed_tell_all_they_say() {
        assertThat(
                        text(
                                row(
                                        new Block.Figure("aaaa", "42", "км", "жол", "Әкімдік"),
                                        new Block.Figure("aaaa", "43", "км", "жол", ""))))
                .containsExactly("-42-+43+ км", "жол", "-Әкімдік-");
        assertThat(
                        text(
                                row(
                                        new Block.Embed("aaaa", "X", "https://e.org/1", "Жазба"),
                                        new Block.Embed("aaaa", "X", "https://e.org/2", "Жазба"))))
                .containsExactly("Жазба", "X, https://e.org/-1-+2+");
    }

    @Test
    void a_paragraph_that_became_a_subheading_is_known_again() {
        var row =
                row(
                        new Block.Paragraph("aaaa", Span.of("Екі көпір")),
                        new Block.Heading("aaaa", 2, Span.of("Екі көпір")));

        assertThat(row.label()).isEqualTo("Changed · Paragraph → Subheading");
        assertThat(text(row)).containsExactly("Екі көпір");
    }

    @Test
    void a_block_that_moved_is_told_where_it_stood_by_its_first_words() {
        var long1 = new Block.Paragraph("aaaa", Span.of("👩‍🚀 сөз ".repeat(100)));
        var rows =
                rows(
                        List.of(long1, new Block.Rule("bbbb"), new Block.Rule("cccc")),
                        List.of(new Block.Rule("bbbb"), new Block.Rule("cccc"), long1));

        assertThat(rows)
                .extracting(ComparedRow::kind)
                .containsExactly("left", "same", "same", "moved");
        assertThat(rows.getFirst().newer().isEmpty()).isTrue();
        assertThat(text(rows.getFirst()).getFirst()).endsWith("…").hasSizeLessThan(300);
    }

    @Test
    void long_stretches_without_a_change_are_folded_but_for_their_ends() {
        var older = new ArrayList<Block>();
        IntStream.range(0, 12).forEach(i -> older.add(new Block.Rule("same" + i)));
        var newer = new ArrayList<>(older);
        newer.add(6, new Block.Rule("fresh"));

        var groups = Folding.of(rows(older, newer));

        assertThat(groups)
                .extracting(DifferenceView.Group::folded)
                .containsExactly(true, false, false, false, true);
        assertThat(groups.getFirst().rows()).hasSize(5);
        assertThat(groups.get(2).rows().getFirst().change()).isEqualTo(1);
        assertThat(groups.get(2).rows().getFirst().next()).isZero();
    }

    @Test
    void the_longest_article_rewritten_from_end_to_end_is_compared_in_seconds() {
        var older = rewritten("бұрынғы");
        var newer = rewritten("кейінгі");
        var begun = System.nanoTime();

        var rows = rows(older, newer);

        assertThat(rows).hasSize(2_000);
        assertThat(System.nanoTime() - begun).isLessThan(8_000_000_000L);
    }

    private static List<Block> rewritten(String how) {
        var random = new Random(how.hashCode());
        return IntStream.range(0, 2_000)
                .<Block>mapToObj(
                        i ->
                                new Block.Paragraph(
                                        "p" + (1_000 + i),
                                        Span.of(
                                                IntStream.range(0, 150)
                                                        .mapToObj(
                                                                w ->
                                                                        how.substring(
                                                                                random.nextInt(4)))
                                                        .collect(Collectors.joining(" ")))))
                .toList();
    }

    private static ComparedRow row(Block older, Block newer) {
        return rows(List.of(older), List.of(newer)).getFirst();
    }

    private static List<ComparedRow> rows(List<Block> older, List<Block> newer) {
        var rows = new ComparedRows(Messages.in(Language.ENGLISH), Map.of());
        return Comparison.of(Body.of(older), Body.of(newer)).pairs().stream()
                .map(rows::of)
                .toList();
    }

    private static Block quotation(Block.Manner manner, String words, String role) {
        return new Block.Quotation("aaaa", manner, Span.of(words), "Бейбіт", role, "деді");
    }

    private static Block list(String... points) {
        return new Block.Listing("aaaa", false, Stream.of(points).map(Span::of).toList());
    }

    @SafeVarargs
    private static Block table(List<String> header, List<String>... rows) {
        return new Block.Table("aaaa", "", header, List.of(rows));
    }

    private static List<String> text(ComparedRow row) {
        return row.lines().stream().map(line -> text(line.passages())).toList();
    }

    private static List<String> cells(ComparedRow row) {
        return row.grid().stream()
                .map(
                        line ->
                                line.cells().stream()
                                        .map(ComparedRowsTest::text)
                                        .collect(Collectors.joining("|")))
                .toList();
    }

    private static String text(List<Passage> passages) {
        return passages.stream()
                .map(
                        passage -> {
                            var text =
                                    passage.bits().stream()
                                            .map(Passage.Bit::text)
                                            .collect(Collectors.joining());
                            return switch (passage.fate()) {
                                case Passage.REMOVED -> "-" + text + "-";
                                case Passage.INSERTED -> "+" + text + "+";
                                default -> text;
                            };
                        })
                .collect(Collectors.joining());
    }
}

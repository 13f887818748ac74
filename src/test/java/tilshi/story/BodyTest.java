package tilshi.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BodyTest {

    @Property(tries = 500)
    void a_body_reads_as_it_was_written(@ForAll Body body) {
        var again = Body.read(body.json());

        assertThat(again).isEqualTo(body);
        assertThat(again.json()).isEqualTo(body.json());
        assertThat(hash(again)).isEqualTo(hash(body));
        assertThat(again.words()).isEqualTo(body.words());
    }

    @Property
    void two_bodies_have_one_hash_only_if_they_are_equal(@ForAll Body one, @ForAll Body other) {
        assertThat(hash(one).equals(hash(other))).isEqualTo(one.equals(other));
    }

    @Test
    void a_text_is_kept_in_its_composed_form() {
        var body = Body.of(List.of(new Block.Paragraph("aaaa", Span.of("Жe\u0301й"))));

        assertThat(body.blocks().getFirst().plain()).isEqualTo("Ж\u00e9й");
    }

    @Test
    void a_text_that_grows_when_it_is_composed_is_measured_as_it_will_be_kept() {
        var grows = "\u0958".repeat(Bounds.TEXT);

        assertThatThrownBy(() -> Span.of(grows)).isInstanceOf(Flaw.Found.class);
    }

    @Test
    void a_body_as_long_as_it_may_be_can_be_read() {
        var blocks =
                IntStream.range(0, Bounds.BLOCKS)
                        .<Block>mapToObj(i -> new Block.Rule("rule" + i))
                        .toList();

        assertThat(Body.read(Body.of(blocks).json()).blocks()).hasSize(Bounds.BLOCKS);
    }

    @Test
    void words_are_counted_as_a_reader_reads_them() {
        var body =
                Body.of(
                        List.of(
                                new Block.Paragraph("aaaa", Span.of(" Көпір ашылды,  енді ")),
                                new Block.Rule("bbbb"),
                                new Block.Photo("cccc", "bridge-opens", ""),
                                new Block.Figure("dddd", "41", "км", "ұзындығы", "әкімдік"),
                                new Block.Listing(
                                        "eeee", true, List.of(Span.of("бір"), Span.of("екі")))));

        assertThat(body.words()).isEqualTo(3 + 3 + 2);
    }

    @Test
    void the_list_a_body_was_made_of_can_change_and_the_body_does_not() {
        var blocks = new java.util.ArrayList<Block>(List.of(new Block.Rule("aaaa")));
        var body = Body.of(blocks);

        blocks.add(new Block.Rule("bbbb"));

        assertThat(body.blocks()).hasSize(1);
    }

    @Test
    void a_fresh_id_is_an_id() {
        assertThat(IntStream.range(0, 1_000).mapToObj(i -> BlockIds.fresh()).distinct())
                .hasSize(1_000)
                .allSatisfy(id -> assertThat(Bounds.id(id)).isEqualTo(id));
    }

    private static String hash(Body body) {
        return new Wording(Headlines.of("a"), "b", body).hash();
    }
}

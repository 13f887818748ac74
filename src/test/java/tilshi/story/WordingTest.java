package tilshi.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final Wording KNOWN =
            new Wording(
                    new Headlines("Көпір ашылды", "Көпір", "", "", ""),
                    "Қала орталығында жаңа көпір ашылды.",
                    Body.of(
                            List.of(
                                    new Block.Paragraph(
                                            "aaaa",
                                            List.of(
                                                    new Span("Бұл — ", List.of()),
                                                    new Span(
                                                            "«көпір»",
                                                            List.of(
                                                                    new Mark.Strong(),
                                                                    new Mark.Link("/kk/about"))))),
                                    new Block.Figure("bbbb", "412", "м", "ұзындығы", "әкімдік"),
                                    new Block.Listing("cccc", true, List.of(Span.of("бір"))),
                                    new Block.Rule("dddd"))));

    /** Kept in databases and, one day, in ledgers: a change here breaks every one of them. */
    @Test
    void the_hash_of_a_known_wording_is_the_one_it_always_was() {
        assertThat(KNOWN.hash())
                .isEqualTo("03db5ad4b7cc443b37e48560dd1add1be3f4d28834b3230ae9fb683728ab7d51");
    }

    @Test
    void any_other_word_makes_another_hash() {
        assertThat(new Wording(KNOWN.headlines(), KNOWN.lead() + "!", KNOWN.body()).hash())
                .isNotEqualTo(KNOWN.hash());
        assertThat(new Wording(Headlines.of("a"), KNOWN.lead(), KNOWN.body()).hash())
                .isNotEqualTo(KNOWN.hash());
        assertThat(new Wording(KNOWN.headlines(), KNOWN.lead(), Body.of(List.of())).hash())
                .isNotEqualTo(KNOWN.hash());
    }

    @Property
    void spaces_around_and_the_way_letters_are_composed_make_no_other_hash(@ForAll Body body) {
        var one = new Wording(Headlines.of("Ж\u00e9"), "b", body);
        var other = new Wording(Headlines.of(" Жe\u0301 "), "\nb ", body);

        assertThat(other.hash()).isEqualTo(one.hash()).hasSize(64);
    }
}

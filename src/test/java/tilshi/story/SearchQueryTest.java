package tilshi.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Whatever a reader types is a query. */
class SearchQueryTest {

    @Test
    void words_are_wanted_each() {
        assertThat(terms("Новый  мост")).containsExactly(wanted("новый"), wanted("мост"));
    }

    @Test
    void a_text_in_quotation_marks_of_any_kind_stands_together() {
        var phrase = new SearchQuery.Term(List.of("новый", "мост"), false);
        for (var typed :
                List.of("\"новый мост\"", "«новый мост»", "“новый мост”", "„новый мост“")) {
            assertThat(terms(typed)).as(typed).containsExactly(phrase);
        }
        assertThat(terms("\"новый мост")).containsExactly(phrase);
        assertThat(terms("новый-мост")).containsExactly(phrase);
    }

    @Test
    void a_minus_before_a_word_unwants_it() {
        var query = SearchQuery.of("мост -трамвай -\"до ночи\"");

        assertThat(query.terms())
                .containsExactly(
                        wanted("мост"),
                        new SearchQuery.Term(List.of("трамвай"), true),
                        new SearchQuery.Term(List.of("до", "ночи"), true));
        assertThat(query.isAnswerable()).isTrue();
    }

    @Test
    void only_what_is_not_wanted_finds_nothing() {
        assertThat(SearchQuery.of("-мост").isAnswerable()).isFalse();
        assertThat(SearchQuery.of("!!! ??? -").isAnswerable()).isFalse();
        assertThat(SearchQuery.of("").isAnswerable()).isFalse();
    }

    @Test
    void a_query_that_is_too_long_is_cut_and_not_asked() {
        assertThat(SearchQuery.of("а".repeat(100)).isTooLong()).isFalse();
        var query = SearchQuery.of("😀".repeat(101));

        assertThat(query.isTooLong()).isTrue();
        assertThat(query.isAnswerable()).isFalse();
        assertThat(query.typed()).isEqualTo("😀".repeat(100));
    }

    @Test
    void what_is_not_seen_is_not_shown_again() {
        assertThat(SearchQuery.of("а\u0000б\n\u202Eв").typed()).isEqualTo("а б в");
    }

    @Property
    void words_are_letters_and_digits_whatever_is_typed(
            @ForAll @StringLength(max = 120) String typed) {
        for (var term : SearchQuery.of(typed).terms()) {
            assertThat(term.words())
                    .isNotEmpty()
                    .allMatch(word -> word.matches("[\\p{L}\\p{Mc}\\p{Nd}]+"));
        }
    }

    private static List<SearchQuery.Term> terms(String typed) {
        return SearchQuery.of(typed).terms();
    }

    private static SearchQuery.Term wanted(String word) {
        return new SearchQuery.Term(List.of(word), false);
    }
}

package tilshi.importer.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.Charset;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tilshi.importer.Suggestion;
import tilshi.importer.Suggestion.Kind;
import tilshi.importer.TakenPage;
import tilshi.story.Block;
import tilshi.text.Language;

/** The pages of the corpus, each against what is known to be true of it. */
class CorpusTest {

    private final PageImporter importer = new PageImporter();

    static List<Truth> pages() {
        return Truth.all();
    }

    private TakenPage taken(Truth truth) {
        return importer.take(truth.page(), SampleSite.in(site(truth)));
    }

    private static Language site(Truth truth) {
        var declared = truth.text("siteLanguage");
        return Language.known(declared.isEmpty() ? truth.text("language") : declared);
    }

    @Test
    void the_corpus_is_large_enough_to_mean_something() {
        assertThat(pages()).hasSizeGreaterThanOrEqualTo(24);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_is_laid_out_as_it_was_written(Truth truth) {
        var page = taken(truth);
        var soft = new SoftAssertions();
        soft.assertThat(page.wording().headlines().web()).isEqualTo(truth.text("headline"));
        soft.assertThat(page.publishedAt().map(Object::toString).orElse(""))
                .isEqualTo(truth.text("instant"));
        soft.assertThat(page.wording().lead()).startsWith(truth.text("leadStart"));
        soft.assertThat(page.language().code()).isEqualTo(truth.text("language"));
        soft.assertThat(page.script()).hasToString(truth.text("script"));
        soft.assertThat(page.source().orElse("")).isEqualTo(truth.text("source"));
        var blocks = page.wording().body().blocks();
        for (var kind : truth.facts().path("blocks").properties()) {
            soft.assertThat(blocks.stream().filter(one -> one.kind().equals(kind.getKey())))
                    .as("blocks of kind %s in %s", kind.getKey(), blocks)
                    .hasSize(kind.getValue().asInt());
        }
        soft.assertThat(page.leftOut().stream().map(one -> one.kind().name()).distinct())
                .as("%s", page.leftOut())
                .containsAll(truth.texts("leftOut"));
        soft.assertThat(page.warnings().stream().map(Enum::name))
                .containsAll(truth.texts("warnings"));
        soft.assertAll();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whoever_speaks_is_quoted_by_name_and_role(Truth truth) {
        var quotations =
                taken(truth).wording().body().blocks().stream()
                        .filter(Block.Quotation.class::isInstance)
                        .map(Block.Quotation.class::cast)
                        .toList();
        var soft = new SoftAssertions();
        for (var row : truth.rows("quotations")) {
            soft.assertThat(quotations)
                    .as("%s", row)
                    .anyMatch(
                            one ->
                                    one.manner().name().equals(row.get(0))
                                            && one.speaker().equals(row.get(1))
                                            && (row.get(2).isEmpty()
                                                    || one.role().equals(row.get(2)))
                                            && one.plain().startsWith(row.get(3)));
        }
        soft.assertAll();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void what_the_text_speaks_of_is_suggested_once_in_its_base_form(Truth truth) {
        var page = taken(truth);
        var soft = new SoftAssertions();
        for (var row : truth.rows("people")) {
            soft.assertThat(page.suggestions())
                    .as("person %s", row)
                    .filteredOn(
                            one ->
                                    one.kind() == Kind.PERSON
                                            && one.name().equals(row.get(0))
                                            && (row.get(1).isEmpty()
                                                    || one.detail().equals(row.get(1))))
                    .hasSize(1);
        }
        soft.assertThat(
                        page.suggestions().stream()
                                .filter(one -> one.kind() == Kind.PERSON)
                                .map(Suggestion::name))
                .as("nobody else")
                .hasSize(truth.rows("people").size());
        for (var row : truth.rows("figures")) {
            soft.assertThat(page.suggestions())
                    .as("figure %s", row)
                    .anyMatch(
                            one ->
                                    one.kind() == Kind.FIGURE
                                            && one.name().equals(row.get(0))
                                            && one.detail().startsWith(row.get(1)));
        }
        names(truth.texts("places"), Kind.PLACE, page, soft);
        names(truth.texts("organisations"), Kind.ORGANISATION, page, soft);
        names(truth.texts("events"), Kind.EVENT, page, soft);
        soft.assertAll();
    }

    private static void names(List<String> names, Kind kind, TakenPage page, SoftAssertions soft) {
        for (var name : names) {
            soft.assertThat(page.suggestions())
                    .as("%s %s", kind, name)
                    .anyMatch(one -> one.kind() == kind && one.name().equals(name));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_charset_makes_no_difference(Truth truth) {
        var expected = taken(truth);
        for (var name : truth.texts("encodings")) {
            var page = importer.take(truth.page(Charset.forName(name)), SampleSite.in(site(truth)));
            assertThat(page.wording().headlines())
                    .as(name)
                    .isEqualTo(expected.wording().headlines());
            assertThat((double) page.original().length())
                    .as(name)
                    .isCloseTo(expected.original().length(), within(30.0));
            assertThat(page.publishedAt()).as(name).isEqualTo(expected.publishedAt());
        }
    }
}

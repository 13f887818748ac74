package tilshi.importer.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tilshi.importer.LeftOut;
import tilshi.importer.Suggestion;
import tilshi.importer.Suggestion.Kind;
import tilshi.importer.TakenPage;
import tilshi.importer.Warning;
import tilshi.story.Block;
import tilshi.text.Language;
import tilshi.text.Script;

/**
 * The specimen: a real page that must be understood. It belongs to its publisher and lies outside.
 */
class SpecimenTest {

    private static final Path SPECIMEN = Path.of("../shared/seed/story-page.txt");

    private TakenPage page;

    @BeforeEach
    void take() throws IOException {
        assumeTrue(Files.exists(SPECIMEN), "The specimen is not here: " + SPECIMEN);
        page =
                new PageImporter()
                        .take(Files.readAllBytes(SPECIMEN), SampleSite.in(Language.RUSSIAN));
    }

    private List<Block.Quotation> quotations(Block.Manner manner) {
        return page.wording().body().blocks().stream()
                .filter(Block.Quotation.class::isInstance)
                .map(Block.Quotation.class::cast)
                .filter(quotation -> quotation.manner() == manner)
                .toList();
    }

    private List<String> names(Kind kind) {
        return page.suggestions().stream()
                .filter(one -> one.kind() == kind)
                .map(Suggestion::name)
                .toList();
    }

    @Test
    void its_moment_is_read_in_the_zone_of_the_site_of_that_year() {
        assertThat(page.publishedAt()).contains(Instant.parse("2022-05-20T13:27:00Z"));
        assertThat(page.warnings()).containsExactly(Warning.DATE_WITHOUT_ZONE);
        assertThat(page.language()).isEqualTo(Language.RUSSIAN);
        assertThat(page.script()).isEqualTo(Script.CYRILLIC);
    }

    @Test
    void the_lead_stands_once_and_the_furniture_is_reported_in_order() {
        assertThat(page.wording().headlines().web()).endsWith("в Конаеве");
        assertThat(page.wording().lead()).startsWith("Сегодня").endsWith("референдума.");
        assertThat(page.wording().body().blocks())
                .noneMatch(block -> block.plain().equals(page.wording().lead()));
        assertThat(page.leftOut().stream().map(LeftOut::kind))
                .containsExactly(
                        LeftOut.Kind.SHARING,
                        LeftOut.Kind.COMMENTS,
                        LeftOut.Kind.REPEATED_LEAD,
                        LeftOut.Kind.ADVERTISING,
                        LeftOut.Kind.ADVERTISING,
                        LeftOut.Kind.COMMENTS,
                        LeftOut.Kind.READ_ALSO,
                        LeftOut.Kind.ADVERTISING,
                        LeftOut.Kind.ADVERTISING,
                        LeftOut.Kind.CHANNEL,
                        LeftOut.Kind.BRAND_LOGO);
    }

    @Test
    void two_people_are_quoted_in_their_own_words() {
        var direct = quotations(Block.Manner.DIRECT);
        assertThat(direct)
                .extracting(Block.Quotation::speaker)
                .containsExactly("Асхат Оралов", "Ерболат Турымбетов");
        assertThat(direct)
                .extracting(Block.Quotation::verb)
                .containsExactly("сказал", "подчеркнул");
        assertThat(direct)
                .extracting(Block.Quotation::role)
                .containsExactly(
                        "исполнительный секретарь партии Amanat",
                        "член совета ветеранов Илийского района");
        assertThat(direct)
                .allMatch(one -> !one.plain().contains("\"") && !one.plain().endsWith(","));
    }

    @Test
    void three_statements_are_reported_and_a_role_leads_to_its_holder() {
        assertThat(quotations(Block.Manner.REPORTED))
                .extracting(Block.Quotation::speaker)
                .containsExactly("Асхат Оралов", "Ерболат Турымбетов", "Асхат Оралов");
    }

    @Test
    void people_places_organisations_and_the_event_are_suggested_in_their_base_forms() {
        assertThat(names(Kind.PERSON))
                .containsExactlyInAnyOrder(
                        "Асхат Оралов",
                        "Ерболат Турымбетов",
                        "Касым-Жомарт Токаев",
                        "Глава государства");
        assertThat(names(Kind.PLACE))
                .containsExactlyInAnyOrder("Конаев", "Алматинская область", "Илийский район");
        assertThat(names(Kind.ORGANISATION))
                .contains("партия Amanat", "ГРЭС", "Алматинский областной филиал партии");
        assertThat(names(Kind.EVENT)).containsExactly("общенациональный референдум");
    }

    @Test
    void its_figures_say_what_they_count() {
        assertThat(page.suggestions())
                .filteredOn(one -> one.kind() == Kind.FIGURE)
                .extracting(one -> one.name() + " " + one.detail())
                .containsExactly(
                        "более 90 тысяч членов Amanat", "307 первичных партийных организаций");
    }
}

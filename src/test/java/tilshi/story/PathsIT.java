package tilshi.story;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tilshi.InTilshi;
import tilshi.site.Addresses;

/** A path is given once, is the same in every brand, and is never given to another. */
@InTilshi
class PathsIT {

    private static final Instant IN_2022 = Instant.parse("2022-05-20T13:27:00Z");

    @Inject Newsroom newsroom;
    @Inject Addresses addresses;
    @Inject CreateStory createStory;
    @Inject PublishArticle publish;
    @Inject WithdrawArticle withdraw;
    @Inject KillArticle kill;

    @Test
    void the_second_story_with_a_headline_gets_a_number_and_the_third_the_next() {
        assertThat(published("Тёзка", "news").path()).hasValue("/ru/2022/05/20/tezka");
        assertThat(published("Тёзка", "news").path()).hasValue("/ru/2022/05/20/tezka-2");
        assertThat(published("Тёзка!", "news").path()).hasValue("/ru/2022/05/20/tezka-3");
    }

    @Test
    void a_path_belongs_to_one_brand_and_another_may_have_the_same() {
        assertThat(published("Общий путь", "news").path()).hasValue("/ru/2022/05/20/obshchii-put");
        assertThat(published("Общий путь", "sport").path()).hasValue("/ru/2022/05/20/obshchii-put");
    }

    @Test
    void a_story_in_two_brands_has_the_same_path_in_both() {
        var article = published("В двух домах", "news", "sport");

        for (var brand : List.of("news", "sport")) {
            assertThat(
                            addresses.at(
                                    new tilshi.press.KeysRead(),
                                    brand,
                                    article.path().orElseThrow()))
                    .hasValue(new Addresses.Place(article.subject(), Optional.empty()));
        }
    }

    @Test
    void a_path_taken_in_one_brand_is_passed_over_in_all_and_nothing_stays_there() {
        published("Занято там", "sport");

        var article = published("Занято там", "news", "sport");

        assertThat(article.path()).hasValue("/ru/2022/05/20/zanyato-tam-2");
        var path = article.path().orElseThrow();
        for (var brand : List.of("news", "sport")) {
            assertThat(addresses.subjects(brand, List.of(path)))
                    .containsEntry(path, article.subject());
        }
        assertThat(addresses.at(new tilshi.press.KeysRead(), "news", "/ru/2022/05/20/zanyato-tam"))
                .isEmpty();
    }

    @Test
    void the_path_of_what_was_withdrawn_or_killed_is_given_to_nobody_else() {
        withdraw.by(newsroom.chief(), published("Уйдёт", "news").id(), "Отозвано.");
        kill.by(newsroom.chief(), published("Уйдёт", "news").id(), "Решение суда.");

        assertThat(published("Уйдёт", "news").path()).hasValue("/ru/2022/05/20/uidet-3");
    }

    @Test
    void a_headline_of_nothing_that_can_be_spelt_still_gets_a_path() {
        assertThat(published("中文", "life").path()).hasValue("/ru/2022/05/20/story");
    }

    private Article published(String headline, String home, String... also) {
        var placements = new ArrayList<Placement>();
        placements.add(Placement.home(home, section(home)));
        for (var brand : also) {
            placements.add(new Placement(brand, section(brand), false, Map.of()));
        }
        var draft =
                createStory.by(
                        newsroom.chief(),
                        new NewStory(Optional.empty(), Map.of(), placements, List.of(), List.of()),
                        new NewArticle(
                                tilshi.text.Language.RUSSIAN,
                                tilshi.text.Script.CYRILLIC,
                                Newsroom.wording(headline),
                                Optional.of(IN_2022)));
        return publish.by(newsroom.chief(), draft.id()).article();
    }

    private static String section(String brand) {
        return switch (brand) {
            case "news" -> "region";
            case "sport" -> "football";
            default -> "home";
        };
    }
}

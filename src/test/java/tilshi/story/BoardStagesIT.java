package tilshi.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import tilshi.InTilshi;
import tilshi.text.Language;

/** Every filter of the board lets through what it says and nothing else, in list and columns. */
@InTilshi
class BoardStagesIT {

    private static final Optional<String> ANY = Optional.empty();

    @Inject Newsroom newsroom;
    @Inject Boards boards;
    @Inject CreateStory create;
    @Inject CreateArticle tell;
    @Inject Jdbi database;

    private final Map<ArticleState, Article> made = new EnumMap<>(ArticleState.class);

    @Test
    void every_stage_shows_the_articles_that_are_at_it_and_no_others() {
        for (var state : ArticleState.values()) {
            made.put(state, newsroom.in(state));
        }
        overdue(newsroom.in(ArticleState.SCHEDULED));

        for (var state : ArticleState.values()) {
            shows(BoardStage.valueOf(state.name()), state);
        }
        shows(BoardStage.WAITING, ArticleState.SCHEDULED, ArticleState.EMBARGOED);
        shows(BoardStage.SOON, ArticleState.SCHEDULED, ArticleState.EMBARGOED);
        shows(BoardStage.TODAY, ArticleState.LIVE, ArticleState.UPDATED, ArticleState.CORRECTED);
        shows(BoardStage.OVERDUE);
        shows(BoardStage.TASK);
        shows(BoardStage.STALE);
    }

    private void overdue(Article article) {
        database.useHandle(
                handle ->
                        handle.execute(
                                "update story_article set due_at = now() - interval '1 h'"
                                        + " where id = ?",
                                article.id()));
        assertThat(stories(all().at(BoardStage.OVERDUE))).contains(article.storyId());
        assertThat(cards(all().at(BoardStage.OVERDUE), BoardStage.OVERDUE)).contains(article.id());
        database.useHandle(
                handle ->
                        handle.execute(
                                "update story_article set due_at = now() + interval '9 d'"
                                        + " where id = ?",
                                article.id()));
        assertThat(stories(all().at(BoardStage.SOON))).doesNotContain(article.storyId());
    }

    private void shows(BoardStage stage, ArticleState... wanted) {
        var query = all().at(stage);
        var found = stories(query);
        var card = cards(query, stage);
        var listed =
                made.entrySet().stream()
                        .filter(entry -> found.contains(entry.getValue().storyId()))
                        .map(Map.Entry::getKey);
        var carded =
                made.entrySet().stream()
                        .filter(entry -> card.contains(entry.getValue().id()))
                        .map(Map.Entry::getKey);
        assertThat(listed).as("list of %s", stage).containsExactlyInAnyOrder(wanted);
        assertThat(carded).as("column of %s", stage).containsExactlyInAnyOrder(wanted);
        assertThat(boards.columns(query, 100).keySet()).containsExactly(stage);
    }

    @Test
    void a_language_is_missing_where_the_brand_has_a_site_and_the_story_no_article() {
        var story = newsroom.draft("Только по-русски");
        var one = QuarkusTransaction.requiringNew().call(this::inABrandOfOneLanguage);
        var missing = all().at(BoardStage.MISSING);

        assertThat(stories(missing)).contains(story.storyId()).doesNotContain(one);
        assertThat(stories(in(missing, Language.KAZAKH)))
                .contains(story.storyId())
                .doesNotContain(one);
        assertThat(stories(in(missing, Language.RUSSIAN))).doesNotContain(story.storyId(), one);
        assertThat(cards(missing, BoardStage.DRAFT)).contains(story.id());
        assertThat(cards(in(missing, Language.RUSSIAN), BoardStage.DRAFT))
                .doesNotContain(story.id());

        told(story, Language.KAZAKH);
        told(story, Language.ENGLISH);
        assertThat(stories(missing)).doesNotContain(story.storyId());
    }

    private long inABrandOfOneLanguage() {
        var brand = newsroom.brandIn(ZoneId.of("Asia/Tokyo"));
        var wording = Newsroom.wording("В издании на одном языке");
        return create.by(newsroom.chief(), NewStory.in(brand, "region"), Newsroom.russian(wording))
                .storyId();
    }

    @Test
    void brand_section_and_language_let_through_what_they_say() {
        var region = begun("news", "region");
        var economy = begun("news", "economy");
        var football = begun("sport", "football");
        told(economy, Language.KAZAKH);
        var three = Set.of(region.storyId(), economy.storyId(), football.storyId());

        assertThat(of(three, asked("news", ANY)))
                .containsExactlyInAnyOrder(region.storyId(), economy.storyId());
        assertThat(of(three, asked("news", Optional.of("economy"))))
                .containsExactly(economy.storyId());
        assertThat(of(three, asked("sport", ANY))).containsExactly(football.storyId());
        assertThat(of(three, in(all(), Language.KAZAKH))).containsExactly(economy.storyId());
        assertThat(of(three, in(all(), Language.RUSSIAN))).containsAll(three);
        assertThat(cards(asked("sport", ANY), BoardStage.DRAFT))
                .contains(football.id())
                .doesNotContain(region.id(), economy.id());
    }

    private Article begun(String brand, String section) {
        var wording = Newsroom.wording("Из раздела " + section);
        var home = NewStory.in(brand, section);
        return create.by(newsroom.chief(), home, Newsroom.russian(wording));
    }

    private void told(Article source, Language language) {
        var wording = Newsroom.wording("И на другом языке");
        tell.by(
                newsroom.chief(),
                source.storyId(),
                new NewArticle(language, tilshi.text.Script.CYRILLIC, wording, Optional.empty()));
    }

    private List<Long> of(Set<Long> some, BoardQuery query) {
        return stories(query).stream().filter(some::contains).toList();
    }

    private static BoardQuery all() {
        var now = Instant.now();
        return BoardQuery.of(new BoardQuery.Hours(now, now.minus(Duration.ofHours(1))));
    }

    private static BoardQuery in(BoardQuery query, Language language) {
        return new BoardQuery(
                query.brand(),
                query.section(),
                query.desk(),
                Optional.of(language),
                query.stage(),
                query.person(),
                query.within(),
                query.words(),
                query.hours());
    }

    private static BoardQuery asked(String brand, Optional<String> section) {
        var all = all();
        return new BoardQuery(
                Optional.of(brand),
                section,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                all.words(),
                all.hours());
    }

    private List<Long> stories(BoardQuery query) {
        return boards.page(query, Optional.empty(), Language.RUSSIAN, 100).stream()
                .map(BoardRow::storyId)
                .toList();
    }

    private Set<Long> cards(BoardQuery query, BoardStage column) {
        return boards.columns(query, 200).get(column).stream()
                .map(BoardCard::articleId)
                .collect(Collectors.toSet());
    }
}

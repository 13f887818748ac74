package tilshi.story;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import tilshi.InTilshi;
import tilshi.account.Actor;
import tilshi.account.Grant;
import tilshi.account.Role;
import tilshi.base.Json;
import tilshi.text.Language;

/** What the newsroom's board shows, finds, and says waits for somebody. */
@InTilshi
class BoardsIT {

    @Inject Newsroom newsroom;
    @Inject Boards boards;
    @Inject Agendas agendas;
    @Inject CreateStory create;
    @Inject CreateArticle tell;
    @Inject ReviseArticle revise;
    @Inject WriteDraft write;
    @Inject FillBoard fill;
    @Inject Jdbi database;

    private final BoardQuery all = BoardQuery.of(hours());

    private static BoardQuery.Hours hours() {
        var now = Instant.now();
        return new BoardQuery.Hours(now, now.minus(Duration.ofHours(1)));
    }

    /** Somebody of their own, with a number nobody else has. */
    private static Actor somebody(Grant... grants) {
        long id = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
        return new Actor(OptionalLong.of(id), "Ермек", List.of(grants));
    }

    private static Grant grant(Role role, String section) {
        return new Grant(
                role, Optional.of("news"), Optional.of(Language.RUSSIAN), Optional.of(section));
    }

    private List<Long> stories(BoardQuery query) {
        return boards.page(query, Optional.empty(), Language.RUSSIAN, 50).stream()
                .map(BoardRow::storyId)
                .toList();
    }

    private BoardQuery at(BoardStage stage) {
        return all.at(stage);
    }

    @Test
    void stories_are_found_by_words_of_every_part_of_an_unpublished_text() {
        var wording = Newsroom.wording("Хвалынский паром ушёл", "Пристань опустела к вечеру.");
        var article = create.by(newsroom.chief(), NewStory.in("news", "region"), russian(wording));

        assertThat(stories(all.saying("хвалынские пристани"))).containsExactly(article.storyId());
        assertThat(stories(all.saying("хвал прист"))).containsExactly(article.storyId());
        assertThat(stories(all.saying("hvalynsk"))).containsExactly(article.storyId());
        assertThat(stories(all.saying("хвалынский -пристань"))).isEmpty();
        assertThat(stories(all.saying("и в на"))).isEmpty();
        assertThat(stories(all.saying("-паром"))).isEmpty();
        assertThat(boards.named(all.saying("опустела хвалынский"), Language.RUSSIAN, 10)).isEmpty();
        assertThat(boards.named(all.saying("khvalynskiy parom"), Language.RUSSIAN, 10)).hasSize(1);
    }

    @Test
    void what_stands_in_a_draft_is_found_before_any_revision_has_it() {
        var article = newsroom.draft("Ещё без слов");
        var content =
                "{\"type\":\"paragraph\",\"id\":\"bbbb\",\"text\":[{\"text\":\"Зурбаган\",\"marks\":[]}]}";
        write.by(newsroom.chief(), article.id(), change(1, Map.of("bbbb", Optional.of(content))));
        var headline = Map.of("headline.web", Optional.of("\"Лисс и Гель-Гью\""));
        write.by(newsroom.chief(), article.id(), change(2, headline));

        assertThat(stories(all.saying("зурбаган"))).containsExactly(article.storyId());
        assertThat(boards.named(all.saying("гель-гью"), Language.RUSSIAN, 10)).hasSize(1);
        var row = boards.these(all, Set.of(article.storyId()), Language.RUSSIAN).getFirst();
        assertThat(row.in(Language.RUSSIAN).orElseThrow().isBeingWritten()).isTrue();
    }

    /** Who searches does not wait for all of them; what nobody can find yet comes in behind. */
    @Test
    void many_long_drafts_are_all_found_in_the_end() throws InterruptedException {
        var wanted = new HashSet<Long>();
        for (int i = 0; i < 8; i++) {
            var article = newsroom.draft("Длинный черновик " + i);
            wanted.add(article.storyId());
            var parts = new HashMap<String, Optional<String>>();
            for (int n = 0; n < 40; n++) {
                parts.put("long" + n, Optional.of(paragraph("long" + n, 2_000)));
            }
            parts.put("headline.web", Optional.of("\"Грейвзенд " + i + "\""));
            write.by(newsroom.chief(), article.id(), change(1, parts));
        }

        found("грейвзенд");
        for (int i = 0; i < 100 && inTheBoard("грейвзенд") < wanted.size(); i++) {
            Thread.sleep(100);
        }
        assertThat(inTheBoard("грейвзенд")).isEqualTo(wanted.size());
        assertThat(found("грейвзенд")).isEqualTo(wanted);
    }

    /** Without searching, which would put there what is missing. */
    private int inTheBoard(String word) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select count(*) from story_board_text
                                        where words @@ to_tsquery('simple', :word)
                                        """)
                                .bind("word", word + ":*")
                                .mapTo(Integer.class)
                                .one());
    }

    private Set<Long> found(String words) {
        return Set.copyOf(stories(all.saying(words)));
    }

    private static String paragraph(String id, int words) {
        var text =
                ThreadLocalRandom.current()
                        .longs(words, 1L << 20, 1L << 35)
                        .mapToObj(number -> Long.toString(number, 36))
                        .collect(Collectors.joining(" "));
        return Json.write(
                Map.of(
                        "type",
                        "paragraph",
                        "id",
                        id,
                        "text",
                        List.of(Map.of("text", text, "marks", List.of()))));
    }

    private static DraftChange change(long sequence, Map<String, Optional<String>> parts) {
        return new DraftChange("tab-boards-1", sequence, 1, parts, Optional.empty(), Set.of());
    }

    @Test
    void words_of_a_revision_take_the_place_of_the_older_ones() {
        var article = newsroom.draft("Прежнее слово кашалот");
        assertThat(stories(all.saying("кашалот"))).containsExactly(article.storyId());

        revise.by(newsroom.chief(), article.id(), 1, Newsroom.wording("Новое слово нарвал"), "");

        assertThat(stories(all.saying("кашалот"))).isEmpty();
        assertThat(stories(all.saying("нарвал"))).containsExactly(article.storyId());
    }

    @Test
    void articles_from_before_there_was_a_search_are_filled_in() {
        var article = newsroom.draft("Допотопный мастодонт");
        database.useHandle(
                handle ->
                        handle.execute(
                                "delete from story_board_text where article_id = ?", article.id()));
        assertThat(stories(all.saying("мастодонт"))).isEmpty();

        assertThat(fill.now()).isPositive();

        assertThat(stories(all.saying("мастодонт"))).containsExactly(article.storyId());
        assertThat(fill.now()).isZero();
    }

    @Test
    void columns_hold_cards_in_the_order_of_an_articles_life() {
        var review = newsroom.in(ArticleState.IN_REVIEW);
        var scheduled = newsroom.in(ArticleState.SCHEDULED);

        var columns = boards.columns(all, 100);

        assertThat(columns.keySet()).containsExactlyElementsOf(Boards.COLUMNS);
        assertThat(columns.get(BoardStage.IN_REVIEW))
                .extracting(BoardCard::articleId)
                .contains(review.id());
        assertThat(columns.get(BoardStage.WAITING))
                .filteredOn(card -> card.articleId() == scheduled.id())
                .singleElement()
                .satisfies(card -> assertThat(card.dueAt()).isPresent());
        assertThat(boards.columns(all, 1).get(BoardStage.IN_REVIEW)).hasSize(1);
    }

    @Test
    void a_person_is_shown_what_they_had_a_hand_in() {
        var reporter = somebody(Grant.everywhere(Role.REPORTER));
        newsroom.draft("Чужая работа");
        var own = create.by(reporter, NewStory.in("news", "region"), russian("Своя работа"));

        var byThem = person(reporter);

        assertThat(stories(byThem)).containsExactly(own.storyId());
        var agenda = agendas.of(reporter, hours(), 10);
        assertThat(agenda.part(Agenda.Kind.MINE).cards())
                .extracting(BoardCard::articleId)
                .containsExactly(own.id());
        assertThat(agenda.part(Agenda.Kind.REVIEW).count()).isZero();
    }

    private BoardQuery person(Actor actor) {
        return new BoardQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(actor.person().getAsLong()),
                Optional.empty(),
                SearchQuery.of(""),
                hours());
    }

    @Test
    void what_waits_for_somebody_is_what_their_rights_reach() {
        var region = somebody(grant(Role.EDITOR, "region"));
        var elsewhere = somebody(grant(Role.EDITOR, "economy"), grant(Role.REPORTER, "region"));
        var review = newsroom.in(ArticleState.IN_REVIEW);
        var ready = newsroom.in(ArticleState.READY);

        var here = agendas.of(region, hours(), Agenda.MOST);
        var there = agendas.of(elsewhere, hours(), Agenda.MOST);

        assertThat(ids(here, Agenda.Kind.REVIEW)).contains(review.id());
        assertThat(ids(here, Agenda.Kind.READY)).contains(ready.id());
        assertThat(ids(there, Agenda.Kind.REVIEW)).doesNotContain(review.id());
        assertThat(ids(there, Agenda.Kind.READY)).doesNotContain(ready.id());
        assertThat(agendas.of(region, hours(), 1).part(Agenda.Kind.READY).cards()).hasSize(1);
    }

    private static List<Long> ids(Agenda agenda, Agenda.Kind kind) {
        return agenda.part(kind).cards().stream().map(BoardCard::articleId).toList();
    }

    @Test
    void a_story_told_in_one_more_language_comes_to_the_top() {
        var first = newsroom.draft("Первая");
        newsroom.draft("Вторая");

        var kazakh =
                new NewArticle(
                        Language.KAZAKH,
                        tilshi.text.Script.CYRILLIC,
                        Newsroom.wording(""),
                        Optional.empty());
        tell.by(newsroom.chief(), first.storyId(), kazakh);

        var row = boards.page(all, Optional.empty(), Language.KAZAKH, 1).getFirst();
        assertThat(row.storyId()).isEqualTo(first.storyId());
        assertThat(row.headline()).isEqualTo("Первая");
        assertThat(row.language()).isEqualTo(Language.RUSSIAN);
        assertThat(row.in(Language.KAZAKH)).isPresent();
    }

    private static NewArticle russian(String headline) {
        return russian(Newsroom.wording(headline));
    }

    private static NewArticle russian(Wording wording) {
        return Newsroom.russian(wording);
    }
}

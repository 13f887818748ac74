package tilshi.story;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tilshi.InTilshi;
import tilshi.site.Sites;
import tilshi.text.Language;
import tilshi.text.Script;

/** Readers find what they can see, by the words they see, and nothing else. */
@InTilshi
class SearchTextsIT {

    @Inject Newsroom newsroom;
    @Inject SearchTexts texts;
    @Inject FillSearch fill;
    @Inject Sites sites;
    @Inject Jdbi database;
    @Inject CreateStory createStory;
    @Inject ReviseArticle revise;
    @Inject PublishArticle publish;
    @Inject CorrectArticle correct;
    @Inject WithdrawArticle withdraw;
    @Inject KillArticle kill;

    @Test
    void a_russian_word_is_found_in_any_form() {
        long id = published("Снегоуборщики вышли на улицы");

        for (var query : List.of("снегоуборщик", "СНЕГОУБОРЩИКАМИ", "улица снегоуборщика")) {
            assertThat(found("news/ru", query)).as(query).containsExactly(id);
        }
        assertThat(found("news/ru", "снегоуборщик метро")).isEmpty();
    }

    @Test
    void a_kazakh_word_is_found_by_its_beginning() {
        long id = published(Language.KAZAKH, "Бұлдырықтауларындағы көктем");

        for (var query : List.of("бұлдырықтау", "Бұлдырықтаулары", "көктем бұлдырық")) {
            assertThat(found("news/kk", query)).as(query).containsExactly(id);
        }
        assertThat(found("news/kk", "бұлдырықтауы")).isEmpty();
        assertThat(found("news/kk", "бұ")).doesNotContain(id);
    }

    @Test
    void an_english_word_is_found_in_any_form() {
        long id = published(Language.ENGLISH, "Quaggas galloping everywhere");

        assertThat(found("news/en", "quagga gallops")).containsExactly(id);
    }

    @Test
    void yo_is_found_by_ye_and_ye_by_yo() {
        long with = published("Ёлкопад начался");
        long without = published("Елкопады кончились");

        assertThat(found("news/ru", "елкопад")).containsExactlyInAnyOrder(with, without);
        assertThat(found("news/ru", "ЁЛКОПАД")).containsExactlyInAnyOrder(with, without);
    }

    @Test
    void the_words_of_headline_lead_body_and_speaker_are_found() {
        var wording =
                new Wording(
                        new Headlines("Заглавка", "Карточка", "", "", ""),
                        "Вступленьице.",
                        Body.of(
                                List.of(
                                        new Block.Paragraph("aaaa", Span.of("Абзацище.")),
                                        new Block.Quotation(
                                                "bbbb",
                                                Block.Manner.DIRECT,
                                                Span.of("Цитатища"),
                                                "Говорунова",
                                                "Должностища",
                                                "сказала"))));
        long id = published(wording);

        for (var word :
                List.of(
                        "заглавка",
                        "карточка",
                        "вступленьице",
                        "абзацище",
                        "цитатища",
                        "говорунова",
                        "должностища")) {
            assertThat(found("news/ru", word)).as(word).containsExactly(id);
        }
    }

    @Test
    void a_phrase_stands_together_and_an_unwanted_word_does_not_stand_there() {
        long together = published("Верблюжье молоко подешевело");
        long apart = published("Верблюжье племя пьёт молоко");

        assertThat(found("news/ru", "верблюжье молоко")).containsExactlyInAnyOrder(together, apart);
        assertThat(found("news/ru", "\"верблюжье молоко\"")).containsExactly(together);
        assertThat(found("news/ru", "верблюжье молоко -племя")).containsExactly(together);
    }

    @Test
    void what_readers_cannot_see_is_not_found() {
        for (var state : ArticleState.values()) {
            long id = newsroom.in(state).id();
            var found = found("news/ru", "состоянии " + state.name());
            if (!state.isPublic()) {
                assertThat(found).as(state.name()).doesNotContain(id);
            } else if (state != ArticleState.UPDATED) {
                assertThat(found).as(state.name()).contains(id);
            }
        }
    }

    @Test
    void a_revision_is_found_when_it_is_published_and_the_one_before_no_more() {
        long id = published("Белибердовое слово");
        revise.by(newsroom.chief(), id, 1, Newsroom.wording("Тарабарское слово"), "");
        assertThat(found("news/ru", "тарабарское")).isEmpty();
        assertThat(found("news/ru", "белибердовое")).containsExactly(id);

        correct.by(newsroom.chief(), id, "Исправлено.");

        assertThat(found("news/ru", "тарабарское")).containsExactly(id);
        assertThat(found("news/ru", "белибердовое")).isEmpty();
    }

    @Test
    void what_is_taken_back_is_not_found_from_then_on() {
        long withdrawn = published("Отзываемище");
        long killed = published("Отзываемище");
        assertThat(found("news/ru", "отзываемище")).hasSize(2);

        withdraw.by(newsroom.chief(), withdrawn, "Отозвано.");
        assertThat(found("news/ru", "отзываемище")).containsExactly(killed);
        kill.by(newsroom.chief(), killed, "Решение суда.");
        assertThat(found("news/ru", "отзываемище")).isEmpty();
    }

    @Test
    void who_is_in_no_list_is_not_found_whatever_the_index_says() {
        long id = published("Призрачнейший");
        withdraw.by(newsroom.chief(), id, "Отозвано.");
        database.useHandle(
                handle ->
                        handle.execute(
                                "insert into story_search values (?, to_tsvector('russian', ?)"
                                        + " || array_to_tsvector(array['@news/ru']))",
                                id,
                                "призрачнейший"));

        assertThat(found("news/ru", "призрачнейший")).isEmpty();
    }

    @Test
    void another_brand_and_another_language_do_not_have_it() {
        long id = published("Единственнейшество");

        assertThat(found("news/ru", "единственнейшество")).containsExactly(id);
        for (var site : List.of("news/kk", "news/en", "sport/ru", "life/ru")) {
            assertThat(found(site, "единственнейшество")).as(site).isEmpty();
        }
    }

    @Test
    void a_story_of_two_brands_is_found_in_both() {
        assertThat(found("life/ru", "шерсть"))
                .isNotEmpty()
                .anyMatch(found("news/ru", "шерсть")::contains);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "'",
                "\"",
                "''''",
                "\\",
                "\\'",
                "a'b",
                ":*",
                "a:*",
                "!",
                "!!a",
                "& | !",
                "a & ",
                "(",
                ")",
                "((a)",
                "<->",
                "a <-> b",
                "a <2> b",
                "-",
                "--",
                "- -a",
                "\"-\"",
                "';drop table story_search;--",
                "%",
                "_",
                "$1",
                "?",
                ":terms",
                "{0}",
                "{x}",
                "NULL",
                "\u0000",
                "a\u0000b",
                "\uD800",
                "\uFFFF",
                "😀",
                "и в на",
                "the of",
                "a:ABCD",
                "***"
            })
    void hostile_words_find_nothing_and_break_nothing(String typed) {
        for (var site : sites.house().sites()) {
            assertThat(texts.find(site, SearchQuery.of(typed), Optional.empty(), 5).teasers())
                    .hasSizeLessThanOrEqualTo(5);
        }
        assertThat(found("news/ru", "мост")).isNotEmpty();
    }

    @Test
    void ten_thousand_characters_and_noise_break_nothing() {
        assertThat(found("news/ru", "мост ".repeat(2_000))).isEmpty();
        var random = new Random(7);
        var signs = "аәбкa1 '\"\\-!&|()<>:*«»„“%_$?{}\u0000\u0301\u200B😀".codePoints().toArray();
        for (int i = 0; i < 500; i++) {
            var typed =
                    IntStream.range(0, random.nextInt(40))
                            .map(n -> signs[random.nextInt(signs.length)])
                            .mapToObj(Character::toString)
                            .collect(Collectors.joining());
            found(i % 2 == 0 ? "news/kk" : "news/ru", typed);
        }
    }

    @Test
    void parts_show_each_article_once_newest_first() {
        var ids = new ArrayList<Long>();
        for (int i = 0; i < 7; i++) {
            ids.addFirst(published("Постраничнейшее " + i));
        }
        var shown = new ArrayList<Long>();
        Optional<SearchTexts.Place> place = Optional.empty();
        SearchTexts.Found found;
        do {
            found = texts.find(newsroom.site(), SearchQuery.of("постраничнейшее"), place, 2);
            found.teasers().forEach(teaser -> shown.add(teaser.articleId()));
            var last = found.teasers().getLast();
            place = Optional.of(new SearchTexts.Place(last.publishedAt(), last.articleId()));
        } while (found.more());

        assertThat(shown).isEqualTo(ids);
    }

    @Test
    void an_endless_text_can_be_published_and_found_by_its_beginning() {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < 60; i++) {
            var text = new StringBuilder("я".repeat(3_000));
            for (int n = 0; text.length() < 19_900; n++) {
                text.append(' ').append("слово").append(i).append('ж').append(n);
            }
            blocks.add(new Block.Paragraph("p%03d".formatted(i), Span.of(text.toString())));
        }
        long id = published(new Wording(Headlines.of("Бесконечнейший"), "Лид.", Body.of(blocks)));

        assertThat(found("news/ru", "бесконечнейший слово0ж7")).containsExactly(id);
    }

    @Test
    void what_was_published_before_there_was_a_search_is_found_after_a_start() {
        long id = published("Доисторичнейший");
        database.useHandle(
                handle -> handle.execute("delete from story_search where article_id = ?", id));
        assertThat(found("news/ru", "доисторичнейший")).isEmpty();

        assertThat(fill.now()).isEqualTo(1);

        assertThat(found("news/ru", "доисторичнейший")).containsExactly(id);
        assertThat(fill.now()).isZero();
    }

    @Test
    void a_query_that_takes_too_long_is_given_up_by_the_database() {
        database.useTransaction(
                handle -> {
                    handle.execute("lock table story_search in access exclusive mode");
                    var started = Instant.now();
                    assertThatThrownBy(supplyAsync(() -> found("news/ru", "мост"))::join)
                            .hasStackTraceContaining("statement timeout");
                    assertThat(Duration.between(started, Instant.now()))
                            .isLessThan(Duration.ofSeconds(4));
                });
    }

    private long published(String headline) {
        return published(Language.RUSSIAN, headline);
    }

    private long published(Wording wording) {
        return publish(Newsroom.russian(wording));
    }

    private long published(Language language, String headline) {
        var script = language == Language.ENGLISH ? Script.LATIN : Script.CYRILLIC;
        return publish(
                new NewArticle(language, script, Newsroom.wording(headline), Optional.empty()));
    }

    private long publish(NewArticle article) {
        var story = NewStory.in("news", "region");
        long id = createStory.by(newsroom.chief(), story, article).id();
        return publish.by(newsroom.chief(), id).article().id();
    }

    private List<Long> found(String site, String typed) {
        return texts
                .find(sites.house().named(site), SearchQuery.of(typed), Optional.empty(), 50)
                .teasers()
                .stream()
                .map(Teaser::articleId)
                .toList();
    }
}

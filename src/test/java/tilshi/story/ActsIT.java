package tilshi.story;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tilshi.InTilshi;
import tilshi.journal.Entry;
import tilshi.journal.Journal;
import tilshi.press.Changes;
import tilshi.press.KeysRead;
import tilshi.text.Language;
import tilshi.text.Script;

/** What every act does: state, revision, journal and, where readers see it, the keys it touches. */
@InTilshi
class ActsIT {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    @Inject Newsroom newsroom;
    @Inject Articles articles;
    @Inject Stories stories;
    @Inject Authors authors;
    @Inject NameAuthor nameAuthor;
    @Inject NameTopic nameTopic;
    @Inject Journal journal;
    @Inject Changes changes;
    @Inject Published published;
    @Inject CreateStory createStory;
    @Inject CreateArticle createArticle;
    @Inject ReviseArticle revise;
    @Inject SubmitArticle submit;
    @Inject ApproveArticle approve;
    @Inject ScheduleArticle schedule;
    @Inject PublishArticle publish;
    @Inject CorrectArticle correct;
    @Inject WithdrawArticle withdraw;
    @Inject KillArticle kill;
    @Inject DateArticle date;
    @Inject ArrangeFront arrange;

    @Test
    void a_story_begins_with_a_draft_and_keeps_all_it_was_told() {
        long author = anAuthor();
        var placements =
                List.of(
                        Placement.home("news", "region"),
                        new Placement("sport", "football", false, Map.of("ru", "Для спорта")));
        var wording = Newsroom.wording("Начало");

        long before = changes.newest();
        var article =
                createStory.by(
                        newsroom.chief(),
                        new NewStory(
                                Optional.empty(),
                                Map.of("ru", "Подпись"),
                                placements,
                                List.of(author),
                                List.of()),
                        Newsroom.russian(wording));

        assertThat(article.state()).isEqualTo(ArticleState.DRAFT);
        assertThat(article.latest()).isEqualTo(1);
        assertThat(article.live()).isEmpty();
        assertThat(article.path()).isEmpty();
        var story = stories.get(article.storyId());
        assertThat(story.placements()).isEqualTo(placements);
        assertThat(story.authors()).containsExactly(author);
        assertThat(story.caption()).containsEntry("ru", "Подпись");
        var revision = articles.revision(article.id(), 1);
        assertThat(revision.wording()).isEqualTo(wording);
        assertThat(revision.hash()).isEqualTo(wording.hash());
        assertThat(revision.author()).isEqualTo("Айсара");
        assertThat(lastDeed(article)).isEqualTo("Айсара create ");
        assertThat(changes.newest()).isEqualTo(before);
    }

    @Test
    void a_story_is_told_in_another_language() {
        var draft = newsroom.draft("По-русски");
        var kazakh =
                new NewArticle(
                        Language.KAZAKH,
                        Script.LATIN,
                        Newsroom.wording("Qazaqşa"),
                        Optional.empty());

        var article = createArticle.by(newsroom.chief(), draft.storyId(), kazakh);

        assertThat(article.script()).isEqualTo(Script.LATIN);
        assertThat(articles.ofStory(draft.storyId()))
                .extracting(Article::language)
                .containsExactly(Language.KAZAKH, Language.RUSSIAN);
    }

    @Test
    void a_draft_goes_to_the_editors_and_is_approved() {
        var draft = newsroom.draft("На проверку");

        var sent = submit.by(newsroom.chief(), draft.id());
        assertThat(sent.article().state()).isEqualTo(ArticleState.IN_REVIEW);
        assertThat(sent.change()).isZero();
        assertThat(lastDeed(draft)).isEqualTo("Айсара submit ");

        var approved = approve.by(newsroom.chief(), draft.id());
        assertThat(approved.article().state()).isEqualTo(ArticleState.READY);
        assertThat(approved.change()).isZero();
        assertThat(newsroom.now(draft.id())).isEqualTo(rounded(approved.article()));
        assertThat(lastDeed(draft)).isEqualTo("Айсара approve ");
    }

    @Test
    void a_schedule_and_an_embargo_are_kept_with_their_instant() {
        var at = Newsroom.tomorrow().truncatedTo(ChronoUnit.SECONDS);

        var scheduled = newsroom.draft("По часам");
        schedule.by(newsroom.chief(), scheduled.id(), at);
        assertThat(newsroom.now(scheduled.id()).state()).isEqualTo(ArticleState.SCHEDULED);
        assertThat(newsroom.now(scheduled.id()).dueAt()).hasValue(at);
        assertThat(lastDeed(scheduled)).isEqualTo("Айсара schedule " + at);

        var held = newsroom.draft("До срока");
        schedule.withEmbargo(newsroom.chief(), held.id(), at);
        assertThat(newsroom.now(held.id()).state()).isEqualTo(ArticleState.EMBARGOED);
        assertThat(lastDeed(held)).isEqualTo("Айсара embargo " + at);
    }

    @Test
    void publishing_gives_a_path_and_touches_every_key_readers_see_it_by() {
        var words = Map.of("ru", "Ключи");
        long author = nameAuthor.with("key-maker", words, words, words, Optional.empty());
        long topic = nameTopic.with("keys", words);
        var draft =
                createStory.by(
                        newsroom.chief(),
                        new NewStory(
                                Optional.empty(),
                                Map.of(),
                                List.of(
                                        Placement.home("news", "region"),
                                        new Placement("sport", "football", false, Map.of())),
                                List.of(author),
                                List.of(topic)),
                        Newsroom.russian(Newsroom.wording("Ключи от города")));

        var deed = publish.by(newsroom.chief(), draft.id());

        var today = LocalDate.ofInstant(deed.article().publishedAt().orElseThrow(), ALMATY);
        assertThat(deed.article().state()).isEqualTo(ArticleState.LIVE);
        assertThat(deed.article().live()).hasValue(1);
        assertThat(deed.article().updatedAt()).isEmpty();
        assertThat(deed.article().path())
                .hasValue("/ru/" + today.toString().replace('-', '/') + "/klyuchi-ot-goroda");
        assertThat(newsroom.now(draft.id())).isEqualTo(rounded(deed.article()));
        assertThat(lastDeed(draft)).isEqualTo("Айсара publish ");
        assertThat(deed.change()).isEqualTo(changes.newest());
        var path = deed.article().path().orElseThrow();
        assertThat(newsroom.keysOf(deed.change()))
                .containsExactlyInAnyOrder(
                        "article:" + draft.id(),
                        "languages:" + draft.storyId(),
                        "list:news/ru",
                        "list:news/ru/section/region",
                        "list:sport/ru",
                        "list:sport/ru/section/football",
                        "list:news/ru/author/" + author,
                        "list:sport/ru/author/" + author,
                        "list:news/ru/topic/" + topic,
                        "list:sport/ru/topic/" + topic,
                        "authors:news/ru",
                        "authors:sport/ru",
                        "topics:news/ru",
                        "topics:sport/ru",
                        "filled:news/ru/author/" + author,
                        "filled:sport/ru/author/" + author,
                        "filled:news/ru/topic/" + topic,
                        "filled:sport/ru/topic/" + topic,
                        "day:news/ru/" + today,
                        "day:sport/ru/" + today,
                        "month:news/ru/" + YearMonth.from(today),
                        "month:sport/ru/" + YearMonth.from(today),
                        "months:news/ru",
                        "months:sport/ru",
                        "changed:news/ru",
                        "changed:sport/ru",
                        "changed:news/ru/" + YearMonth.from(today),
                        "changed:sport/ru/" + YearMonth.from(today),
                        "recent:news/ru",
                        "recent:sport/ru",
                        "address:news" + path,
                        "address:sport" + path);
    }

    @Test
    void a_revision_waits_until_it_is_published_and_keeps_the_first_date_and_path() {
        var first = publish.by(newsroom.chief(), newsroom.draft("Первая").id()).article();

        var revised = newsroom.revise(first.id());
        assertThat(revised.state()).isEqualTo(ArticleState.LIVE);
        assertThat(revised.hasUnpublishedChanges()).isTrue();
        assertThat(revised.live()).hasValue(1);
        assertThat(revised.latest()).isEqualTo(2);

        var updated = publish.by(newsroom.chief(), first.id()).article();
        assertThat(updated.state()).isEqualTo(ArticleState.UPDATED);
        assertThat(updated.live()).hasValue(2);
        assertThat(updated.path()).isEqualTo(first.path());
        assertThat(rounded(updated).publishedAt()).isEqualTo(rounded(first).publishedAt());
        assertThat(updated.updatedAt()).isPresent();
        assertThat(updated.hasUnpublishedChanges()).isFalse();
    }

    @Test
    void a_correction_is_told_to_readers_with_the_revision_it_came_in() {
        var article = newsroom.in(ArticleState.LIVE);

        var deed = correct.by(newsroom.chief(), article.id(), " Было 41, стало 42.\r\nИзвините. ");

        assertThat(deed.article().state()).isEqualTo(ArticleState.CORRECTED);
        assertThat(deed.article().live()).hasValue(article.latest());
        assertThat(articles.corrections(article.id()))
                .extracting(Correction::note)
                .containsExactly("Было 41, стало 42.\nИзвините.");
        assertThat(newsroom.keysOf(deed.change())).contains("article:" + article.id());
        assertThat(lastDeed(article)).startsWith("Айсара correct Было 41");
    }

    @Test
    void a_withdrawn_article_keeps_its_path_and_its_reason_and_touches_where_it_was_shown() {
        var article = newsroom.in(ArticleState.LIVE);

        var deed = withdraw.by(newsroom.chief(), article.id(), "Источник отказался.");

        assertThat(deed.article().state()).isEqualTo(ArticleState.WITHDRAWN);
        assertThat(deed.article().reason()).isEqualTo("Источник отказался.");
        assertThat(deed.article().path()).isEqualTo(article.path());
        assertThat(newsroom.keysOf(deed.change()))
                .contains("article:" + article.id(), "list:news/ru/section/region")
                .anyMatch(key -> key.startsWith("day:news/ru/"));
        assertThat(lastDeed(article)).isEqualTo("Айсара withdraw Источник отказался.");
    }

    @Test
    void why_an_article_was_killed_stays_in_the_journal() {
        var article = newsroom.in(ArticleState.LIVE);

        var deed = kill.by(newsroom.chief(), article.id(), "Решение суда № 7");

        assertThat(deed.article().state()).isEqualTo(ArticleState.KILLED);
        assertThat(newsroom.now(article.id()).reason()).isEmpty();
        assertThat(newsroom.keysOf(deed.change())).contains("article:" + article.id());
        assertThat(lastDeed(article)).isEqualTo("Айсара kill Решение суда № 7");
    }

    @Test
    void an_imported_article_is_published_under_the_date_it_came_with() {
        var draft = newsroom.draft("Из архива");
        var at = Instant.parse("2022-05-20T18:30:00Z");

        date.by(newsroom.chief(), draft.id(), Optional.of(at));
        assertThat(lastDeed(draft)).isEqualTo("Айсара date ");
        var deed = publish.by(newsroom.chief(), draft.id());

        assertThat(deed.article().publishedAt()).hasValue(at);
        assertThat(deed.article().path()).hasValue("/ru/2022/05/21/iz-arkhiva");
        assertThat(newsroom.keysOf(deed.change())).contains("day:news/ru/2022-05-21");
    }

    /** Its page of the day is another one where the day began at another instant. */
    @Test
    void a_brand_in_another_time_zone_has_its_own_day() {
        var far = newsroom.brandIn(ZoneId.of("America/Los_Angeles"));
        var draft =
                createStory.by(
                        newsroom.chief(),
                        new NewStory(
                                Optional.empty(),
                                Map.of(),
                                List.of(
                                        Placement.home("news", "region"),
                                        new Placement(far, "region", false, Map.of())),
                                List.of(),
                                List.of()),
                        Newsroom.russian(Newsroom.wording("Две даты")));
        date.by(newsroom.chief(), draft.id(), Optional.of(Instant.parse("2022-05-20T18:30:00Z")));

        var deed = publish.by(newsroom.chief(), draft.id());

        assertThat(newsroom.keysOf(deed.change()))
                .filteredOn(key -> key.startsWith("day:"))
                .containsExactlyInAnyOrder(
                        "day:news/ru/2022-05-21", "day:" + far + "/ru/2022-05-20");
    }

    @Test
    void a_date_can_be_taken_away_again_and_saying_it_twice_does_nothing() {
        var draft = newsroom.draft("Без даты");
        var at = Optional.of(Instant.parse("2022-05-20T18:30:00Z"));

        date.by(newsroom.chief(), draft.id(), at);
        var before = newsroom.tables();
        date.by(newsroom.chief(), draft.id(), at);
        assertThat(newsroom.tables()).isEqualTo(before);

        assertThat(date.by(newsroom.chief(), draft.id(), Optional.empty()).dated()).isEmpty();
    }

    @Test
    void a_front_is_arranged_with_each_story_once_and_touches_nothing_but_the_front() {
        long one = newsroom.in(ArticleState.LIVE).storyId();
        long other = newsroom.in(ArticleState.LIVE).storyId();

        long change = arrange.by(newsroom.chief(), newsroom.site(), List.of(other, one, other));

        assertThat(newsroom.keysOf(change)).containsExactly("front:news/ru");
        assertThat(published.onFront(new KeysRead(), newsroom.site()))
                .extracting(Teaser::storyId)
                .containsExactly(other, one);
        assertThat(journal.about("front:news/ru", 1).getFirst().act()).isEqualTo("arrange");
    }

    @Test
    void arranging_a_front_anew_forgets_what_was_placed_before() {
        long one = newsroom.in(ArticleState.LIVE).storyId();
        arrange.by(newsroom.chief(), newsroom.site(), List.of(one));

        arrange.by(newsroom.chief(), newsroom.site(), List.of());

        assertThat(published.onFront(new KeysRead(), newsroom.site())).isEmpty();
    }

    @Test
    void killing_a_draft_needs_no_path() {
        var draft = newsroom.draft("Не будет");

        assertThat(kill.by(newsroom.chief(), draft.id(), "Решили не писать.").article().path())
                .isEmpty();
    }

    private String lastDeed(Article article) {
        return journal.about(article.subject(), 1).stream()
                .map(ActsIT::words)
                .findFirst()
                .orElse("nothing");
    }

    private static String words(Entry entry) {
        return entry.actor() + " " + entry.act() + " " + entry.reason();
    }

    /** As the database keeps instants: in microseconds. */
    private static Article rounded(Article article) {
        return new Article(
                article.id(),
                article.storyId(),
                article.language(),
                article.script(),
                article.state(),
                article.latest(),
                article.live(),
                article.path(),
                article.dated(),
                article.publishedAt().map(ActsIT::micros),
                article.updatedAt().map(ActsIT::micros),
                article.dueAt(),
                article.reason(),
                micros(article.touchedAt()));
    }

    private static Instant micros(Instant instant) {
        long nanos = instant.getNano();
        return instant.plusNanos((nanos + 500) / 1_000 * 1_000 - nanos);
    }

    private long anAuthor() {
        return authors.withKey("aisara-qumarbek").orElseThrow().id();
    }
}

package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;
import tilshi.account.Actor;
import tilshi.account.Grant;
import tilshi.account.Role;
import tilshi.site.Brand;
import tilshi.site.OpenBrand;
import tilshi.site.Section;
import tilshi.site.Site;
import tilshi.site.Sites;
import tilshi.text.Language;
import tilshi.text.Script;

/**
 * What tests of acts need: people of every kind, articles in every state, and what the tables hold.
 */
@ApplicationScoped
public class Newsroom {

    private static final List<String> TABLES =
            List.of(
                    "story_story",
                    "story_article",
                    "story_revision",
                    "story_correction",
                    "story_showing",
                    "story_revision_name",
                    "story_spelling",
                    "story_word",
                    "story_placement",
                    "story_byline",
                    "story_about",
                    "story_front",
                    "story_draft",
                    "story_draft_part",
                    "story_draft_other",
                    "media_picture",
                    "story_draft_step",
                    "story_search",
                    "story_hand",
                    "story_return",
                    "note_thread",
                    "note_note",
                    "notice_notice",
                    "story_board_text",
                    "story_preview",
                    "site_address",
                    "journal_entry",
                    "press_counter",
                    "press_change");

    private static final String VERSIONS =
            TABLES.stream()
                    .map(
                            table ->
                                    """
                                    select '%1$s' as name, count(*) || ' rows '
                                      || coalesce(sum(hashtextextended(
                                           ctid || ' ' || xmin, 0)), 0) as versions
                                    from %1$s
                                    """
                                            .formatted(table))
                    .collect(Collectors.joining("union all\n"));

    private final Jdbi database;
    private final Sites sites;
    private final OpenBrand openBrand;
    private final Articles articles;
    private final CreateStory createStory;
    private final ReviseArticle revise;
    private final SubmitArticle submit;
    private final ApproveArticle approve;
    private final ScheduleArticle schedule;
    private final PublishArticle publish;
    private final CorrectArticle correct;
    private final WithdrawArticle withdraw;
    private final KillArticle kill;

    Newsroom(
            Jdbi database,
            Sites sites,
            OpenBrand openBrand,
            Articles articles,
            CreateStory createStory,
            ReviseArticle revise,
            SubmitArticle submit,
            ApproveArticle approve,
            ScheduleArticle schedule,
            PublishArticle publish,
            CorrectArticle correct,
            WithdrawArticle withdraw,
            KillArticle kill) {
        this.database = database;
        this.sites = sites;
        this.openBrand = openBrand;
        this.articles = articles;
        this.createStory = createStory;
        this.revise = revise;
        this.submit = submit;
        this.approve = approve;
        this.schedule = schedule;
        this.publish = publish;
        this.correct = correct;
        this.withdraw = withdraw;
        this.kill = kill;
    }

    /** Somebody who may do everything everywhere. */
    public Actor chief() {
        return actor(Grant.everywhere(Role.ADMINISTRATOR));
    }

    /** Nobody who was hired: the clock asks nobody whether they still may. */
    public Actor actor(Grant... grants) {
        return new Actor(OptionalLong.empty(), "Айсара", List.of(grants));
    }

    public Site site() {
        return sites.house().named("news/ru");
    }

    public static Wording wording(String headline) {
        return wording(headline, "Абзац.");
    }

    public static Wording wording(String headline, String paragraph) {
        return new Wording(
                Headlines.of(headline),
                "Лид.",
                Body.of(List.of(new Block.Paragraph("aaaa", Span.of(paragraph)))));
    }

    public static NewArticle russian(Wording wording) {
        return new NewArticle(Language.RUSSIAN, Script.CYRILLIC, wording, Optional.empty());
    }

    /** A draft in Russian, at home in news/region. */
    public Article draft(String headline) {
        return createStory.by(chief(), NewStory.in("news", "region"), russian(wording(headline)));
    }

    /**
     * An article in a state, with a newest revision that readers have not seen where they could.
     */
    public Article in(ArticleState state) {
        long id = draft("В состоянии " + state.name()).id();
        switch (state) {
            case DRAFT -> {}
            case IN_REVIEW -> submit.by(chief(), id);
            case READY -> {
                submit.by(chief(), id);
                approve.by(chief(), id);
            }
            case SCHEDULED -> schedule.by(chief(), id, tomorrow());
            case EMBARGOED -> schedule.withEmbargo(chief(), id, tomorrow());
            case LIVE -> publish.by(chief(), id);
            case UPDATED -> {
                publish.by(chief(), id);
                revise(id);
                publish.by(chief(), id);
            }
            case CORRECTED -> {
                publish.by(chief(), id);
                correct.by(chief(), id, "Исправлено.");
            }
            case WITHDRAWN -> {
                publish.by(chief(), id);
                withdraw.by(chief(), id, "Отозвано.");
            }
            case KILLED -> {
                publish.by(chief(), id);
                kill.by(chief(), id, "Решение суда.");
            }
        }
        if (state.isPublic()) {
            revise(id);
        }
        return now(id);
    }

    /** The article as the database has it. */
    public Article now(long id) {
        return articles.find(id).orElseThrow();
    }

    /** Saves another wording on top of the newest. */
    public Article revise(long id) {
        int base = now(id).latest();
        var wording = wording("В редакции " + base, "Абзац " + base + ".");
        return revise.by(chief(), id, base, wording, "");
    }

    /** Opens a brand in Russian that lives in a time zone, and tells the edition. */
    public String brandIn(ZoneId zone) {
        var key = zone.getId().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "-");
        if (sites.house().brand(key).isEmpty()) {
            var look = sites.house().brands().getFirst().look();
            var brand = new Brand(key, key + ".localhost", Map.of("ru", key), look);
            var site =
                    new Site(
                            brand,
                            Language.RUSSIAN,
                            Script.CYRILLIC,
                            zone,
                            "",
                            Optional.empty(),
                            true);
            openBrand.with(
                    9,
                    brand,
                    List.of(new OpenBrand.SiteWithPages(site, List.of())),
                    List.of(new Section(key, "region", Map.of("ru", "Регион"))));
            sites.refresh();
        }
        return key;
    }

    public static Instant tomorrow() {
        return Instant.now().plus(Duration.ofDays(1));
    }

    /**
     * How many rows are in the tables acts write to, and a hash of which versions of them: equal
     * where nothing was written, not even the same again.
     */
    public Map<String, String> tables() {
        return database.withHandle(
                handle ->
                        new TreeMap<>(
                                handle.createQuery(VERSIONS)
                                        .setMapKeyColumn("name")
                                        .setMapValueColumn("versions")
                                        .collectInto(new GenericType<Map<String, String>>() {})));
    }

    /** The keys of a change, by name. */
    public List<String> keysOf(long change) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        "select unnest(keys) from press_change where number ="
                                                + " :number")
                                .bind("number", change)
                                .mapTo(String.class)
                                .list());
    }
}

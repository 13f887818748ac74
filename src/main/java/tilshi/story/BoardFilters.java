package tilshi.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;
import tilshi.account.Grant;
import tilshi.site.Site;
import tilshi.text.Language;

/**
 * What a question to the board is in SQL. Every text here is ours; what people asked for is bound.
 * Only what is asked for stands in the statement, so that the database sees what it can use.
 */
final class BoardFilters {

    /** Of what is found by words the youngest articles are looked at. */
    private static final int MOST_FOUND = 5_000;

    private static final String FOUND =
            """
            found as materialized (
              select article_id from story_board_text where words @@ cast(:words as tsquery)
              order by article_id desc limit %d)
            """
                    .formatted(MOST_FOUND);

    /** Where a grant reaches the article {@code a} of a story that is at home at {@code p}. */
    private static final String WITHIN =
            """
            exists (select from unnest(
                cast(:brands as text[]), cast(:languages as text[]), cast(:sections as text[]))
              g (brand, language, section)
              where (g.brand is null or g.brand = p.brand)
                and (g.language is null or g.language = a.language)
                and (g.section is null or g.section = p.section))
            """;

    /**
     * A language of the brand, or the one asked for, in which a story at home at {@code p} has no
     * article.
     */
    private static final String MISSING =
            """
            exists (select from unnest(
                cast(:siteBrands as text[]), cast(:siteLanguages as text[])) t (brand, language)
              where t.brand = p.brand and t.language = coalesce(:language, t.language)
                and not exists (select from story_article m
                  where m.story_id = p.story_id and m.language = t.language))
            """;

    private final BoardQuery query;
    private final List<Site> sites;
    private final Optional<String> words;

    /**
     * @param where which words count; see {@link BoardTexts#asked}
     * @param sites of the house: in which languages a story can be missing
     */
    BoardFilters(Handle handle, BoardQuery query, String where, List<Site> sites) {
        handle.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        this.query = query;
        this.sites = sites;
        words = BoardTexts.asked(handle, query.words(), where);
    }

    /** Whether words were typed that nothing can be found by. */
    boolean findNothing() {
        return !query.words().typed().isEmpty() && words.isEmpty();
    }

    /** What stands before the statement. */
    String with() {
        return words.isPresent() ? "with " + FOUND : "";
    }

    /** What a story {@code s} at home at {@code p} has to be. */
    String ofStories() {
        var all = new ArrayList<>(home());
        if (query.asksArticles()) {
            all.add(
                    "exists (select from story_article a where a.story_id = s.id and "
                            + ofArticles()
                            + ")");
        }
        return String.join(" and ", all);
    }

    /** What an article {@code a} of a story at home at {@code p} has to be. */
    String ofArticles() {
        var all = new ArrayList<>(List.of("true"));
        boolean missing = query.stage().filter(BoardStage.MISSING::equals).isPresent();
        query.language().filter(l -> !missing).ifPresent(l -> all.add("a.language = :language"));
        query.stage().filter(s -> !missing).ifPresent(stage -> all.add(of(stage)));
        query.person()
                .ifPresent(
                        p ->
                                all.add(
                                        "a.id in (select article_id from story_hand"
                                                + " where person_id = :person)"));
        query.within().ifPresent(grants -> all.add(WITHIN));
        words.ifPresent(w -> all.add("a.id in (select article_id from found)"));
        return String.join(" and ", all);
    }

    /** What the home of a story has to be, and what no article of it can say. */
    List<String> home() {
        var all = new ArrayList<>(List.of("true"));
        query.brand().ifPresent(brand -> all.add("p.brand = :brand"));
        query.section().ifPresent(section -> all.add("p.section = :section"));
        query.desk().ifPresent(desk -> all.add(of(desk)));
        query.stage().filter(BoardStage.MISSING::equals).ifPresent(s -> all.add(MISSING));
        return all;
    }

    /**
     * A desk looks after the section. One by one: so the database knows how many stories it will
     * find.
     */
    private static String of(EditorialDesk desk) {
        return IntStream.range(0, desk.places().size())
                .mapToObj(i -> " or p.brand = :brand%1$d and p.section = :section%1$d".formatted(i))
                .collect(Collectors.joining("", "(false", ")"));
    }

    /** What an article {@code a} is at a stage. */
    static String of(BoardStage stage) {
        return switch (stage) {
            case MISSING -> "false";
            case STALE ->
                    "a.state not in ('WITHDRAWN', 'KILLED') and exists (select from"
                            + " story_translation t where t.article_id = a.id and t.open > 0"
                            + " and (t.stale > 0 or a.state <> 'DRAFT'))";
            case WAITING -> "a.state in ('SCHEDULED', 'EMBARGOED')";
            case TASK ->
                    "exists (select from story_task k"
                            + " where k.article_id = a.id and k.closed_at is null)";
            case OVERDUE -> "a.state in ('SCHEDULED', 'EMBARGOED') and a.due_at < :late";
            case SOON ->
                    "a.state in ('SCHEDULED', 'EMBARGOED')"
                            + " and a.due_at >= :late and a.due_at < :soon";
            case TODAY ->
                    "a.state in ('LIVE', 'UPDATED', 'CORRECTED') and a.published_at >= :midnight";
            default -> "a.state = '" + stage.name() + "'";
        };
    }

    /** Binds what was asked for. */
    Query bind(Query statement) {
        bindGrants(statement, "", query.within().orElse(List.of()));
        bindDesk(statement, query.desk().map(EditorialDesk::places).orElse(List.of()));
        return bindHours(statement, query.hours())
                .bind("brand", query.brand())
                .bind("section", query.section())
                .bind("language", query.language().map(Language::code))
                .bind("person", query.person())
                .bind("words", words)
                .bindArray(
                        "siteBrands",
                        String.class,
                        sites.stream().map(site -> site.brand().key()).toArray())
                .bindArray(
                        "siteLanguages",
                        String.class,
                        sites.stream().map(site -> site.language().code()).toArray());
    }

    private static void bindDesk(Query statement, List<EditorialDesk.Place> places) {
        for (int i = 0; i < places.size(); i++) {
            statement.bind("brand" + i, places.get(i).brand());
            statement.bind("section" + i, places.get(i).section());
        }
    }

    static Query bindHours(Query statement, BoardQuery.Hours hours) {
        return statement
                .bind("late", Rows.utc(hours.late()))
                .bind("soon", Rows.utc(hours.soon()))
                .bind("midnight", Rows.utc(hours.midnight()));
    }

    /** Where grants reach, under names that begin with a word of the caller's. */
    static String within(String names) {
        return WITHIN.replace("(:", "(:" + names);
    }

    static Query bindGrants(Query statement, String names, List<Grant> grants) {
        return statement
                .bindArray(
                        names + "brands",
                        String.class,
                        grants.stream().map(g -> g.brand().orElse(null)).toArray())
                .bindArray(
                        names + "languages",
                        String.class,
                        grants.stream()
                                .map(g -> g.language().map(Language::code).orElse(null))
                                .toArray())
                .bindArray(
                        names + "sections",
                        String.class,
                        grants.stream().map(g -> g.section().orElse(null)).toArray());
    }
}

package tilshi.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import tilshi.base.Json;
import tilshi.text.Language;

/** How articles are read as cards. */
final class BoardCards {

    /** The headline in the draft of an article {@code a} whose revision {@code r} has none. */
    static final String DRAFTED =
            """
            (select d.content from story_draft_part d
             where r.headlines ->> 'web' = '' and d.article_id = a.id and d.id = 'headline.web')
            """;

    /** Whether words stand in a draft that no revision has. */
    static final String WRITING =
            """
            exists (select from story_draft d where d.article_id = a.id and d.step > d.since)
            """;

    /**
     * How many parts of its source an article {@code a} has yet to follow. A draft that is being
     * translated is behind only where the source was changed meanwhile.
     */
    static final String BEHIND =
            """
            coalesce((select case when a.state = 'DRAFT' then t.stale else t.open end
                      from story_translation t where t.article_id = a.id
                        and a.state not in ('WITHDRAWN', 'KILLED')), 0)
            """;

    /** How often another language of an article {@code a} was corrected that it does not follow. */
    static final String TASKS =
            """
            (select count(*) from story_task k where k.article_id = a.id and k.closed_at is null)
            """;

    /** Whether an article {@code a} was given back and not submitted since. */
    static final String RETURNED =
            """
            (a.state = 'DRAFT' and exists (
              select from story_return s where s.article_id = a.id))
            """;

    /** Every column of a card, for the ids and kinds of {@code picked}, in its order. */
    static final String OF_PICKED =
            """
            select picked.kind, a.*, p.brand, p.section, r.author_name,
                   r.headlines ->> 'web' headline, coalesce(%s, '') drafted, %s writing,
                   %s behind, %s tasks,
                   %s returned
            from picked
            join story_article a on a.id = picked.id
            join story_placement p on p.story_id = a.story_id and p.canonical
            join story_revision r on r.article_id = a.id and r.number = a.latest
            order by picked.kind, picked.position
            """
                    .formatted(DRAFTED, WRITING, BEHIND, TASKS, RETURNED);

    private BoardCards() {}

    /**
     * The headline of an article.
     *
     * @param drafted JSON in a text, where the revision has none; may be empty
     */
    static String headline(String headline, String drafted) {
        return headline.isEmpty() && !drafted.isEmpty()
                ? Json.read(drafted, String.class)
                : headline;
    }

    static BoardCard card(ResultSet row) throws SQLException {
        var state = ArticleState.valueOf(row.getString("state"));
        boolean changed = state.isPublic() && row.getInt("latest") != row.getInt("live");
        return new BoardCard(
                row.getLong("id"),
                row.getLong("story_id"),
                Language.known(row.getString("language")),
                headline(row.getString("headline"), row.getString("drafted")),
                row.getString("brand"),
                row.getString("section"),
                state,
                changed,
                row.getBoolean("writing"),
                row.getInt("behind"),
                row.getInt("tasks"),
                row.getBoolean("returned"),
                row.getString("author_name"),
                state.isWaiting() ? Rows.instant(row, "due_at") : Optional.empty(),
                Rows.instant(row, "touched_at").orElseThrow());
    }
}

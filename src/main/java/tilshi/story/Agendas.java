package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import tilshi.account.Actor;
import tilshi.account.Right;

/** What waits for people of the newsroom, read in one query. */
@ApplicationScoped
public class Agendas {

    /** What somebody touched longer ago is not in their hands any more. */
    private static final Duration RECENTLY = Duration.ofDays(14);

    private static final List<Right> RIGHTS =
            List.of(Right.REVISE, Right.TRANSLATE, Right.APPROVE, Right.PUBLISH);

    static final String AGENDA =
            """
            with waiting as (
              (select 'MINE' as kind, a.id, h.at as at, false as rising
               from story_hand h join story_article a on a.id = h.article_id
               where h.person_id = :person and h.at > :since and a.state <> 'KILLED'
               order by h.at desc limit :most)
              union all
              (select 'REVIEW', a.id, a.touched_at, true
               from story_article a
               join story_placement p on p.story_id = a.story_id and p.canonical
               where a.state = 'IN_REVIEW' and %1$s order by a.touched_at limit :most)
              union all
              (select 'READY', a.id, a.touched_at, true
               from story_article a
               join story_placement p on p.story_id = a.story_id and p.canonical
               where a.state = 'READY' and %2$s order by a.touched_at limit :most)
              union all
              (select 'OVERDUE', a.id, a.due_at, true
               from story_article a
               join story_placement p on p.story_id = a.story_id and p.canonical
               where %3$s and %2$s order by a.due_at limit :most)
              union all
              (select 'SOON', a.id, a.due_at, true
               from story_article a
               join story_placement p on p.story_id = a.story_id and p.canonical
               where %4$s and %2$s order by a.due_at limit :most)
              union all
              (select 'BEHIND', a.id, a.touched_at, true
               from story_article a
               join story_placement p on p.story_id = a.story_id and p.canonical
               where %5$s and %6$s order by a.touched_at limit :most)
              union all
              (select 'TASK', a.id, a.touched_at, true
               from story_article a
               join story_placement p on p.story_id = a.story_id and p.canonical
               where %7$s and %8$s order by a.touched_at limit :most)),
            numbered as (
              select kind, id, count(*) over (partition by kind) as amount,
                row_number() over (partition by kind
                  order by case when rising then at end, at desc, id) as position
              from waiting),
            picked as (select * from numbered where position <= :shown)
            """
                    .formatted(
                            BoardFilters.within("approve_"),
                            BoardFilters.within("publish_"),
                            BoardFilters.of(BoardStage.OVERDUE),
                            BoardFilters.of(BoardStage.SOON),
                            BoardFilters.of(BoardStage.STALE),
                            BoardFilters.within("translate_"),
                            BoardFilters.of(BoardStage.TASK),
                            BoardFilters.within("revise_"));

    private final Jdbi database;

    Agendas(Jdbi database) {
        this.database = database;
    }

    /**
     * The agenda of somebody.
     *
     * @param shown how many cards of a part
     */
    public Agenda of(Actor actor, BoardQuery.Hours hours, int shown) {
        var sql = AGENDA + BoardCards.OF_PICKED.replace("picked.kind, ", "picked.kind, amount, ");
        return database.withHandle(
                handle -> {
                    var query = handle.createQuery(sql);
                    for (var right : RIGHTS) {
                        var name = right.name().toLowerCase(Locale.ROOT) + "_";
                        BoardFilters.bindGrants(query, name, actor.granting(right));
                    }
                    var rows =
                            query.bind("person", actor.person().orElse(0))
                                    .bind("since", Rows.utc(hours.now().minus(RECENTLY)))
                                    .bind("late", Rows.utc(hours.late()))
                                    .bind("soon", Rows.utc(hours.soon()))
                                    .bind("most", Agenda.MOST)
                                    .bind("shown", shown)
                                    .map((row, context) -> entry(row))
                                    .list();
                    return gather(rows);
                });
    }

    private record Entry(Agenda.Kind kind, int amount, BoardCard card) {}

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                Agenda.Kind.valueOf(row.getString("kind")),
                row.getInt("amount"),
                BoardCards.card(row));
    }

    private static Agenda gather(List<Entry> entries) {
        Map<Agenda.Kind, List<BoardCard>> cards = new EnumMap<>(Agenda.Kind.class);
        Map<Agenda.Kind, Integer> amounts = new EnumMap<>(Agenda.Kind.class);
        for (var entry : entries) {
            cards.computeIfAbsent(entry.kind(), kind -> new ArrayList<>()).add(entry.card());
            amounts.put(entry.kind(), entry.amount());
        }
        Map<Agenda.Kind, Agenda.Part> parts = new EnumMap<>(Agenda.Kind.class);
        cards.forEach(
                (kind, all) ->
                        parts.put(
                                kind,
                                new Agenda.Part(amounts.getOrDefault(kind, all.size()), all)));
        return new Agenda(parts);
    }
}

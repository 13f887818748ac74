package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import tilshi.site.Site;
import tilshi.text.Language;

/** How much sites published in each month of their own calendars. */
@ApplicationScoped
class Months {

    private final Jdbi database;

    Months(Jdbi database) {
        this.database = database;
    }

    /** The months of a site with anything in them, newest first. */
    List<Month> of(Site site) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select month, articles, changed_at from story_month
                                        where brand = :brand and language = :language
                                          and articles > 0
                                        order by month desc
                                        """)
                                .bind("brand", site.brand().key())
                                .bind("language", site.language().code())
                                .map(
                                        (row, context) ->
                                                new Month(
                                                        YearMonth.from(
                                                                row.getObject(
                                                                        "month", LocalDate.class)),
                                                        row.getInt("articles"),
                                                        Rows.instant(row, "changed_at")
                                                                .orElseThrow()))
                                .list());
    }

    /** Whether a site has anything in a month. */
    boolean has(Site site, YearMonth month) {
        return of(site).stream().anyMatch(one -> one.month().equals(month));
    }

    /**
     * Says that something of a month changed.
     *
     * @param more how many articles came, below zero if they went
     * @return how many there are now
     */
    int change(String brand, Language language, YearMonth month, int more, Instant now) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        insert into story_month
                                          (brand, language, month, articles, changed_at)
                                        values (:brand, :language, :month, greatest(:more, 0), :now)
                                        on conflict (brand, language, month) do update
                                        set articles = story_month.articles + :more,
                                            changed_at = excluded.changed_at
                                        returning articles
                                        """)
                                .bind("brand", brand)
                                .bind("language", language.code())
                                .bind("month", month.atDay(1))
                                .bind("more", more)
                                .bind("now", Rows.utc(now))
                                .mapTo(Integer.class)
                                .one());
    }
}

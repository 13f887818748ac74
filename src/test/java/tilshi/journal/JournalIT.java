package tilshi.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tilshi.InTilshi;

/** The journal is kept as it was written, and read by its indexes however long it is. */
@InTilshi
class JournalIT {

    private static final Inquiry.Reach ALL = new Inquiry.Reach(true, Set.of());

    @Inject Journal journal;
    @Inject Jdbi database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal_entry set reason = 'another'",
                "delete from journal_entry",
                "truncate journal_entry"
            })
    void what_was_written_is_never_changed(String statement) {
        journal.write(OptionalLong.of(1), "Айсара", "sign-in", "person:1", "password");

        assertThatThrownBy(() -> database.useHandle(handle -> handle.execute(statement)))
                .hasMessageContaining("append-only");
    }

    @Test
    void pages_follow_each_other_without_a_gap_or_a_repetition() {
        var thing = "person:" + System.nanoTime();
        for (int i = 0; i < 23; i++) {
            journal.write(OptionalLong.of(7), "Айсара", "sign-in", thing, "" + i);
        }
        var read = new ArrayList<String>();
        var place = Optional.<Cursor>empty();
        do {
            var page = journal.page(asked(ALL, thing, place), 5);
            page.forEach(entry -> read.add(entry.reason()));
            place = page.isEmpty() ? Optional.empty() : Cursor.of(page.getLast().cursor().word());
        } while (place.isPresent());

        assertThat(read).hasSize(23).doesNotHaveDuplicates().startsWith("22").endsWith("0");
    }

    @Test
    void who_reaches_some_brands_reads_nothing_of_others_nor_of_people() {
        var thing = "article:" + System.nanoTime();
        journal.write(OptionalLong.of(7), "Айсара", "publish", Subject.in("news", thing), "");
        journal.write(OptionalLong.of(7), "Айсара", "publish", Subject.in("sport", thing), "");
        journal.write(OptionalLong.of(7), "Айсара", "publish", thing, "");

        assertThat(brands(asked(ALL, thing, Optional.empty()))).hasSize(3);
        assertThat(brands(asked(reach("sport"), thing, Optional.empty()))).containsExactly("sport");
        assertThat(brands(asked(reach("sport", "news"), thing, Optional.empty())))
                .containsExactly("sport", "news");
        assertThat(brands(asked(reach(), thing, Optional.empty()))).isEmpty();
    }

    @Test
    void who_asks_for_one_reads_what_that_one_did_and_nothing_else() {
        var thing = "article:" + System.nanoTime();
        journal.write(OptionalLong.of(7), "Айсара", "publish", thing, "");
        journal.write(OptionalLong.of(8), "Айсара", "publish", thing, "");
        journal.write(OptionalLong.empty(), "clock", "publish", thing, "");
        journal.write(OptionalLong.empty(), "command", "publish", thing, "");
        journal.write(OptionalLong.of(9), "clock", "publish", thing, "");

        assertThat(doers(thing, person(7))).containsExactly("7 Айсара");
        assertThat(doers(thing, nobody())).containsExactly("nobody clock");
        assertThat(doers(thing, null)).hasSize(5);
    }

    private List<String> doers(String thing, Inquiry.Who who) {
        return journal.page(with(null, ALL, who, null, null, thing), 51).stream()
                .map(entry -> said(entry.person()) + " " + entry.actor())
                .toList();
    }

    private static String said(OptionalLong person) {
        return person.isPresent() ? Long.toString(person.getAsLong()) : "nobody";
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1.2", "1.2.3.4", "x.1.1", "99999999999999.1.1", "1.-2.3"})
    void a_cursor_that_is_none_is_passed_over(String word) {
        assertThat(Cursor.of(word)).isEmpty();
    }

    /** As many entries as a newsroom writes in years; nothing of them stays. */
    @Test
    void no_inquiry_reads_many_more_of_200_000_entries_than_it_shows() {
        QuarkusTransaction.begin();
        try {
            database.useHandle(
                    handle -> {
                        for (int begun = 0; begun < 200_000; begun += 20_000) {
                            handle.execute(MANY, begun + 1, begun + 20_000);
                        }
                        handle.execute("analyze journal_entry");
                    });
            var day = Instant.parse("2020-06-15T00:00:00Z");
            var ways =
                    List.<UnaryOperator<Inquiry>>of(
                            all -> all,
                            all -> with(all, reach("brand-2"), null, null, null, null),
                            all -> with(all, ALL, person(17), null, null, null),
                            all -> with(all, ALL, nobody(), null, null, null),
                            all -> with(all, ALL, null, "act-3", null, null),
                            all -> with(all, ALL, null, null, "brand-1", null),
                            all -> with(all, ALL, null, null, "", null),
                            all -> with(all, ALL, null, null, null, "article:77"),
                            all -> between(all, day, day.plus(1, ChronoUnit.DAYS)),
                            all -> after(all, new Cursor(day, 5)));
            for (int i = 0; i < ways.size(); i++) {
                var inquiry = ways.get(i).apply(everything());
                long before = read();
                assertThat(journal.page(inquiry, 51)).as("way %s", i).isNotEmpty();
                assertThat(read() - before).as("rows read by way %s", i).isLessThanOrEqualTo(1_000);
            }
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static final String MANY =
            """
            insert into journal_entry (at, actor_id, actor_name, act, subject, reason, brand)
            select timestamptz '2020-01-01' + n * interval '5 minutes',
                   nullif(n % 60, 0), case n % 60 when 0 then 'clock' else 'Айсара' end,
                   'act-' || n % 30, 'article:' || n / 12, '',
                   case n % 4 when 3 then null else 'brand-' || n % 4 end
            from generate_series(?, ?) n
            """;

    private static Inquiry everything() {
        return new Inquiry(
                ALL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Rows this transaction has read of the journal, by whatever way. */
    private long read() {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select seq_tup_read + coalesce(idx_tup_fetch, 0)
                                        from pg_stat_xact_user_tables
                                        where relname = 'journal_entry'
                                        """)
                                .mapTo(Long.class)
                                .one());
    }

    private List<String> brands(Inquiry inquiry) {
        return journal.page(inquiry, 51).stream()
                .map(entry -> entry.subject().brand().orElse("none"))
                .toList();
    }

    private static Inquiry.Reach reach(String... brands) {
        return new Inquiry.Reach(false, Set.of(brands));
    }

    private static Inquiry.Who person(long number) {
        return new Inquiry.Who(OptionalLong.of(number), "");
    }

    private static Inquiry.Who nobody() {
        return new Inquiry.Who(OptionalLong.empty(), "clock");
    }

    private static Inquiry asked(Inquiry.Reach reach, String thing, Optional<Cursor> place) {
        return after(with(null, reach, null, null, null, thing), place.orElse(null));
    }

    private static Inquiry with(
            Inquiry ignored,
            Inquiry.Reach reach,
            Inquiry.Who who,
            String act,
            String brand,
            String thing) {
        return new Inquiry(
                reach,
                Optional.ofNullable(who),
                Optional.ofNullable(act),
                Optional.ofNullable(brand),
                Optional.ofNullable(thing),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Inquiry between(Inquiry all, Instant from, Instant until) {
        return new Inquiry(
                all.reach(),
                all.who(),
                all.act(),
                all.brand(),
                all.thing(),
                Optional.of(from),
                Optional.of(until),
                all.before());
    }

    private static Inquiry after(Inquiry all, Cursor cursor) {
        return new Inquiry(
                all.reach(),
                all.who(),
                all.act(),
                all.brand(),
                all.thing(),
                all.from(),
                all.until(),
                Optional.ofNullable(cursor));
    }
}

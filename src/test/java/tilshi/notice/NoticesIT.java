package tilshi.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import tilshi.InTilshi;
import tilshi.text.Language;
import tilshi.text.Messages;

/** What people are told, and that it is theirs alone. */
@InTilshi
class NoticesIT {

    private static final AtomicLong PEOPLE = new AtomicLong(74_000);

    @Inject Notices notices;
    @Inject Jdbi database;

    private final long person = PEOPLE.incrementAndGet();
    private final long other = PEOPLE.incrementAndGet();

    @Test
    void everybody_reads_their_own_and_nobody_elses() {
        notices.tell(List.of(person, other, person), news("Бірінші"));
        notices.tell(Set.of(person), news("Екінші"));

        assertThat(words(person)).containsExactly("Екінші", "Бірінші");
        assertThat(words(other)).containsExactly("Бірінші");
        long first = notices.of(person, Long.MAX_VALUE, 9).getLast().id();
        assertThat(notices.read(other, first)).isEmpty();
        assertThat(notices.unread(person)).isEqualTo(2);
        assertThat(notices.read(person, first)).isPresent();
        assertThat(notices.unread(person)).isEqualTo(1);
    }

    @Test
    void what_came_after_one_looked_stays_unread() {
        notices.tell(Set.of(person), news("Көрген"));
        long newest = notices.of(person, Long.MAX_VALUE, 1).getFirst().id();
        notices.tell(Set.of(person), news("Көрмеген"));

        notices.readAll(person, newest);

        assertThat(notices.unread(person)).isEqualTo(1);
        assertThat(notices.of(person, Long.MAX_VALUE, 1).getFirst().isRead()).isFalse();
    }

    @Test
    void after_ninety_days_they_are_forgotten() {
        notices.tell(Set.of(person), news("Ескі"));
        notices.tell(Set.of(person), news("Жаңа"));
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        update notice_notice set at = at - cast(:days as interval)
                                        where person_id = :person and what = 'Ескі'
                                        """)
                                .bind("days", Notices.KEPT.plus(Duration.ofDays(1)).toString())
                                .bind("person", person)
                                .execute());

        assertThat(notices.forget(100)).isFalse();

        assertThat(words(person)).containsExactly("Жаңа");
    }

    @Test
    void no_number_is_counted_without_end() {
        for (int i = 0; i < Notices.MOST_COUNTED + 5; i++) {
            notices.tell(Set.of(person), news("Көп"));
        }
        assertThat(notices.unread(person)).isEqualTo(Notices.MOST_COUNTED);
    }

    @Test
    void every_kind_has_a_sentence_with_who_and_what_in_every_language() {
        for (var kind :
                List.of(
                        "returned",
                        "approved",
                        "published",
                        "mentioned",
                        "noted",
                        "answered",
                        "resolved")) {
            notices.tell(Set.of(person), new News(kind, "Алихан", "Көпір", "", "/articles/1"));
            var told = notices.of(person, Long.MAX_VALUE, 1).getFirst();
            for (var language : Language.values()) {
                assertThat(told.sentence(Messages.in(language)))
                        .contains("Алихан")
                        .contains("Көпір")
                        .doesNotContain(kind.toUpperCase(Locale.ROOT));
            }
        }
    }

    @Test
    void long_words_are_told_by_their_beginning_on_one_line() {
        var long1 = new News("noted", "А", "Б", "бір\nекі " + "ұзақ ".repeat(200), "/");
        assertThat(long1.words()).hasSizeLessThanOrEqualTo(200).startsWith("бір екі").endsWith("…");
        assertThat(new News("noted", "А", "Б", "я".repeat(198) + "😀😀", "/").words())
                .doesNotContain("\ud83d…");
    }

    private static News news(String what) {
        return new News("approved", "Алихан", what, "", "/articles/1");
    }

    private List<String> words(long whose) {
        return notices.of(whose, Long.MAX_VALUE, 9).stream().map(n -> n.news().what()).toList();
    }
}

package tilshi.note;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import tilshi.account.Actor;
import tilshi.base.Invalid;
import tilshi.base.NotFound;

/** Notes to colleagues. Anyone in the house may read; only acts of this package write. */
@ApplicationScoped
public class Notes {

    /** Where it is said on which article a note was written or changed. */
    public static final String CHANNEL = "tilshi_note";

    static final int MOST_THREADS = 500;
    static final int MOST_ANSWERS = 100;

    private final Jdbi database;

    Notes(Jdbi database) {
        this.database = database;
    }

    /** How many open threads each part of an article has; those of the whole under "". */
    public Map<String, Integer> openByPart(long articleId) {
        return database.withHandle(
                handle ->
                        handle
                                .createQuery(
                                        """
                                        select part, count(*) from note_thread
                                        where article_id = :article and resolved_at is null
                                        group by part
                                        """)
                                .bind("article", articleId)
                                .map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
                                .stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** How many threads of an article are settled. */
    public int resolved(long articleId) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select count(*) from note_thread
                                        where article_id = :article and resolved_at is not null
                                        """)
                                .bind("article", articleId)
                                .mapTo(Integer.class)
                                .one());
    }

    /** Open threads of an article, oldest first, from after a number on. */
    public List<NoteThread> open(long articleId, long after, int limit) {
        return threads(
                "article_id = :id and resolved_at is null and id > :after order by id",
                articleId,
                after,
                limit);
    }

    /** Settled threads of an article, newest first, from before a number on. */
    public List<NoteThread> settled(long articleId, long before, int limit) {
        return threads(
                "article_id = :id and resolved_at is not null and id < :after order by id desc",
                articleId,
                before,
                limit);
    }

    public Optional<NoteThread> find(long threadId) {
        return threads("id = :id and id > :after", threadId, 0, 1).stream().findFirst();
    }

    private List<NoteThread> threads(String which, long id, long after, int limit) {
        return database.withHandle(
                handle -> {
                    var rows =
                            handle.createQuery(
                                            "select * from note_thread where "
                                                    + which
                                                    + " limit :limit")
                                    .bind("id", id)
                                    .bind("after", after)
                                    .bind("limit", limit)
                                    .map((row, context) -> NoteRows.thread(row))
                                    .list();
                    var ids = rows.stream().map(NoteThread::id).toList();
                    var notes = notes(handle, ids);
                    return rows.stream().map(thread -> NoteRows.with(thread, notes)).toList();
                });
    }

    private static Map<Long, List<Note>> notes(Handle handle, List<Long> threads) {
        if (threads.isEmpty()) {
            return Map.of();
        }
        return handle
                .createQuery(
                        """
                        select n.*, array(select m.person_id from note_mention m
                                          where m.note_id = n.id order by 1) mentions
                        from note_note n where n.thread_id = any(:ids) order by n.id
                        """)
                .bindArray("ids", Long.class, threads.toArray())
                .map((row, context) -> Map.entry(row.getLong("thread_id"), NoteRows.note(row)))
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The thread a person began or answered by a form, if that form was sent before. */
    Optional<Long> sentBefore(Actor actor, String once) {
        if (once.isEmpty() || actor.person().isEmpty()) {
            return Optional.empty();
        }
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select thread_id from note_note
                                        where author_id = :author and once = :once and once <> ''
                                        """)
                                .bind("author", actor.person().getAsLong())
                                .bind("once", once)
                                .mapTo(Long.class)
                                .findOne());
    }

    /**
     * Who writes notes on an article now waits for who does so already, so that all are counted.
     */
    void lock(long articleId) {
        database.useHandle(
                handle ->
                        handle.createQuery(
                                        "select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                                .bind("name", "note:" + articleId)
                                .map((row, context) -> true)
                                .list());
    }

    /**
     * @throws Invalid where the article has as many as it may
     */
    long begin(long articleId, Place place, Instant now) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        insert into note_thread (article_id, part, quote, opened_at)
                                        select :article, :part, :quote, :now
                                        where (select count(*) from note_thread
                                               where article_id = :article) < :most
                                        returning id
                                        """)
                                .bind("article", articleId)
                                .bind("part", place.part())
                                .bind("quote", place.quote())
                                .bind("now", utc(now))
                                .bind("most", MOST_THREADS)
                                .mapTo(Long.class)
                                .findOne()
                                .orElseThrow(() -> new Invalid("note-threads", MOST_THREADS)));
    }

    /**
     * @throws Invalid where the thread has as many answers as it may
     */
    long add(long threadId, OptionalLong author, String name, Said said, Instant now) {
        return database.withHandle(
                handle -> {
                    long id =
                            handle.createQuery(
                                            """
                                            insert into note_note
                                              (thread_id, author_id, author_name, at, words, once)
                                            select :thread, :author, :name, :now, :words, :once
                                            where (select count(*) from note_note
                                                   where thread_id = :thread) <= :most
                                            returning id
                                            """)
                                    .bind("thread", threadId)
                                    .bind(
                                            "author",
                                            author.isPresent()
                                                    ? Optional.of(author.getAsLong())
                                                    : Optional.<Long>empty())
                                    .bind("name", name)
                                    .bind("now", utc(now))
                                    .bind("words", said.words())
                                    .bind("once", said.once())
                                    .bind("most", MOST_ANSWERS)
                                    .mapTo(Long.class)
                                    .findOne()
                                    .orElseThrow(() -> new Invalid("note-answers", MOST_ANSWERS));
                    mention(handle, id, said.mentions());
                    return id;
                });
    }

    private static void mention(Handle handle, long noteId, Collection<Long> people) {
        handle.createUpdate(
                        "insert into note_mention (note_id, person_id) select :note, unnest(:people)")
                .bind("note", noteId)
                .bindArray("people", Long.class, people.toArray())
                .execute();
    }

    /** The article of a note, by which it is found. */
    NoteThread threadOf(long noteId) {
        return database.withHandle(
                        handle ->
                                handle.createQuery("select thread_id from note_note where id = :id")
                                        .bind("id", noteId)
                                        .mapTo(Long.class)
                                        .findOne())
                .flatMap(this::find)
                .orElseThrow(() -> new NotFound("note " + noteId));
    }

    void change(long noteId, String words, Instant now) {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        update note_note set words = :words, edited_at = :now
                                        where id = :id and not removed
                                        """)
                                .bind("id", noteId)
                                .bind("words", words)
                                .bind("now", utc(now))
                                .execute());
    }

    /** Takes words back; a thread in which nobody says anything any more goes with them. */
    void remove(long noteId, long threadId) {
        database.useHandle(
                handle -> {
                    handle.createUpdate(
                                    """
                                    update note_note set words = '', removed = true where id = :id
                                    """)
                            .bind("id", noteId)
                            .execute();
                    handle.createUpdate("delete from note_mention where note_id = :id")
                            .bind("id", noteId)
                            .execute();
                    handle.createUpdate(
                                    """
                                    delete from note_thread where id = :thread and not exists (
                                      select from note_note
                                      where thread_id = :thread and not removed)
                                    """)
                            .bind("thread", threadId)
                            .execute();
                });
    }

    /** Whether it was open. */
    boolean resolve(long threadId, String by, Instant now) {
        return database.withHandle(
                handle ->
                        handle.createUpdate(
                                                """
                                                update note_thread
                                                set resolved_at = :now, resolved_by = :by
                                                where id = :id and resolved_at is null
                                                """)
                                        .bind("id", threadId)
                                        .bind("by", by)
                                        .bind("now", utc(now))
                                        .execute()
                                == 1);
    }

    /** Whether it was settled. */
    boolean reopen(long threadId) {
        return database.withHandle(
                handle ->
                        handle.createUpdate(
                                                """
                                                update note_thread
                                                set resolved_at = null, resolved_by = null
                                                where id = :id and resolved_at is not null
                                                """)
                                        .bind("id", threadId)
                                        .execute()
                                == 1);
    }

    /** Tells pages that are open on the article to look. */
    void say(long articleId) {
        database.useHandle(
                handle ->
                        handle.createQuery("select pg_notify(:channel, :article)")
                                .bind("channel", CHANNEL)
                                .bind("article", Long.toString(articleId))
                                .mapTo(String.class)
                                .list());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

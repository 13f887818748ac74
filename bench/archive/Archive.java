import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * An archive of any size made of word lists, and what the edition does with it. One file without a
 * build: {@code java -cp <PostgreSQL driver> Archive.java fill|schedule|watch|warm|cold|report …}; the
 * script {@code run} beside it does the whole.
 */
public class Archive {

    private static final String[] WORDS =
            ("өзен көпір қала ауыл базар мектеп дала жол көл тау егін нан су жел қар күн ай жыл адам "
                            + "бала ана әке дос сөз кітап хат хабар жаңалық ұсталды салынды ашылды "
                            + "жабылды көшірілді артты кеміді басталды аяқталды жаңарды өсті тұрғын "
                            + "оқушы дәрігер мұғалім жүргізуші құрылысшы шаруа суретші балықшы")
                    .split(" ");
    private static final String[] SECTIONS = {"region", "economy", "society", "science"};
    private static final int TOPICS = 200;
    private static final int AUTHORS = 50;
    private static final int BATCH = 5_000;
    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
    private static final int YEARS = 10;

    private final Random random = new Random(42);
    private final Connection database;

    private Archive(Connection database) {
        this.database = database;
    }

    public static void main(String... arguments) throws Exception {
        if (arguments[0].equals("warm") || arguments[0].equals("cold")) {
            ask(arguments[0], arguments[1], Integer.parseInt(arguments[2]));
            return;
        }
        try (var database = DriverManager.getConnection(arguments[1], "tilshi", arguments[2])) {
            var archive = new Archive(database);
            switch (arguments[0]) {
                case "fill" -> archive.fill(Integer.parseInt(arguments[3]));
                case "schedule" -> archive.schedule(
                                Integer.parseInt(arguments[3]), Long.parseLong(arguments[4]));
                case "paths" -> archive.paths(Integer.parseInt(arguments[3]));
                case "watch" -> archive.watch(
                                arguments[3], Integer.parseInt(arguments[4]), arguments[5]);
                case "report" -> archive.report(Integer.parseInt(arguments[3]));
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        }
    }

    /** So many published articles over ten years, by COPY. */
    private void fill(int articles) throws Exception {
        long start = one("select coalesce(max(id), 0) from story_article") + 1_000_000;
        sql(
                "insert into story_topic (key, name) select 'bench-' || i,"
                        + " jsonb_build_object('kk', 'Тақырып ' || i) from generate_series(1, "
                        + TOPICS
                        + ") i on conflict do nothing");
        sql(
                "insert into story_author (key, name, role, about) select 'bench-' || i,"
                        + " jsonb_build_object('kk', 'Тілші ' || i), '{\"kk\": \"\"}',"
                        + " '{\"kk\": \"\"}' from generate_series(1, "
                        + AUTHORS
                        + ") i on conflict do nothing");
        long topic = one("select min(id) from story_topic where key like 'bench-%'");
        long author = one("select min(id) from story_author where key like 'bench-%'");
        var newest = Instant.now().minus(1, ChronoUnit.DAYS);
        long step = YEARS * 365L * 86_400 / Math.max(1, articles);
        for (int done = 0; done < articles; done += BATCH) {
            var rows = new ArrayList<Row>();
            for (int i = done; i < Math.min(articles, done + BATCH); i++) {
                rows.add(row(start + i, newest.minusSeconds((articles - i) * step), topic, author));
            }
            copy(rows, "LIVE");
        }
        sql(
                "insert into story_month select 'news', 'kk', date_trunc('month', published_at at"
                        + " time zone 'Asia/Almaty')::date, count(*), max(published_at) from"
                        + " story_listed where list = 'news/kk' group by 3 on conflict (brand,"
                        + " language, month) do update set articles = excluded.articles");
        sql("drop index story_search_words");
        sql(
                "insert into story_search select article_id, to_tsvector('simple', headlines::text"
                        + " || ' ' || lead || ' ' || body::text) || array_to_tsvector('{@news/kk}') from story_revision join"
                        + " story_article a on a.id = article_id and number = live where state ="
                        + " 'LIVE' on conflict do nothing");
        sql(
                "create index story_search_words on story_search using gin (words)"
                        + " with (fastupdate = off)");
        for (var table : List.of("story_article", "story_story")) {
            sql(
                    "select setval(pg_get_serial_sequence('"
                            + table
                            + "', 'id'), (select max(id) from "
                            + table
                            + "))");
        }
        sql("analyze");
    }

    /** So many articles that the clock publishes, one every so many ms, beginning in five seconds. */
    private void schedule(int articles, long every) throws Exception {
        long start = one("select max(id) from story_article") + 1;
        long topic = one("select min(id) from story_topic where key like 'bench-%'");
        long author = one("select min(id) from story_author where key like 'bench-%'");
        var first = Instant.now().plusSeconds(5);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < articles; i++) {
            rows.add(row(start + i, first.plusMillis(every * i), topic, author));
        }
        copy(rows, "SCHEDULED");
        for (var table : List.of("story_article", "story_story")) {
            sql("select setval(pg_get_serial_sequence('" + table + "', 'id'), " + (start + articles) + ")");
        }
        sql("begin");
        sql("update press_counter set number = number + 1");
        sql(
                "insert into press_change select number, now(), 'bench', '{due:articles}' from"
                        + " press_counter");
        sql("select pg_notify('tilshi_change', '')");
        sql("commit");
    }

    /** Paths of articles, evenly over the archive. */
    private void paths(int wanted) throws SQLException {
        try (var statement = database.createStatement();
                var rows =
                        statement.executeQuery(
                                "select path from story_article where id >= 1000000 and state ="
                                        + " 'LIVE' order by md5(id::text) limit "
                                        + wanted)) {
            while (rows.next()) {
                System.out.println(rows.getString(1));
            }
        }
    }

    /** From act to visible, in milliseconds, over the receipts of so many last publications. */
    private void report(int wanted) throws SQLException {
        var nodes = new ArrayList<String>();
        try (var statement = database.createStatement();
                var rows =
                        statement.executeQuery(
                                "select node from press_receipt group by node order by min(number)")) {
            while (rows.next()) {
                nodes.add(rows.getString(1));
            }
        }
        for (var node : nodes) {
            report(wanted, node, nodes.size() > 1 ? "node " + (nodes.indexOf(node) + 1) + ": " : "");
        }
    }

    private void report(int wanted, String node, String name) throws SQLException {
        var took = new ArrayList<Double>();
        var pages = new ArrayList<Double>();
        try (var statement =
                database.prepareStatement(
                        "select took_micros, pressed + unchanged + removed + failed"
                                + " from press_receipt r join press_change c using (number)"
                                + " where c.act = 'publish' and r.node = ?"
                                + " order by number desc limit "
                                + wanted)) {
            statement.setString(1, node);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    took.add(rows.getLong(1) / 1_000.0);
                    pages.add((double) rows.getInt(2));
                }
            }
        }
        System.out.printf(
                "%spublications %d pages %.0f..%.0f visible_p50 %.1f visible_p99 %.1f%n",
                name, took.size(), at(pages, 0), at(pages, 1), at(took, 0.5), at(took, 0.99));
    }

    /**
     * Asks for a front until every scheduled story has stood on it; says how long after its instant
     * each was there. The clock's lateness, the act, pressing and whatever stands in front count.
     */
    private void watch(String host, int port, String path) throws Exception {
        var due = new LinkedHashMap<Long, Instant>();
        try (var statement = database.createStatement();
                var rows =
                        statement.executeQuery(
                                "select id, due_at from story_article where id >= 1000000 and"
                                        + " state = 'SCHEDULED' order by due_at")) {
            while (rows.next()) {
                due.put(rows.getLong(1), rows.getObject(2, OffsetDateTime.class).toInstant());
            }
        }
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("host", host)
                        .build();
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var took = new ArrayList<Double>();
        var end = Instant.now().plusSeconds(60 + due.size() * 2L);
        while (!due.isEmpty() && Instant.now().isBefore(end)) {
            var page = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            var now = Instant.now();
            due.entrySet()
                    .removeIf(
                            story -> {
                                boolean there = page.contains(" " + story.getKey());
                                if (there) {
                                    took.add(Duration.between(story.getValue(), now).toNanos() / 1e6);
                                }
                                return there;
                            });
            Thread.sleep(2);
        }
        System.out.printf(
                "stories %d, never seen %d, from the hour to the page: p50 %.1f p99 %.1f%n",
                took.size(), due.size(), at(took, 0.5), at(took, 0.99));
    }

    private static double at(List<Double> values, double part) {
        var sorted = values.stream().sorted().toList();
        return sorted.isEmpty()
                ? Double.NaN
                : sorted.get((int) Math.min(sorted.size() - 1, Math.floor(part * sorted.size())));
    }

    private record Row(
            long id,
            Instant at,
            String headline,
            String section,
            long topic,
            long other,
            long author) {

        String path() {
            var day = LocalDate.ofInstant(at, ZONE);
            return "/kk/%s/bench-%d".formatted(day.toString().replace('-', '/'), id);
        }
    }

    private Row row(long id, Instant at, long topic, long author) {
        int about = random.nextInt(TOPICS);
        return new Row(
                id,
                at,
                sentence(7) + " " + id,
                SECTIONS[random.nextInt(SECTIONS.length)],
                topic + about,
                topic + (about + 1 + random.nextInt(TOPICS - 1)) % TOPICS,
                author + random.nextInt(AUTHORS));
    }

    private void copy(List<Row> rows, String state) throws Exception {
        boolean live = state.equals("LIVE");
        copy(
                "story_story (id, caption, created_at, created_by, touched_at)",
                rows,
                r -> line(r.id, "{}", r.at, "bench", r.at));
        copy("story_byline", rows, r -> line(r.id, r.author, 0));
        copy("story_about", rows, r -> line(r.id, r.topic, 0) + line(r.id, r.other, 1));
        copy(
                "story_placement (story_id, brand, section, canonical, headline)",
                rows,
                r -> line(r.id, "news", r.section, "t", "{}"));
        copy(
                "story_article (id, story_id, language, script, state, latest, live, path,"
                        + " published_at, due_at, touched_at)",
                rows,
                r ->
                        line(
                                r.id,
                                r.id,
                                "kk",
                                "CYRILLIC",
                                state,
                                1,
                                live ? 1 : "\\N",
                                live ? r.path() : "\\N",
                                live ? r.at : "\\N",
                                live ? "\\N" : r.at,
                                live ? r.at : Instant.now()));
        copy(
                "story_revision (article_id, number, headlines, lead, body, hash, author_name,"
                        + " saved_at, reason)",
                rows,
                r ->
                        line(
                                r.id,
                                1,
                                "{\"web\":\"" + r.headline
                                        + "\",\"brief\":\"\",\"seo\":\"\",\"push\":\"\",\"social\":\"\"}",
                                sentence(18),
                                body(),
                                "0".repeat(64),
                                "bench",
                                r.at,
                                ""));
        if (live) {
            copy("site_address (brand, path, subject)", rows,
                    r -> line("news", r.path(), "article:" + r.id));
            copy("story_listed (list, published_at, article_id)", rows, Archive::lists);
        }
    }

    private static String lists(Row row) {
        var lines = new StringBuilder(line("news/kk", row.at, row.id));
        lines.append(line("news/kk/section/" + row.section, row.at, row.id));
        lines.append(line("news/kk/topic/" + row.topic, row.at, row.id));
        lines.append(line("news/kk/topic/" + row.other, row.at, row.id));
        return lines.append(line("news/kk/author/" + row.author, row.at, row.id)).toString();
    }

    private String body() {
        var blocks = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            blocks.add(
                    "{\"type\":\"paragraph\",\"id\":\"p00%d\",\"text\":[{\"text\":\"%s\",\"marks\":[]}]}"
                            .formatted(i, sentence(35)));
        }
        return "{\"schema\":1,\"blocks\":[" + String.join(",", blocks) + "]}";
    }

    private String sentence(int words) {
        var text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }

    private static String line(Object... values) {
        var line = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            line.append(i == 0 ? "" : "\t").append(values[i]);
        }
        return line.append('\n').toString();
    }

    private void copy(String table, List<Row> rows, java.util.function.Function<Row, String> line)
            throws Exception {
        var text = new StringBuilder();
        rows.forEach(row -> text.append(line.apply(row)));
        new CopyManager(database.unwrap(BaseConnection.class))
                .copyIn("copy " + table + " from stdin", new StringReader(text.toString()));
    }

    private long one(String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void sql(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Asks for the paths on standard input one after the other; says how long answers took. */
    private static void ask(String what, String host, int port) throws Exception {
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var took = new ArrayList<Double>();
        for (var path : new String(System.in.readAllBytes()).split("\n")) {
            long start = System.nanoTime();
            var answer =
                    client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .header("host", host)
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " at " + path);
            }
            took.add((System.nanoTime() - start) / 1e6);
        }
        System.out.printf(
                "%s pages %d p50 %.2f p99 %.2f%n", what, took.size(), at(took, 0.5), at(took, 0.99));
    }
}

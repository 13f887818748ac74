import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Editors who save every second, as the desk's editor does, and whether the last words of each are in
 * the draft afterwards. {@code java Saves.java PORT EDITORS SECONDS}
 */
public class Saves {

    private static final Pattern ARTICLE = Pattern.compile("href=\"/articles/(\\d+)\"");
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
    private static final Pattern PARAGRAPH =
            Pattern.compile("\\{\"id\":\"([a-z0-9]+)\",\"content\":\"\\{\\\\\"id\\\\\":\\\\\"[a-z0-9]+\\\\\",\\\\\"text.{0,4000}?\\\\\"type\\\\\":\\\\\"paragraph");
    private static final Pattern STEP = Pattern.compile("^\\{\"step\":(\\d+)");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;
    private String cookie = "";

    private Saves(int port) {
        this.port = port;
    }

    public static void main(String... arguments) throws Exception {
        var saves = new Saves(Integer.parseInt(arguments[0]));
        int editors = Integer.parseInt(arguments[1]);
        int seconds = Integer.parseInt(arguments[2]);
        saves.signIn();
        var desks = saves.desks(editors);
        saves.write(desks, 15); // warm
        print("one editor alone", saves.write(desks.subList(0, 1), 10));
        print(editors + " editors", saves.write(desks, seconds));
        System.out.printf("editors whose last words are not in their draft: %d%n", saves.lost(desks));
    }

    /** An editor at work on a paragraph of an article. */
    private static final class Editor {
        final long article;
        final String block;
        final String token;
        final String client = "bench-" + Long.toHexString(System.nanoTime());
        long sequence;
        long step;
        String words = "";

        Editor(long article, String block, String token, long step) {
            this.article = article;
            this.block = block;
            this.token = token;
            this.step = step;
        }
    }

    private void signIn() throws Exception {
        var answer =
                client.send(
                        request("/sign-in")
                                .header("content-type", "application/x-www-form-urlencoded")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "login=publisher&password=tilshi-demo"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        cookie =
                answer.headers().firstValue("set-cookie").orElseThrow(
                                () -> new IllegalStateException("Not let in: " + answer.statusCode()))
                        .split(";")[0];
    }

    private List<Editor> desks(int wanted) throws Exception {
        var desks = new ArrayList<Editor>();
        var board = get("/");
        var ids = ARTICLE.matcher(board).results().map(m -> m.group(1)).distinct().toList();
        for (var id : ids) {
            var page = get("/articles/" + id + "/write");
            var token = TOKEN.matcher(page);
            var draft = get("/articles/" + id + "/draft");
            var blocks = PARAGRAPH.matcher(draft).results().map(m -> m.group(1)).distinct().limit(2).toList();
            if (desks.size() < wanted && token.find()) {
                blocks.forEach(
                        block ->
                                desks.add(
                                        new Editor(
                                                Long.parseLong(id), block, token.group(1), step(draft))));
            }
        }
        if (desks.size() < wanted) {
            throw new IllegalStateException("Only " + desks.size() + " paragraphs found");
        }
        return desks.subList(0, wanted);
    }

    private List<Double> write(List<Editor> editors, int seconds) throws Exception {
        var took = new ConcurrentLinkedQueue<Double>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<Void>>();
            for (int i = 0; i < editors.size(); i++) {
                var editor = editors.get(i);
                long late = 1_000L * i / editors.size();
                tasks.add(
                        () -> {
                            Thread.sleep(late);
                            for (int second = 0; second < seconds; second++) {
                                long begun = System.nanoTime();
                                save(editor);
                                double millis = (System.nanoTime() - begun) / 1e6;
                                took.add(millis);
                                Thread.sleep((long) Math.max(0, 1_000 - millis));
                            }
                            return null;
                        });
            }
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        }
        return took.stream().sorted().toList();
    }

    private void save(Editor editor) throws Exception {
        editor.words = "Words number " + editor.sequence + " of " + editor.client;
        var content =
                "{\\\"id\\\":\\\"%s\\\",\\\"text\\\":[{\\\"marks\\\":[],\\\"text\\\":\\\"%s\\\"}],\\\"type\\\":\\\"paragraph\\\"}"
                        .formatted(editor.block, editor.words);
        var body =
                "{\"client\":\"%s\",\"sequence\":%d,\"base\":%d,\"parts\":[{\"id\":\"%s\",\"content\":\"%s\"}],\"order\":null,\"moved\":[]}"
                        .formatted(
                                editor.client, editor.sequence++, editor.step, editor.block, content);
        var answer =
                client.send(
                        request("/articles/" + editor.article + "/draft")
                                .header("content-type", "application/json")
                                .header("x-token", editor.token)
                                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        editor.step = step(answer.body());
    }

    private int lost(List<Editor> editors) throws Exception {
        int lost = 0;
        for (var editor : editors) {
            lost += get("/articles/" + editor.article + "/draft").contains(editor.words) ? 0 : 1;
        }
        return lost;
    }

    private static long step(String draft) {
        var step = STEP.matcher(draft);
        if (!step.find()) {
            throw new IllegalStateException(draft);
        }
        return Long.parseLong(step.group(1));
    }

    private static void print(String who, List<Double> took) {
        System.out.printf(
                "%s: %d saves, p50 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                who,
                took.size(),
                took.get(took.size() / 2),
                took.get((int) (took.size() * 0.99)),
                took.getLast());
    }

    private String get(String path) throws Exception {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    private HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("host", "desk.localhost:" + port);
        return cookie.isEmpty() ? request : request.header("cookie", cookie);
    }
}

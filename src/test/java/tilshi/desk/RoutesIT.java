package tilshi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tilshi.DeskPages;
import tilshi.InTilshi;
import tilshi.Newsroom;
import tilshi.Web;
import tilshi.account.Actor;
import tilshi.account.Grant;
import tilshi.account.HirePerson;
import tilshi.account.People;
import tilshi.account.Role;
import tilshi.importer.ImportPage;
import tilshi.ops.sample.SampleNewsroom;
import tilshi.story.Articles;
import tilshi.story.Body;
import tilshi.story.CreateArticle;
import tilshi.story.Headlines;
import tilshi.story.NewArticle;
import tilshi.story.TranslateArticle;
import tilshi.story.Wording;
import tilshi.text.Language;
import tilshi.text.Messages;
import tilshi.text.Script;

/** Every address of the desk, asked by nobody, by somebody without a role, and by every role. */
@InTilshi
class RoutesIT {

    private static final String FORGED = Messages.in(Language.KAZAKH).say("refusal.forged");
    private static final String WRITERS = "REPORTER TRANSLATOR EDITOR PUBLISHER ADMINISTRATOR";

    /** Who may look: all who are signed in, or some roles; or the answer that anybody gets. */
    private static final Map<String, String> LOOKING = new TreeMap<>();

    static {
        LOOKING.put("/", "all");
        LOOKING.put("/account", "all");
        LOOKING.put("/account/second-factor", "all");
        LOOKING.put("/articles/{id}", "all");
        LOOKING.put("/articles/new", "all");
        LOOKING.put("/articles/{id}/beside", "all");
        LOOKING.put("/articles/{id}/draft", WRITERS);
        LOOKING.put("/articles/{id}/draft/live", WRITERS);
        LOOKING.put("/articles/{id}/findings", "all");
        LOOKING.put("/articles/{id}/latin", "all");
        LOOKING.put("/articles/{id}/mend", "all");
        LOOKING.put("/articles/{id}/notes", "all");
        LOOKING.put("/articles/{id}/notes/people", "all");
        LOOKING.put("/articles/{id}/notes/{thread}", "303");
        LOOKING.put("/articles/{id}/preview", "all");
        LOOKING.put("/articles/{id}/linking", "all");
        LOOKING.put("/articles/{id}/pictures", "all");
        LOOKING.put("/articles/{id}/pictures/{key}", "303");
        LOOKING.put("/articles/{id}/revisions", "all");
        LOOKING.put("/articles/{id}/revisions/compare", "303");
        LOOKING.put("/articles/{id}/revisions/{older}..{newer}", "all");
        LOOKING.put("/articles/{id}/spelling", "all");
        LOOKING.put("/articles/{id}/write", WRITERS);
        LOOKING.put("/brands/{key}/checks", "all");
        LOOKING.put("/edition", "all");
        LOOKING.put("/edition/receipts", "all");
        LOOKING.put("/edition/receipts/{number}", "all");
        LOOKING.put("/forgotten", "200");
        LOOKING.put("/forgotten/new", "410");
        LOOKING.put("/import", "all");
        LOOKING.put("/invitation", "410");
        LOOKING.put("/journal", "EDITOR PUBLISHER ADMINISTRATOR");
        LOOKING.put("/live", "all");
        LOOKING.put("/notices", "all");
        LOOKING.put("/notices/live", "all");
        LOOKING.put("/notices/unread", "all");
        LOOKING.put("/notices/{id}", "303");
        LOOKING.put("/palette", "all");
        LOOKING.put("/people", "ADMINISTRATOR");
        LOOKING.put("/people/desks", "ADMINISTRATOR");
        LOOKING.put("/sign-in", "200");
        LOOKING.put("/sign-in/code", "303");
        LOOKING.put("/sign-in/provider", "403");
        LOOKING.put("/sign-in/provider/back", "403");
        LOOKING.put("/stories", "all");
    }

    /** What changes something and is asked before anybody is signed in. */
    private static final List<String> AT_THE_GATE =
            List.of(
                    "/forgotten",
                    "/forgotten/new",
                    "/invitation",
                    "/sign-in",
                    "/sign-in/code",
                    "/sign-in/passkey",
                    "/sign-in/passkey/begin");

    /**
     * What changes something: not without a session and a form of that session. Where a right
     * decides, what is answered to who has none; everybody may do what is their own.
     */
    private static final Map<String, String> BEHIND_THE_GATE =
            table(
                    """
            /account/language own
            /account/passkeys own
            /account/passkeys/begin own
            /account/passkeys/{id}/remove own
            /account/password own
            /account/second-factor/begin own
            /account/second-factor/codes own
            /account/second-factor/confirm own
            /account/second-factor/remove own
            /account/second-factor/rule 403
            /account/sessions/end-all own
            /account/sessions/end-others own
            /account/sessions/{id}/end own
            /articles/new 403
            /articles/{id}/beside/fill 403
            /articles/{id}/beside/keep 403
            /articles/{id}/beside/machine 403
            /articles/{id}/draft 403
            /articles/{id}/draft/choose 403
            /articles/{id}/draft/here 403
            /articles/{id}/latin 403
            /articles/{id}/mend 403
            /articles/{id}/notes 403
            /articles/{id}/notes/words/{note}/{act} 404
            /articles/{id}/notes/{thread}/{act} 404
            /articles/{id}/preview 403
            /articles/{id}/preview/{link}/revoke 403
            /articles/{id}/pictures 403
            /articles/{id}/pictures/{key} 403
            /articles/{id}/revisions/{number}/name 403
            /articles/{id}/revisions/{older}..{newer} 403
            /articles/{id}/spelling 403
            /articles/{id}/spelling/words 403
            /articles/{id}/spelling/words/added 403
            /articles/{id}/spelling/words/removed 403
            /articles/{id}/tasks/{task}/close 403
            /articles/{id}/translations 403
            /articles/{id}/write 403
            /articles/{id}/{step} 403
            /brands/{key}/checks 403
            /import 403
            /notices/letters own
            /notices/read own
            /people/desks 403
            /people/desks/{id} 403
            /people/desks/{id}/dissolve 403
            /people/invitations/{id}/withdraw 403
            /people/invite 403
            /people/{id}/address 403
            /people/{id}/grants 403
            /people/{id}/restore 403
            /people/{id}/suspend 403
            /people/{id}/waive 403
            /sign-out own
            /views own
            /views/forget own
            """);

    private static Map<String, String> table(String lines) {
        return lines.lines()
                .map(line -> line.strip().split(" "))
                .collect(Collectors.toMap(line -> line[0], line -> line[1]));
    }

    /** All that a form of any page asks for. */
    private static final String FORM =
            "place=news/ru/region&headline=A&text=A&base=1&body=A&words=A&part=lead&quote=A"
                    + "&revision=1&lifetime=hour&name=A&seen=1&word=A&reason=A&language=en"
                    + "&no-seo=off&kk=A&section=news/region&mail=a@example.kz&speaks=kk"
                    + "&role=EDITOR&token=";

    /** All that a script sends. */
    private static final String DATA =
            """
            {"client": "tab-one-1", "sequence": 1, "base": 0, "parts": [], "order": null,
             "moved": [], "number": 1, "take": "current", "part": "lead", "follows": 1,
             "word": "A", "alt": "A"}
            """;

    @Inject Web web;
    @Inject DeskPages desk;
    @Inject Newsroom newsroom;
    @Inject HirePerson hire;
    @Inject People people;
    @Inject ImportPage importPage;
    @Inject Articles articles;
    @Inject CreateArticle create;
    @Inject TranslateArticle translate;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private String article = "";
    private String change = "";

    @Test
    void every_address_is_in_a_table() {
        var asked = DeskRoutes.found();

        assertThat(asked.keySet()).containsExactlyInAnyOrder("GET", "POST");
        assertThat(asked.get("GET")).containsExactlyInAnyOrderElementsOf(LOOKING.keySet());
        var changing = new ArrayList<>(AT_THE_GATE);
        changing.addAll(BEHIND_THE_GATE.keySet());
        assertThat(asked.get("POST")).containsExactlyInAnyOrderElementsOf(changing);
    }

    @Test
    void everybody_sees_what_the_table_says_and_nothing_else() throws Exception {
        var cookies = cookies();
        prepare();
        var wrong = new ArrayList<String>();
        for (var route : LOOKING.entrySet()) {
            int nobody = get(route.getKey(), "a=b");
            boolean open = route.getValue().matches("\\d+");
            check(wrong, route.getKey(), "nobody", open ? route.getValue() : "303", nobody);
            for (var person : cookies.entrySet()) {
                if (!open) {
                    var allowed = List.of(route.getValue().split(" "));
                    boolean may = allowed.contains("all") || allowed.contains(person.getKey());
                    int answer = get(route.getKey(), person.getValue());
                    check(wrong, route.getKey(), person.getKey(), may ? "200" : "403", answer);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothing_changes_without_a_form_of_the_session_whoever_sends_it() throws Exception {
        var cookies = cookies();
        prepare();
        var wrong = new ArrayList<String>();
        for (var route : BEHIND_THE_GATE.keySet()) {
            check(wrong, route, "nobody", "401", post(route, "a=b", "same-origin"));
            for (var person : cookies.entrySet()) {
                int answer = post(route, person.getValue(), "same-origin");
                check(wrong, route, person.getKey(), "403", answer);
            }
        }
        for (var route : AT_THE_GATE) {
            check(wrong, route, "another site", "403", post(route, "a=b", "cross-site"));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_form_of_ones_own_session_changes_nothing_one_has_no_right_to() throws Exception {
        prepare();
        var wrong = new ArrayList<String>();
        for (var grants : List.of(List.<Grant>of(), List.of(Grant.everywhere(Role.MODERATOR)))) {
            var cookie = cookie("idle", grants);
            var token = desk.token(cookie);
            for (var route : new TreeMap<>(BEHIND_THE_GATE).entrySet()) {
                if (!route.getValue().equals("own")) {
                    var answer = web.send(posting(route.getKey(), cookie, "same-origin", token));
                    assertThat(answer.body()).doesNotContain(FORGED);
                    // Where nothing is told of what is there, a refusal tells no more.
                    boolean untold = route.getValue().equals("404") && answer.statusCode() == 403;
                    check(
                            wrong,
                            route.getKey(),
                            "" + grants,
                            untold ? "403" : route.getValue(),
                            answer.statusCode());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void check(
            List<String> wrong, String route, String who, String expected, int answer) {
        if (!expected.equals(Integer.toString(answer))) {
            wrong.add(route + " for " + who + ": " + answer + ", not " + expected);
        }
    }

    private String kazakh() {
        return Long.toString(newsroom.article("lake-core", Language.KAZAKH).id());
    }

    /** An article that was imported, and a receipt. */
    private void prepare() throws InterruptedException {
        var chief = people.actor(people.named("publisher").orElseThrow());
        var page = DeskPages.PASTED.getBytes(StandardCharsets.UTF_8);
        var site = newsroom.house().house().named("news/ru");
        article = Long.toString(importPage.by(chief, page, site, "region").id());
        rendersAnother(chief);
        var cookie = desk.cookie("publisher");
        change = Long.toString(desk.correctSomething(cookie));
        for (int i = 0; i < 100 && get("/edition/receipts/{number}", cookie) != 200; i++) {
            Thread.sleep(100);
        }
    }

    /** The article has a source, so that there is something beside it. */
    private void rendersAnother(Actor chief) {
        var story = articles.find(Long.parseLong(article)).orElseThrow().storyId();
        var empty = new Wording(Headlines.of("Түпнұсқа"), "", Body.of(List.of()));
        var kazakh = new NewArticle(Language.KAZAKH, Script.CYRILLIC, empty, Optional.empty());
        var source = create.by(chief, story, kazakh);
        translate.by(chief, source.id(), Language.RUSSIAN);
    }

    /** A session of somebody without a role, and of one person for every role. */
    private Map<String, String> cookies() {
        var cookies = new LinkedHashMap<String, String>();
        cookies.put("somebody", cookie("nothing", List.of()));
        for (var role : Role.values()) {
            var login = role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            cookies.put(role.name(), cookie(login, List.of(Grant.everywhere(role))));
        }
        return cookies;
    }

    private String cookie(String begin, List<Grant> grants) {
        var login = begin + "." + System.nanoTime();
        hire.with(login, "Жаңа", SampleNewsroom.PASSWORD, Language.KAZAKH, grants);
        return desk.cookie(login);
    }

    private int get(String route, String cookie) {
        return status(request(route, cookie).GET().build());
    }

    private int post(String route, String cookie, String from) {
        return status(posting(route, cookie, from, "made-up"));
    }

    private HttpRequest posting(String route, String cookie, String from, String token) {
        boolean data =
                route.contains("/draft")
                        || route.contains("/beside")
                        || route.contains("/pictures/")
                        || route.endsWith("/spelling")
                        || route.endsWith("/words");
        // People are given a part of a brand, stories begin on a site of it.
        var form = route.startsWith("/people") ? FORM.replace("/ru/", "/") : FORM;
        return request(route, cookie)
                .header("sec-fetch-site", from)
                .header("x-token", token)
                .header(
                        "content-type",
                        data ? "application/json" : "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(data ? DATA : form + token))
                .build();
    }

    private HttpRequest.Builder request(String route, String cookie) {
        var path =
                route.replace("{id}", route.endsWith("/latin") ? kazakh() : article)
                        .replace("{older}..{newer}", "1..1")
                        .replace("/brands/{key}", "/brands/news")
                        .replace("{key}", "bridge-opens")
                        .replace("{number}", change)
                        .replace("{task}", "1")
                        .replace("{step}", "publish")
                        .replace("{thread}", "1")
                        .replace("{note}", "1")
                        .replace("{act}", "resolve")
                        .replace("{link}", "1");
        return web.request(DeskPages.HOST, path).header("cookie", cookie);
    }

    /** A stream of events has no end: only its head is waited for. */
    private int status(HttpRequest request) {
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package tilshi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
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
import tilshi.text.Script;

/** Every address of the desk, asked by nobody, by somebody without a role, and by every role. */
@InTilshi
class RoutesIT {

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

    /** What changes something: not without a session and a form of that session. */
    private static final List<String> BEHIND_THE_GATE =
            List.of(
                    "/account/language",
                    "/account/passkeys",
                    "/account/passkeys/begin",
                    "/account/passkeys/{id}/remove",
                    "/account/password",
                    "/account/second-factor/begin",
                    "/account/second-factor/codes",
                    "/account/second-factor/confirm",
                    "/account/second-factor/remove",
                    "/account/second-factor/rule",
                    "/account/sessions/end-all",
                    "/account/sessions/end-others",
                    "/account/sessions/{id}/end",
                    "/articles/new",
                    "/articles/{id}/beside/fill",
                    "/articles/{id}/beside/keep",
                    "/articles/{id}/beside/machine",
                    "/articles/{id}/draft",
                    "/articles/{id}/draft/choose",
                    "/articles/{id}/draft/here",
                    "/articles/{id}/latin",
                    "/articles/{id}/mend",
                    "/articles/{id}/notes",
                    "/articles/{id}/notes/words/{note}/{act}",
                    "/articles/{id}/notes/{thread}/{act}",
                    "/articles/{id}/preview",
                    "/articles/{id}/preview/{link}/revoke",
                    "/articles/{id}/pictures",
                    "/articles/{id}/pictures/{key}",
                    "/articles/{id}/revisions/{number}/name",
                    "/articles/{id}/revisions/{older}..{newer}",
                    "/articles/{id}/spelling",
                    "/articles/{id}/spelling/words",
                    "/articles/{id}/spelling/words/added",
                    "/articles/{id}/spelling/words/removed",
                    "/articles/{id}/tasks/{task}/close",
                    "/articles/{id}/translations",
                    "/articles/{id}/write",
                    "/articles/{id}/{step}",
                    "/brands/{key}/checks",
                    "/import",
                    "/notices/letters",
                    "/notices/read",
                    "/people/desks",
                    "/people/desks/{id}",
                    "/people/desks/{id}/dissolve",
                    "/people/invitations/{id}/withdraw",
                    "/people/invite",
                    "/people/{id}/address",
                    "/people/{id}/grants",
                    "/people/{id}/restore",
                    "/people/{id}/suspend",
                    "/people/{id}/waive",
                    "/sign-out",
                    "/views",
                    "/views/forget");

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
        var asked = found();

        assertThat(asked.keySet()).containsExactlyInAnyOrder("GET", "POST");
        assertThat(asked.get("GET")).containsExactlyInAnyOrderElementsOf(LOOKING.keySet());
        var changing = new ArrayList<>(AT_THE_GATE);
        changing.addAll(BEHIND_THE_GATE);
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
        for (var route : BEHIND_THE_GATE) {
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
        boolean data =
                route.contains("/draft")
                        || route.contains("/beside")
                        || route.endsWith("/spelling")
                        || route.endsWith("/words");
        return status(
                request(route, cookie)
                        .header("sec-fetch-site", from)
                        .header(
                                "content-type",
                                data ? "application/json" : "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(data ? "{}" : "a=b"))
                        .build());
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

    /** The addresses of the desk by method, as its classes declare them. */
    private static Map<String, List<String>> found() {
        var found = new TreeMap<String, List<String>>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("tilshi")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                        .forEach(
                                method ->
                                        found.computeIfAbsent(
                                                        method(method), x -> new ArrayList<>())
                                                .add(path(method.getOwner(), method)));
        return found;
    }

    private static String method(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType())
                .filter(type -> type.isAnnotatedWith(HttpMethod.class))
                .map(JavaClass::getSimpleName)
                .findFirst()
                .orElseThrow();
    }

    private static String path(JavaClass type, JavaMethod method) {
        var end =
                method.isAnnotatedWith(Path.class)
                        ? method.getAnnotationOfType(Path.class).value()
                        : "";
        var whole = type.getAnnotationOfType(Path.class).value() + "/" + end;
        var plain = whole.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*\\})*\\}", "{$1}");
        return plain.replaceAll("/+", "/").replaceAll("(.)/$", "$1");
    }
}

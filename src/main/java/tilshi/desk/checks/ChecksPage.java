package tilshi.desk.checks;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import tilshi.account.Right;
import tilshi.account.Scope;
import tilshi.base.Invalid;
import tilshi.base.NotFound;
import tilshi.base.Refusal;
import tilshi.desk.DeskFrame;
import tilshi.desk.DeskFrames;
import tilshi.desk.Note;
import tilshi.desk.Visitor;
import tilshi.edition.Assets;
import tilshi.site.Brand;
import tilshi.site.Sites;
import tilshi.story.Check;
import tilshi.story.Checks;
import tilshi.story.RuleChecks;
import tilshi.story.Strictness;
import tilshi.text.Messages;

/** What a brand has looked for before readers see an article, and what follows from each. */
@Path("/brands/{key:[a-z][a-z0-9-]{0,30}}/checks")
@RunOnVirtualThread
public class ChecksPage {

    private final Sites sites;
    private final Checks checks;
    private final RuleChecks rule;
    private final Visitor visitor;
    private final DeskFrames frames;
    private final Assets assets;

    ChecksPage(
            Sites sites,
            Checks checks,
            RuleChecks rule,
            Visitor visitor,
            DeskFrames frames,
            Assets assets) {
        this.sites = sites;
        this.checks = checks;
        this.rule = rule;
        this.visitor = visitor;
        this.frames = frames;
        this.assets = assets;
    }

    /** What the template prints. */
    record View(String key, String brand, boolean rules, List<Row> rows) {}

    /**
     * A check.
     *
     * @param choices what can be ruled; none where nothing can
     */
    record Row(String word, String name, String now, List<Choice> choices) {}

    /** How strict a check can be. */
    record Choice(String value, String label, boolean chosen) {}

    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance checks(
                DeskFrame frame, String style, List<Note> notes, ChecksPage.View view);
    }

    @GET
    public Response show(@RestPath String key, @RestQuery @Nullable String done) {
        var said = Messages.in(visitor.language()).say("checks.done");
        var notes = done == null ? List.<Note>of() : List.of(new Note("good", said, List.of()));
        return page(200, key, notes);
    }

    @POST
    public Response rule(@RestPath String key, MultivaluedMap<String, String> form) {
        visitor.mustHold(form.getFirst("token"));
        try {
            rule.by(visitor.actor(), key, ruled(form));
            return Response.seeOther(URI.create("/brands/" + key + "/checks?done=1")).build();
        } catch (Refusal refusal) {
            return page(refusal.status(), key, List.of(Note.of(refusal, visitor.time())));
        }
    }

    private static Map<Check, Strictness> ruled(MultivaluedMap<String, String> form) {
        var ruled = new EnumMap<Check, Strictness>(Check.class);
        for (var check : Check.values()) {
            var wanted = form.getFirst(check.word());
            if (wanted != null) {
                ruled.put(check, strictness(wanted));
            }
        }
        return ruled;
    }

    private static Strictness strictness(String word) {
        return Arrays.stream(Strictness.values())
                .filter(one -> word(one).equals(word))
                .findFirst()
                .orElseThrow(() -> new Invalid("form-incomplete"));
    }

    private static String word(Strictness strictness) {
        return strictness.name().toLowerCase(Locale.ROOT);
    }

    private Response page(int status, String key, List<Note> notes) {
        var brand = sites.house().brand(key).orElseThrow(() -> new NotFound("brand " + key));
        var frame = frames.frame("checks.title", "");
        var style = assets.path("desk/checks.css");
        var html = Templates.checks(frame, style, notes, view(brand)).render();
        return DeskFrames.page(status, html);
    }

    private View view(Brand brand) {
        var words = Messages.in(visitor.language());
        boolean mayRule =
                sites.house().sitesOf(brand.key()).stream()
                        .map(site -> new Scope(brand.key(), site.language(), ""))
                        .allMatch(scope -> visitor.actor().may(Right.RULE, scope));
        var rows =
                checks.of(brand.key()).entrySet().stream()
                        .map(ruled -> row(ruled.getKey(), ruled.getValue(), words))
                        .toList();
        return new View(brand.key(), brand.nameIn(visitor.language()), mayRule, rows);
    }

    private static Row row(Check check, Strictness now, Messages words) {
        var choices =
                Arrays.stream(Strictness.values())
                        .filter(one -> !check.isFixed())
                        .map(one -> new Choice(word(one), said(one, words), one == now))
                        .toList();
        return new Row(check.word(), words.say(check.nameKey()), said(now, words), choices);
    }

    private static String said(Strictness strictness, Messages words) {
        return words.say("checks." + word(strictness));
    }
}

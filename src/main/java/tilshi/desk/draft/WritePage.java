package tilshi.desk.draft;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import tilshi.base.Refusal;
import tilshi.desk.DeskFrame;
import tilshi.desk.DeskFrames;
import tilshi.desk.FindingsView;
import tilshi.desk.Note;
import tilshi.desk.Talk;
import tilshi.desk.Talks;
import tilshi.desk.Visitor;
import tilshi.edition.Assets;
import tilshi.story.Article;
import tilshi.story.Articles;
import tilshi.story.FinishDraft;
import tilshi.story.LineLength;
import tilshi.story.OpenDraft;
import tilshi.story.Return;
import tilshi.story.Returns;
import tilshi.story.Translations;
import tilshi.text.Language;
import tilshi.text.Messages;
import tilshi.text.Proofreader;

/** Writing an article: the text and nothing else. What is typed is saved by itself. */
@Path("/articles/{id:\\d{1,18}}/write")
@RunOnVirtualThread
public class WritePage {

    private final Articles articles;
    private final Translations translations;
    private final OpenDraft open;
    private final FinishDraft finish;
    private final Presence presence;
    private final Talks talks;
    private final Returns returns;
    private final DraftFindings findings;
    private final Visitor visitor;
    private final DeskFrames frames;
    private final Assets assets;

    WritePage(
            Articles articles,
            Translations translations,
            OpenDraft open,
            FinishDraft finish,
            Presence presence,
            Talks talks,
            Returns returns,
            DraftFindings findings,
            Visitor visitor,
            DeskFrames frames,
            Assets assets) {
        this.articles = articles;
        this.translations = translations;
        this.open = open;
        this.finish = finish;
        this.presence = presence;
        this.talks = talks;
        this.returns = returns;
        this.findings = findings;
        this.visitor = visitor;
        this.frames = frames;
        this.assets = assets;
    }

    /**
     * What the template prints.
     *
     * @param live whether readers see the article
     * @param scripts the editor's last: it asks the others when it begins
     */
    record View(
            long id,
            String lang,
            boolean translation,
            boolean live,
            String settings,
            List<String> scripts,
            String style,
            String finder,
            FindingsView findings,
            List<Line> lines) {

        /** How many letters of a line are shown whole. */
        public int best(String part) {
            return LineLength.of(part).most();
        }
    }

    /**
     * A headline for another place than above the story.
     *
     * @param best how many letters that place shows whole
     */
    record Line(String part, String label, int best) {}

    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance write(
                DeskFrame frame,
                List<Note> notes,
                WritePage.View view,
                Talk talk,
                Optional<Return> returned,
                String reason);
    }

    @GET
    public Response show(@RestPath long id) {
        return page(200, id, List.of(), "");
    }

    /** Makes a revision of what was written, and goes to the article. */
    @POST
    public Response finish(
            @RestPath long id,
            @RestForm @Nullable String token,
            @RestForm @Nullable String reason) {
        visitor.mustHold(token);
        var why = reason == null ? "" : reason;
        try {
            finish.by(visitor.actor(), id, why);
            return Response.seeOther(URI.create("/articles/" + id)).build();
        } catch (Refusal refusal) {
            return page(refusal.status(), id, List.of(Note.of(refusal, visitor.time())), why);
        }
    }

    private Response page(int status, long id, List<Note> notes, String reason) {
        var article = articles.get(id);
        var frame = frames.frame("write.title", "queue");
        return DeskFrames.page(
                status,
                Templates.write(
                                frame,
                                notes,
                                view(article),
                                talks.of(id),
                                returns.of(article),
                                reason)
                        .render());
    }

    private View view(Article article) {
        var words = Messages.in(visitor.language());
        var draft = open.by(visitor.actor(), article.id(), -1);
        var settings =
                EditorSettings.of(article.id(), article.language(), words)
                        .with("token", visitor.formToken())
                        .with("person", visitor.name())
                        .with("state", DraftData.of(draft, presence.of(article.id())));
        return new View(
                article.id(),
                article.script().tag(article.language()),
                translations.find(article.id()).isPresent(),
                article.isPublic(),
                settings.json(),
                scripts(article.language()),
                assets.path("desk/editor.css"),
                assets.path("desk/findings.js"),
                findings.of(article),
                List.of(
                        line(LineLength.BRIEF, words),
                        line(LineLength.SEO, words),
                        line(LineLength.PUSH, words),
                        line(LineLength.SOCIAL, words)));
    }

    /** Texts are read for spelling where somebody can read them. */
    private List<String> scripts(Language language) {
        var reading = Stream.of("desk/spelling.js").filter(name -> Proofreader.knows(language));
        var others = Stream.of("desk/picture.js", "desk/sending.js", "desk/linking.js");
        return Stream.of(others, reading, Stream.of("desk/editor.js"))
                .flatMap(names -> names)
                .map(assets::path)
                .toList();
    }

    private static Line line(LineLength line, Messages words) {
        return new Line(line.part(), words.say("write." + line.part()), line.most());
    }
}

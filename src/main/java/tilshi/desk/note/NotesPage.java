package tilshi.desk.note;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import tilshi.account.People;
import tilshi.base.Refusal;
import tilshi.desk.DeskFrame;
import tilshi.desk.DeskFrames;
import tilshi.desk.Note;
import tilshi.desk.NoteParts;
import tilshi.desk.NoteViews;
import tilshi.desk.NotesView;
import tilshi.desk.Talk;
import tilshi.desk.Talks;
import tilshi.desk.Visitor;
import tilshi.note.NoteThread;
import tilshi.note.Place;
import tilshi.story.Article;
import tilshi.story.Articles;
import tilshi.story.Stories;

/** Notes to colleagues on one article. A script asks for the list alone, by a header. */
@Path("/articles/{id:\\d{1,18}}/notes")
@RunOnVirtualThread
public class NotesPage {

    private static final int FOUND = 8;

    private final NoteActs acts;
    private final NoteViews views;
    private final NoteParts parts;
    private final NoteWay way;
    private final Articles articles;
    private final Stories stories;
    private final People people;
    private final Visitor visitor;
    private final DeskFrames frames;
    private final Talks talks;

    NotesPage(
            NoteActs acts,
            NoteViews views,
            NoteParts parts,
            NoteWay way,
            Articles articles,
            Stories stories,
            People people,
            Visitor visitor,
            DeskFrames frames,
            Talks talks) {
        this.acts = acts;
        this.views = views;
        this.parts = parts;
        this.way = way;
        this.articles = articles;
        this.stories = stories;
        this.people = people;
        this.visitor = visitor;
        this.frames = frames;
        this.talks = talks;
    }

    /** What the page prints around the list. */
    record Page(String headline, String lang) {}

    /** Somebody who can be mentioned. */
    record Found(long id, String name, String login) {}

    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance notes(
                DeskFrame frame, List<Note> notes, NotesPage.Page view, Talk talk);

        static native TemplateInstance noteList(DeskFrame frame, NotesView notes);
    }

    /**
     * @param after open threads after this number
     * @param settled settled threads before this number instead; 0 for the newest
     */
    @GET
    public Response show(
            @RestPath long id,
            @RestQuery @Nullable Long after,
            @RestQuery @Nullable Long settled,
            @HeaderParam("x-list") @Nullable String list) {
        var article = article(id);
        var view =
                settled == null
                        ? views.open(article, after == null ? 0 : after, NotesView.Typed.NOTHING)
                        : views.settled(article, settled == 0 ? Long.MAX_VALUE : settled);
        return list == null ? page(200, article, view, List.of()) : list(view);
    }

    /** People whose names begin so, for whoever types a mention. */
    @GET
    @Path("people")
    public Response find(@RestPath long id, @RestQuery @Nullable String q) {
        visitor.actor();
        var brand = stories.get(article(id).storyId()).home().brand();
        return DeskFrames.data(
                200,
                people.workingIn(brand, q == null ? "" : q.strip(), FOUND).stream()
                        .map(person -> new Found(person.id(), person.name(), person.login()))
                        .toList());
    }

    /** Leads to a thread where it can be read beside the text. */
    @GET
    @Path("{thread:\\d{1,18}}")
    public Response lead(@RestPath long id, @RestPath long thread) {
        return Response.seeOther(way.to(article(id), thread)).build();
    }

    @POST
    public Response write(@RestPath long id, @BeanParam NoteForm form) {
        return act(
                id,
                0,
                form,
                () -> {
                    var part = form.part == null ? "" : form.part;
                    var quote =
                            form.quote == null || form.quote.isBlank()
                                    ? parts.quote(article(id), part)
                                    : form.quote;
                    return acts.write(visitor.actor(), id, new Place(part, quote), form.said());
                });
    }

    @POST
    @Path("{thread:\\d{1,18}}/{act}")
    public Response follow(
            @RestPath long id,
            @RestPath long thread,
            @RestPath String act,
            @BeanParam NoteForm form) {
        return act(id, thread, form, () -> acts.follow(visitor.actor(), thread, act, form));
    }

    @POST
    @Path("words/{note:\\d{1,18}}/{act}")
    public Response change(
            @RestPath long id,
            @RestPath long note,
            @RestPath String act,
            @BeanParam NoteForm form) {
        return act(id, -1, form, () -> acts.change(visitor.actor(), note, act, form));
    }

    private Response act(long id, long thread, NoteForm form, Supplier<NoteThread> act) {
        visitor.mustHold(form.token);
        try {
            var done = act.get();
            if (form.isOfScript()) {
                return list(views.open(article(id), 0, NotesView.Typed.NOTHING));
            }
            var page = "/articles/" + id + ("article".equals(form.from) ? "" : "/notes");
            return Response.seeOther(URI.create(page + "#note-" + done.id())).build();
        } catch (Refusal refusal) {
            if (form.isOfScript()) {
                throw refusal;
            }
            var typed = new NotesView.Typed(thread, form.words());
            var note = Note.of(refusal, visitor.time());
            var view = views.open(article(id), 0, typed);
            return page(refusal.status(), article(id), view, List.of(note));
        }
    }

    private Article article(long id) {
        visitor.actor();
        return articles.get(id);
    }

    private Response list(NotesView view) {
        var frame = frames.frame("notes.title", "queue");
        return DeskFrames.page(200, Templates.noteList(frame, view).render());
    }

    private Response page(int status, Article article, NotesView view, List<Note> notes) {
        var name = articles.names(List.of(article.id())).get(article.id());
        var page =
                new Page(
                        name == null ? "" : name.headline(),
                        article.script().tag(article.language()));
        var frame = frames.frame("notes.title", "queue");
        return DeskFrames.page(
                status, Templates.notes(frame, notes, page, talks.with(view)).render());
    }
}

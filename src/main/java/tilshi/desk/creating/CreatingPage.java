package tilshi.desk.creating;

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
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import tilshi.account.Right;
import tilshi.account.Scope;
import tilshi.base.Invalid;
import tilshi.base.Refusal;
import tilshi.desk.DeskFrame;
import tilshi.desk.DeskFrames;
import tilshi.desk.Note;
import tilshi.desk.Visitor;
import tilshi.site.Site;
import tilshi.site.Sites;
import tilshi.story.Body;
import tilshi.story.CreateStory;
import tilshi.story.Headlines;
import tilshi.story.NewArticle;
import tilshi.story.NewStory;
import tilshi.story.Wording;
import tilshi.text.Script;

/** Where a story is begun: what it is called, and where it is at home. Then it is written. */
@Path("/articles/new")
@RunOnVirtualThread
public class CreatingPage {

    private final CreateStory create;
    private final Sites sites;
    private final Visitor visitor;
    private final DeskFrames frames;

    CreatingPage(CreateStory create, Sites sites, Visitor visitor, DeskFrames frames) {
        this.create = create;
        this.sites = sites;
        this.visitor = visitor;
        this.frames = frames;
    }

    /** What the template prints. */
    record View(String headline, List<Home> homes) {}

    /** A site in which whoever looks may begin a story. */
    record Home(String name, String lang, List<Place> places) {}

    /** A section of a site. */
    record Place(String value, String name, boolean chosen) {}

    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance creating(DeskFrame frame, List<Note> notes, View view);
    }

    @GET
    public Response show() {
        return page(200, List.of(), "", "");
    }

    @POST
    public Response begin(
            @RestForm @Nullable String token,
            @RestForm @Nullable String headline,
            @RestForm @Nullable String place) {
        visitor.mustHold(token);
        var called = headline == null ? "" : headline.strip();
        var chosen = place == null ? "" : place;
        try {
            long id = begin(called, chosen);
            return Response.seeOther(URI.create("/articles/" + id + "/write")).build();
        } catch (Refusal refusal) {
            var note = Note.of(refusal, visitor.time());
            return page(refusal.status(), List.of(note), called, chosen);
        }
    }

    private long begin(String headline, String place) {
        var parts = place.split("/");
        if (parts.length != 3 || headline.isEmpty() || headline.length() > Headlines.LONGEST) {
            throw new Invalid("story-needs-headline");
        }
        var site = sites.house().named(parts[0] + "/" + parts[1]);
        var wording = new Wording(Headlines.of(headline), "", Body.of(List.of()));
        var article =
                new NewArticle(site.language(), Script.of(headline), wording, Optional.empty());
        var story = NewStory.in(site.brand().key(), parts[2]);
        return create.by(visitor.actor(), story, article).id();
    }

    private Response page(int status, List<Note> notes, String headline, String chosen) {
        var frame = frames.frame("creating.title", "new");
        var homes =
                sites.house().sites().stream()
                        .map(site -> home(site, chosen))
                        .filter(home -> !home.places().isEmpty())
                        .toList();
        var view = new View(headline, homes);
        return DeskFrames.page(status, Templates.creating(frame, notes, view).render());
    }

    private Home home(Site site, String chosen) {
        var brand = site.brand().key();
        var name = site.name() + " · " + site.language().ownName();
        return new Home(
                name,
                site.language().code(),
                sites.house().sectionsOf(site).stream()
                        .filter(
                                section ->
                                        visitor.actor()
                                                .may(
                                                        Right.CREATE,
                                                        new Scope(
                                                                brand,
                                                                site.language(),
                                                                section.key())))
                        .map(
                                section -> {
                                    var value = site.key() + "/" + section.key();
                                    return new Place(
                                            value,
                                            name + " · " + section.nameIn(site.language()),
                                            value.equals(chosen));
                                })
                        .toList());
    }
}

package tilshi.desk.importing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import tilshi.base.Invalid;
import tilshi.base.Refusal;
import tilshi.desk.DeskFrame;
import tilshi.desk.DeskFrames;
import tilshi.desk.Note;
import tilshi.desk.Visitor;
import tilshi.importer.ImportPage;
import tilshi.site.Site;
import tilshi.site.Sites;

/** Where a saved page is pasted or dropped. What comes of it is saved as a draft at once. */
@Path("/import")
@RunOnVirtualThread
public class ImportingPage {

    /** One byte more than is taken in, so that too large a page is told apart. */
    private static final int MOST = (5 << 20) + 1;

    private final ImportPage importPage;
    private final Sites sites;
    private final Visitor visitor;
    private final DeskFrames frames;

    ImportingPage(ImportPage importPage, Sites sites, Visitor visitor, DeskFrames frames) {
        this.importPage = importPage;
        this.sites = sites;
        this.visitor = visitor;
        this.frames = frames;
    }

    /** What the template prints. */
    record View(String text, List<Place> places) {}

    /** A section of a site. */
    record Place(String value, String name, boolean chosen) {}

    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance importing(DeskFrame frame, List<Note> notes, View view);
    }

    @GET
    public Response show() {
        return page(200, List.of(), "", "");
    }

    @POST
    public Response take(
            @RestForm @Nullable String token,
            @RestForm @Nullable String text,
            @RestForm @Nullable String place,
            @RestForm("file") @Nullable FileUpload file) {
        visitor.mustHold(token);
        var pasted = text == null ? "" : text;
        var chosen = place == null ? "" : place;
        try {
            var site = site(chosen);
            var section = chosen.substring(chosen.lastIndexOf('/') + 1);
            var draft = importPage.by(visitor.actor(), bytes(file, pasted), site, section);
            return Response.seeOther(URI.create("/articles/" + draft.id() + "/mend")).build();
        } catch (Refusal refusal) {
            var note = Note.of(refusal, visitor.time());
            return page(refusal.status(), List.of(note), pasted, chosen);
        }
    }

    private Site site(String place) {
        var parts = place.split("/");
        if (parts.length != 3) {
            throw new Invalid("nothing-to-import");
        }
        return sites.house().named(parts[0] + "/" + parts[1]);
    }

    /** The file if one was chosen, else the pasted text. */
    private static byte[] bytes(@Nullable FileUpload file, String pasted) {
        if (file != null && file.size() > 0) {
            try (var in = Files.newInputStream(file.uploadedFile())) {
                return in.readNBytes(MOST);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (pasted.isBlank()) {
            throw new Invalid("nothing-to-import");
        }
        return pasted.getBytes(StandardCharsets.UTF_8);
    }

    private Response page(int status, List<Note> notes, String text, String chosen) {
        var frame = frames.frame("importing.title", "import");
        var view = new View(text, places(chosen));
        return DeskFrames.page(status, Templates.importing(frame, notes, view).render());
    }

    private List<Place> places(String chosen) {
        var house = sites.house();
        return house.sites().stream()
                .flatMap(
                        site ->
                                house.sectionsOf(site).stream()
                                        .map(
                                                section -> {
                                                    var value = site.key() + "/" + section.key();
                                                    var name =
                                                            site.name()
                                                                    + " · "
                                                                    + site.language().ownName()
                                                                    + " · "
                                                                    + section.nameIn(
                                                                            site.language());
                                                    return new Place(
                                                            value, name, value.equals(chosen));
                                                }))
                .toList();
    }
}

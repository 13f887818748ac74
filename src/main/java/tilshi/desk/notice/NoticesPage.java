package tilshi.desk.notice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import tilshi.account.MailAddress;
import tilshi.account.Mailbag;
import tilshi.account.People;
import tilshi.base.NotFound;
import tilshi.desk.DeskFrame;
import tilshi.desk.DeskFrames;
import tilshi.desk.HouseTime;
import tilshi.desk.Note;
import tilshi.desk.Visitor;
import tilshi.notice.LetterChoices;
import tilshi.notice.Notice;
import tilshi.notice.Notices;
import tilshi.text.Messages;

/** What a person was told of, newest first; to open one is to have read it. */
@Path("/notices")
@RunOnVirtualThread
public class NoticesPage {

    private static final int PAGE = 50;

    private final Notices notices;
    private final LetterChoices choices;
    private final People people;
    private final Mailbag mailbag;
    private final HouseTime time;
    private final Visitor visitor;
    private final DeskFrames frames;

    NoticesPage(
            Notices notices,
            LetterChoices choices,
            People people,
            Mailbag mailbag,
            HouseTime time,
            Visitor visitor,
            DeskFrames frames) {
        this.notices = notices;
        this.choices = choices;
        this.people = people;
        this.mailbag = mailbag;
        this.time = time;
        this.visitor = visitor;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance notices(DeskFrame frame, NoticesView view);
    }

    /**
     * @param before only notices older than this number
     */
    @GET
    public Response show(@RestQuery @Nullable Long before, @RestQuery @Nullable String done) {
        long until = before == null ? Long.MAX_VALUE : before;
        var view = view(until, "letters".equals(done) ? done("notices.letters.kept") : List.of());
        var frame = frames.frame("notices.title", "notices");
        return DeskFrames.page(200, Templates.notices(frame, view).render());
    }

    /** How many are unread, for the bell. */
    @GET
    @Path("unread")
    public Response unread() {
        return DeskFrames.data(200, Map.of("unread", notices.unread(self())));
    }

    /** Leads to what a notice is about. */
    @GET
    @Path("{id:\\d{1,18}}")
    public Response open(@RestPath long id) {
        var read = notices.read(self(), id).orElseThrow(() -> new NotFound("notice " + id));
        return Response.seeOther(URI.create(read.news().link())).build();
    }

    @POST
    @Path("read")
    public Response readAll(@RestForm @Nullable String token, @RestForm @Nullable Long newest) {
        visitor.mustHold(token);
        notices.readAll(self(), newest == null ? 0 : newest);
        return Response.seeOther(URI.create("/notices")).build();
    }

    @POST
    @Path("letters")
    public Response choose(@RestForm @Nullable String token, @RestForm @Nullable String letters) {
        visitor.mustHold(token);
        choices.choose(self(), !"never".equals(letters));
        return Response.seeOther(URI.create("/notices?done=letters")).build();
    }

    private long self() {
        visitor.actor();
        return visitor.person().id();
    }

    private List<Note> done(String key) {
        return List.of(new Note("good", Messages.in(visitor.language()).say(key), List.of()));
    }

    private NoticesView view(long before, List<Note> notes) {
        var found = notices.of(self(), before, PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        var older =
                found.size() > PAGE ? Optional.of(shown.getLast().id()) : Optional.<Long>empty();
        return new NoticesView(
                notes,
                shown.stream().map(this::line).toList(),
                shown.isEmpty() ? 0 : shown.getFirst().id(),
                older,
                before != Long.MAX_VALUE,
                choices.wantsLetters(self()),
                mailbag.isOpen() ? people.mailOf(self()).map(MailAddress::text).orElse("") : "");
    }

    private NoticesView.Line line(Notice notice) {
        var readable = time.in(visitor.language());
        return new NoticesView.Line(
                notice.id(),
                notice.sentence(Messages.in(visitor.language())),
                notice.news().words(),
                readable.withoutYear(notice.at()),
                readable.machine(notice.at()),
                notice.isRead());
    }
}

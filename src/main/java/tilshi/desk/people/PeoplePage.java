package tilshi.desk.people;

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
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import tilshi.account.ChangeAddress;
import tilshi.account.ChangeGrants;
import tilshi.account.ForAdministrators;
import tilshi.account.Grant;
import tilshi.account.MailAddress;
import tilshi.account.RestorePerson;
import tilshi.account.Right;
import tilshi.account.SuspendPerson;
import tilshi.account.WaiveAuthenticator;
import tilshi.account.WithdrawInvitation;
import tilshi.base.Refusal;
import tilshi.desk.DeskFrame;
import tilshi.desk.DeskFrames;
import tilshi.desk.Note;
import tilshi.desk.Visitor;
import tilshi.site.Sites;
import tilshi.text.Messages;

/** Who works here and what they may do. For administrators. */
@Path("/people")
@RunOnVirtualThread
public class PeoplePage {

    private static final Set<String> DONE =
            Set.of("grants", "suspended", "restored", "withdrawn", "address", "waived");

    private final Inviting inviting;
    private final ChangeGrants changeGrants;
    private final ChangeAddress changeAddress;
    private final WaiveAuthenticator waive;
    private final SuspendPerson suspend;
    private final RestorePerson restore;
    private final WithdrawInvitation withdraw;
    private final PeopleViews views;
    private final Sites sites;
    private final Visitor visitor;
    private final DeskFrames frames;

    PeoplePage(
            Inviting inviting,
            ChangeGrants changeGrants,
            ChangeAddress changeAddress,
            WaiveAuthenticator waive,
            SuspendPerson suspend,
            RestorePerson restore,
            WithdrawInvitation withdraw,
            PeopleViews views,
            Sites sites,
            Visitor visitor,
            DeskFrames frames) {
        this.inviting = inviting;
        this.changeGrants = changeGrants;
        this.changeAddress = changeAddress;
        this.waive = waive;
        this.suspend = suspend;
        this.restore = restore;
        this.withdraw = withdraw;
        this.views = views;
        this.sites = sites;
        this.visitor = visitor;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance people(DeskFrame frame, PeopleView view);
    }

    @GET
    public Response show(@RestQuery @Nullable String done) {
        visitor.actor().needsEverywhere(Right.HIRE);
        var note = Optional.ofNullable(done).filter(DONE::contains).map(this::good);
        return page(200, note, Optional.empty());
    }

    @POST
    @Path("invite")
    public Response invite(
            @RestForm @Nullable String token,
            @RestForm @Nullable String mail,
            @RestForm @Nullable String name,
            @RestForm @Nullable String speaks,
            @RestForm @Nullable String role,
            @RestForm @Nullable String place,
            @RestForm @Nullable String language) {
        visitor.mustHold(token);
        try {
            var grant = new GrantForm(role, place, language).grant(sites.house());
            var link = inviting.by(visitor.actor(), given(mail), given(name), given(speaks), grant);
            return link.isEmpty()
                    ? page(200, Optional.of(good("invited")), link)
                    : page(200, Optional.of(unsent()), link);
        } catch (Refusal refusal) {
            return refused(refusal);
        }
    }

    @POST
    @Path("invitations/{id}/withdraw")
    public Response withdraw(@RestForm @Nullable String token, @RestPath long id) {
        visitor.mustHold(token);
        withdraw.by(visitor.actor(), id);
        return done("withdrawn");
    }

    @POST
    @Path("{id}/grants")
    public Response grants(
            @RestForm @Nullable String token,
            @RestPath long id,
            @RestForm @Nullable List<String> keep,
            @RestForm @Nullable String role,
            @RestForm @Nullable String place,
            @RestForm @Nullable String language) {
        visitor.mustHold(token);
        try {
            var kept = (keep == null ? List.<String>of() : keep).stream().map(Grant::of);
            var fresh = new GrantForm(role, place, language).grant(sites.house()).stream();
            var all = Stream.concat(kept, fresh).distinct().toList();
            changeGrants.by(visitor.actor(), id, all);
            return done("grants");
        } catch (Refusal refusal) {
            return refused(refusal);
        }
    }

    @POST
    @Path("{id}/suspend")
    public Response suspend(@RestForm @Nullable String token, @RestPath long id) {
        visitor.mustHold(token);
        suspend.by(visitor.actor(), id);
        return done("suspended");
    }

    @POST
    @Path("{id}/restore")
    public Response restore(@RestForm @Nullable String token, @RestPath long id) {
        visitor.mustHold(token);
        restore.by(visitor.actor(), id);
        return done("restored");
    }

    @POST
    @Path("{id}/address")
    public Response address(
            @RestForm @Nullable String token, @RestPath long id, @RestForm @Nullable String mail) {
        visitor.mustHold(token);
        try {
            changeAddress.by(visitor.actor(), id, MailAddress.of(given(mail)));
            return done("address");
        } catch (Refusal refusal) {
            return refused(refusal);
        }
    }

    @POST
    @Path("{id}/waive")
    public Response waive(@RestForm @Nullable String token, @RestPath long id) {
        visitor.mustHold(token);
        waive.by(visitor.actor(), id);
        return done("waived");
    }

    private Note good(String what) {
        var said = Messages.in(visitor.language()).say("people.done." + what);
        return new Note("good", said, List.of());
    }

    private Note unsent() {
        var words = Messages.in(visitor.language());
        return new Note("wait", words.say("people.unsent"), List.of());
    }

    private Response refused(Refusal refusal) {
        if (refusal instanceof ForAdministrators) {
            throw refusal;
        }
        var note = Note.of(refusal, visitor.time());
        return page(refusal.status(), Optional.of(note), Optional.empty());
    }

    private Response page(int status, Optional<Note> note, Optional<String> link) {
        var frame = frames.frame("people.title", "people");
        return DeskFrames.page(status, Templates.people(frame, views.now(note, link)).render());
    }

    private static Response done(String what) {
        return Response.seeOther(URI.create("/people?done=" + what)).build();
    }

    private static String given(@Nullable String field) {
        return field == null ? "" : field;
    }
}

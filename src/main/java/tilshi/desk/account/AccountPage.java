package tilshi.desk.account;

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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import tilshi.account.ChangePassword;
import tilshi.account.ChooseLanguage;
import tilshi.account.EndOtherSessions;
import tilshi.account.EndSession;
import tilshi.account.EndSessions;
import tilshi.base.Invalid;
import tilshi.base.Refusal;
import tilshi.desk.Cookies;
import tilshi.desk.DeskFrame;
import tilshi.desk.DeskFrames;
import tilshi.desk.Note;
import tilshi.desk.Visitor;
import tilshi.desk.WithoutSecondFactor;
import tilshi.text.Language;
import tilshi.text.Messages;

/** A person's own account: where they are signed in, their password, the desk's language. */
@Path("/account")
@RunOnVirtualThread
@WithoutSecondFactor
public class AccountPage {

    private static final Set<String> DONE =
            Set.of(
                    "session",
                    "others",
                    "password",
                    "language",
                    "passkey",
                    "passkey-removed",
                    "welcome");

    private final EndSession endSession;
    private final EndOtherSessions endOthers;
    private final EndSessions endAll;
    private final ChangePassword changePassword;
    private final ChooseLanguage chooseLanguage;
    private final AccountViews views;
    private final Visitor visitor;
    private final Cookies cookies;
    private final DeskFrames frames;

    AccountPage(
            EndSession endSession,
            EndOtherSessions endOthers,
            EndSessions endAll,
            ChangePassword changePassword,
            ChooseLanguage chooseLanguage,
            AccountViews views,
            Visitor visitor,
            Cookies cookies,
            DeskFrames frames) {
        this.endSession = endSession;
        this.endOthers = endOthers;
        this.endAll = endAll;
        this.changePassword = changePassword;
        this.chooseLanguage = chooseLanguage;
        this.views = views;
        this.visitor = visitor;
        this.cookies = cookies;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance account(DeskFrame frame, AccountView view);
    }

    @GET
    public Response show(@RestQuery @Nullable String done) {
        var words = Messages.in(visitor.language());
        var note =
                Optional.ofNullable(done)
                        .filter(DONE::contains)
                        .map(what -> words.say("account.done." + what))
                        .map(said -> new Note("good", said, List.of()));
        return page(200, note);
    }

    @POST
    @Path("sessions/{id}/end")
    public Response end(@RestForm @Nullable String token, @RestPath long id) {
        visitor.mustHold(token);
        endSession.by(visitor.actor(), id);
        return done("session");
    }

    @POST
    @Path("sessions/end-others")
    public Response endOthers(@RestForm @Nullable String token) {
        visitor.mustHold(token);
        endOthers.by(visitor.actor(), visitor.session());
        return done("others");
    }

    @POST
    @Path("sessions/end-all")
    public Response endAll(@RestForm @Nullable String token) {
        visitor.mustHold(token);
        endAll.by(visitor.actor());
        return Response.seeOther(URI.create("/sign-in")).cookie(cookies.none()).build();
    }

    @POST
    @Path("password")
    public Response password(
            @RestForm @Nullable String token,
            @RestForm("old-password") @Nullable String old,
            @RestForm("new-password") @Nullable String fresh) {
        visitor.mustHold(token);
        try {
            changePassword.by(visitor.actor(), visitor.session(), given(old), given(fresh));
            return done("password");
        } catch (Refusal refusal) {
            return refused(refusal);
        }
    }

    @POST
    @Path("language")
    public Response language(@RestForm @Nullable String token, @RestForm @Nullable String code) {
        visitor.mustHold(token);
        var language = Language.of(given(code)).orElseThrow(() -> new Invalid("form-incomplete"));
        chooseLanguage.by(visitor.actor(), language);
        return done("language");
    }

    private Response refused(Refusal refusal) {
        return page(refusal.status(), Optional.of(Note.of(refusal, visitor.time())));
    }

    private Response page(int status, Optional<Note> note) {
        var frame = frames.frame("account.title", "account");
        var view = views.of(visitor.language(), note);
        return DeskFrames.page(status, Templates.account(frame, view).render());
    }

    private static Response done(String what) {
        return Response.seeOther(URI.create("/account?done=" + what)).build();
    }

    private static String given(@Nullable String field) {
        return field == null ? "" : field;
    }
}

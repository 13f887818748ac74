package tilshi.desk.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import tilshi.account.BeginAuthenticator;
import tilshi.account.ConfirmAuthenticator;
import tilshi.account.Enrolments;
import tilshi.account.RemoveAuthenticator;
import tilshi.account.RenewRecoveryCodes;
import tilshi.account.RuleSecondFactor;
import tilshi.account.SecondFactorRule;
import tilshi.account.WrongCode;
import tilshi.base.Refusal;
import tilshi.desk.DeskFrame;
import tilshi.desk.DeskFrames;
import tilshi.desk.Note;
import tilshi.desk.Visitor;
import tilshi.desk.WithoutSecondFactor;
import tilshi.text.Messages;

/** A person's authenticator app and recovery codes. */
@Path("/account/second-factor")
@RunOnVirtualThread
@WithoutSecondFactor
public class SecondFactorPage {

    private final BeginAuthenticator begin;
    private final ConfirmAuthenticator confirm;
    private final RemoveAuthenticator remove;
    private final RenewRecoveryCodes renew;
    private final RuleSecondFactor rule;
    private final Enrolments enrolments;
    private final SecondFactorViews views;
    private final Visitor visitor;
    private final DeskFrames frames;

    SecondFactorPage(
            BeginAuthenticator begin,
            ConfirmAuthenticator confirm,
            RemoveAuthenticator remove,
            RenewRecoveryCodes renew,
            RuleSecondFactor rule,
            Enrolments enrolments,
            SecondFactorViews views,
            Visitor visitor,
            DeskFrames frames) {
        this.begin = begin;
        this.confirm = confirm;
        this.remove = remove;
        this.renew = renew;
        this.rule = rule;
        this.enrolments = enrolments;
        this.views = views;
        this.visitor = visitor;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance secondFactor(DeskFrame frame, SecondFactorView view);
    }

    @GET
    public Response show() {
        return page(200, views.now(Optional.empty()));
    }

    @POST
    @Path("begin")
    public Response begin(@RestForm @Nullable String token, @RestForm @Nullable String password) {
        visitor.mustHold(token);
        try {
            var enrolment = begin.by(visitor.actor(), given(password));
            return page(200, views.of(enrolment, Optional.empty()));
        } catch (Refusal refusal) {
            return refused(refusal);
        }
    }

    @POST
    @Path("confirm")
    public Response confirm(
            @RestForm @Nullable String token,
            @RestForm @Nullable String ticket,
            @RestForm @Nullable String code) {
        visitor.mustHold(token);
        try {
            var codes = confirm.by(visitor.actor(), given(ticket), given(code));
            return page(200, views.of(codes, good("second-factor.done.on")));
        } catch (WrongCode wrong) {
            var note = Optional.of(Note.of(wrong, visitor.time()));
            return enrolments
                    .of(visitor.actor(), given(ticket))
                    .map(again -> page(wrong.status(), views.of(again, note)))
                    .orElseGet(() -> refused(wrong));
        } catch (Refusal refusal) {
            return refused(refusal);
        }
    }

    @POST
    @Path("codes")
    public Response codes(@RestForm @Nullable String token, @RestForm @Nullable String password) {
        visitor.mustHold(token);
        try {
            var codes = renew.by(visitor.actor(), given(password));
            return page(200, views.of(codes, good("second-factor.done.codes")));
        } catch (Refusal refusal) {
            return refused(refusal);
        }
    }

    @POST
    @Path("remove")
    public Response remove(@RestForm @Nullable String token, @RestForm @Nullable String password) {
        visitor.mustHold(token);
        try {
            remove.by(visitor.actor(), given(password));
            return page(200, views.now(Optional.of(good("second-factor.done.off"))));
        } catch (Refusal refusal) {
            return refused(refusal);
        }
    }

    @POST
    @Path("rule")
    public Response rule(@RestForm @Nullable String token, @RestForm @Nullable String required) {
        visitor.mustHold(token);
        var now = required == null ? SecondFactorRule.OFFERED : SecondFactorRule.REQUIRED;
        rule.by(visitor.actor(), now);
        return page(200, views.now(Optional.of(good("second-factor.done.rule"))));
    }

    private Note good(String key) {
        return new Note("good", Messages.in(visitor.language()).say(key), List.of());
    }

    private Response refused(Refusal refusal) {
        var note = Note.of(refusal, visitor.time());
        return page(refusal.status(), views.now(Optional.of(note)));
    }

    private Response page(int status, SecondFactorView view) {
        var frame = frames.frame("second-factor.title", "account");
        return DeskFrames.page(status, Templates.secondFactor(frame, view).render());
    }

    private static String given(@Nullable String field) {
        return field == null ? "" : field;
    }
}

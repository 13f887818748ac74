package tilshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import tilshi.base.Invalid;
import tilshi.journal.Journal;

/** Puts a person's authenticator app in force, once it has shown a right code. */
@ApplicationScoped
public class ConfirmAuthenticator {

    private final Enrolments enrolments;
    private final Authenticators authenticators;
    private final RecoveryCodes codes;
    private final Journal journal;
    private final InstantSource clock;

    ConfirmAuthenticator(
            Enrolments enrolments,
            Authenticators authenticators,
            RecoveryCodes codes,
            Journal journal,
            InstantSource clock) {
        this.enrolments = enrolments;
        this.authenticators = authenticators;
        this.codes = codes;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @return the recovery codes, which nobody can be shown again
     * @throws WrongCode if the app is not set up rightly
     */
    @Transactional
    public List<String> by(Actor actor, String ticket, String code) {
        var secret =
                enrolments
                        .secret(actor, ticket)
                        .orElseThrow(() -> new Invalid("enrolment-is-over"));
        var digits = code.replaceAll("\\s", "");
        long step = OneTimeCode.stepOf(secret, digits, clock.instant()).orElseThrow(WrongCode::new);
        enrolments.end(actor);
        authenticators.keep(actor.self(), secret, step);
        journal.write(actor.person(), actor.name(), "set-up-authenticator", actor.subject(), "");
        return codes.renew(actor.self());
    }
}

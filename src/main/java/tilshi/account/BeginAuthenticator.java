package tilshi.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the secret of a person's authenticator app. It is in force once a code confirms it. */
@ApplicationScoped
public class BeginAuthenticator {

    private final Proof proof;
    private final Enrolments enrolments;

    BeginAuthenticator(Proof proof, Enrolments enrolments) {
        this.proof = proof;
        this.enrolments = enrolments;
    }

    /**
     * @throws PasswordNeeded with another password than the actor's own
     */
    public Enrolment by(Actor actor, String password) {
        proof.demand(actor, password);
        return QuarkusTransaction.joiningExisting().call(() -> enrolments.begin(actor));
    }
}

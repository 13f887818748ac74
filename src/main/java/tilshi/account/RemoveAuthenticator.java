package tilshi.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import tilshi.journal.Journal;

/** Has a person sign in with nothing but their password again. */
@ApplicationScoped
public class RemoveAuthenticator {

    private final Proof proof;
    private final Authenticators authenticators;
    private final RecoveryCodes codes;
    private final Journal journal;

    RemoveAuthenticator(
            Proof proof, Authenticators authenticators, RecoveryCodes codes, Journal journal) {
        this.proof = proof;
        this.authenticators = authenticators;
        this.codes = codes;
        this.journal = journal;
    }

    /**
     * @throws PasswordNeeded with another password than the actor's own
     */
    public void by(Actor actor, String password) {
        proof.demand(actor, password);
        QuarkusTransaction.joiningExisting()
                .run(
                        () -> {
                            authenticators.remove(actor.self());
                            codes.forget(actor.self());
                            journal.write(
                                    actor.person(),
                                    actor.name(),
                                    "remove-authenticator",
                                    actor.subject(),
                                    "");
                        });
    }
}

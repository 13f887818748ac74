package tilshi.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import tilshi.base.Invalid;
import tilshi.journal.Journal;

/** Gives a person new recovery codes; the old ones are good no more. */
@ApplicationScoped
public class RenewRecoveryCodes {

    private final Proof proof;
    private final Authenticators authenticators;
    private final RecoveryCodes codes;
    private final Journal journal;

    RenewRecoveryCodes(
            Proof proof, Authenticators authenticators, RecoveryCodes codes, Journal journal) {
        this.proof = proof;
        this.authenticators = authenticators;
        this.codes = codes;
        this.journal = journal;
    }

    /**
     * @return the codes, which nobody can be shown again
     * @throws PasswordNeeded with another password than the actor's own
     */
    public List<String> by(Actor actor, String password) {
        proof.demand(actor, password);
        return QuarkusTransaction.joiningExisting().call(() -> renew(actor));
    }

    private List<String> renew(Actor actor) {
        if (!authenticators.has(actor.self())) {
            throw new Invalid("form-incomplete");
        }
        journal.write(actor.person(), actor.name(), "renew-recovery-codes", actor.subject(), "");
        return codes.renew(actor.self());
    }
}

package tilshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tilshi.base.NotFound;
import tilshi.journal.Journal;

/** Has a passkey of a person open nothing any more. */
@ApplicationScoped
public class RemovePasskey {

    private final Passkeys passkeys;
    private final Journal journal;

    RemovePasskey(Passkeys passkeys, Journal journal) {
        this.passkeys = passkeys;
        this.journal = journal;
    }

    /**
     * @param passkey one of the actor's; those of others are not known here
     */
    @Transactional
    public void by(Actor actor, long passkey) {
        if (!passkeys.remove(actor.self(), passkey)) {
            throw new NotFound("passkey " + passkey);
        }
        journal.write(actor.person(), actor.name(), "remove-passkey", actor.subject(), "");
    }
}

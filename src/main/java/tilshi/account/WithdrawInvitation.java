package tilshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tilshi.base.NotFound;
import tilshi.journal.Journal;

/** Has an invitation be good no more. */
@ApplicationScoped
public class WithdrawInvitation {

    private final Invitations invitations;
    private final Journal journal;

    WithdrawInvitation(Invitations invitations, Journal journal) {
        this.invitations = invitations;
        this.journal = journal;
    }

    @Transactional
    public void by(Actor actor, long invitation) {
        actor.needsEverywhere(Right.HIRE);
        if (!invitations.withdraw(invitation)) {
            throw new NotFound("invitation " + invitation);
        }
        journal.write(actor.person(), actor.name(), "withdraw-invitation", "house", "");
    }
}

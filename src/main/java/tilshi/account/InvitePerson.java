package tilshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.stream.Collectors;
import tilshi.base.Invalid;
import tilshi.journal.Journal;

/** Invites somebody to the newsroom. */
@ApplicationScoped
public class InvitePerson {

    private final Invitations invitations;
    private final People people;
    private final Journal journal;

    InvitePerson(Invitations invitations, People people, Journal journal) {
        this.invitations = invitations;
        this.people = people;
        this.journal = journal;
    }

    /**
     * @return the key of the link, good once within 72 hours
     * @throws ForAdministrators without the right to hire everywhere
     */
    @Transactional
    public String by(Actor actor, Invitation invitation) {
        actor.needsEverywhere(Right.HIRE);
        if (people.withMail(invitation.mail()).isPresent()) {
            throw new Invalid("mail-taken");
        }
        var roles = invitation.grants().stream().map(Grant::code).collect(Collectors.joining(" "));
        var said = invitation.name() + ": " + roles;
        journal.write(actor.person(), actor.name(), "invite", "house", said);
        return invitations.give(actor, invitation);
    }
}

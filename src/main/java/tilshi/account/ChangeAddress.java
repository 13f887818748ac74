package tilshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tilshi.base.Invalid;
import tilshi.base.NotFound;
import tilshi.journal.Journal;

/** Says where a person is written to. Links that went to the old address are good no more. */
@ApplicationScoped
public class ChangeAddress {

    private final People people;
    private final Tickets tickets;
    private final Journal journal;

    ChangeAddress(People people, Tickets tickets, Journal journal) {
        this.people = people;
        this.tickets = tickets;
        this.journal = journal;
    }

    /**
     * @throws Invalid if somebody else has that address
     */
    @Transactional
    public void by(Actor actor, long id, MailAddress mail) {
        actor.needsEverywhere(Right.HIRE);
        if (people.withId(id).isEmpty()) {
            throw new NotFound("person " + id);
        }
        if (people.withMail(mail).filter(person -> person.id() != id).isPresent()) {
            throw new Invalid("mail-taken");
        }
        people.writeTo(id, mail);
        tickets.withdraw(Ticket.Purpose.NEW_PASSWORD, id);
        journal.write(actor.person(), actor.name(), "change-address", "person:" + id, "");
    }
}

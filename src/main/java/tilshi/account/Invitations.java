package tilshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Invitations on their way. Whoever gave one must still have the right when it is accepted. */
@ApplicationScoped
public class Invitations {

    private final Tickets tickets;
    private final People people;

    Invitations(Tickets tickets, People people) {
        this.tickets = tickets;
        this.people = people;
    }

    /** Those that wait for an answer, the newest first. */
    public List<Invited> open() {
        return tickets.open(Ticket.Purpose.INVITATION).stream()
                .map(t -> new Invited(t.id(), Invitation.of(t.ticket().data()), t.until()))
                .toList();
    }

    /** What a link invites to, if it is still good. */
    public Optional<Invitation> of(String key) {
        return tickets.look(Ticket.Purpose.INVITATION, key)
                .filter(ticket -> stillStands(ticket.person()))
                .map(ticket -> Invitation.of(ticket.data()));
    }

    Optional<Invitation> take(String key) {
        return of(key).filter(x -> tickets.take(Ticket.Purpose.INVITATION, key).isPresent());
    }

    String give(Actor host, Invitation invitation) {
        for (var one : open()) {
            if (one.invitation().mail().equals(invitation.mail())) {
                withdraw(one.id());
            }
        }
        var purpose = Ticket.Purpose.INVITATION;
        return tickets.give(new Ticket(purpose, host.person(), invitation.kept()));
    }

    boolean withdraw(long id) {
        return tickets.withdrawOne(Ticket.Purpose.INVITATION, id);
    }

    private boolean stillStands(OptionalLong host) {
        return host.isPresent()
                && people.withId(host.getAsLong())
                        .map(people::actor)
                        .filter(actor -> actor.mayEverywhere(Right.HIRE))
                        .isPresent();
    }
}

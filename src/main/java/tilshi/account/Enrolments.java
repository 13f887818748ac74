package tilshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;

/** Authenticator apps that are being set up: not in force yet. */
@ApplicationScoped
public class Enrolments {

    /** As many bits as the hash has (RFC 4226, section 4). */
    private static final int BYTES = 20;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Tickets tickets;
    private final Vault vault;

    Enrolments(Tickets tickets, Vault vault) {
        this.tickets = tickets;
        this.vault = vault;
    }

    /** One that was begun by this person and is not over. */
    public Optional<Enrolment> of(Actor actor, String ticket) {
        return secret(actor, ticket).map(secret -> new Enrolment(ticket, Base32.grouped(secret)));
    }

    Enrolment begin(Actor actor) {
        var secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        var locked = Base64.getEncoder().encodeToString(vault.lock(secret));
        var purpose = Ticket.Purpose.AUTHENTICATOR;
        tickets.withdraw(purpose, actor.self());
        var ticket = tickets.give(new Ticket(purpose, OptionalLong.of(actor.self()), locked));
        return new Enrolment(ticket, Base32.grouped(secret));
    }

    Optional<byte[]> secret(Actor actor, String ticket) {
        return tickets.look(Ticket.Purpose.AUTHENTICATOR, ticket)
                .filter(found -> found.person().equals(actor.person()))
                .flatMap(found -> vault.open(Base64.getDecoder().decode(found.data())));
    }

    void end(Actor actor) {
        tickets.withdraw(Ticket.Purpose.AUTHENTICATOR, actor.self());
    }
}

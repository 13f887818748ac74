package tilshi.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Opens a session for who has given the password and now gives a code of their app. */
@ApplicationScoped
public class SignInWithCode {

    private final Tickets tickets;
    private final People people;
    private final Attempts attempts;
    private final SecondFactors factors;
    private final OpenSession openSession;

    SignInWithCode(
            Tickets tickets,
            People people,
            Attempts attempts,
            SecondFactors factors,
            OpenSession openSession) {
        this.tickets = tickets;
        this.people = people;
        this.attempts = attempts;
        this.factors = factors;
        this.openSession = openSession;
    }

    /** Whether somebody has come half the way and may still go on. */
    public boolean isOpen(String ticket) {
        return tickets.look(Ticket.Purpose.HALF_SIGNED_IN, ticket).isPresent();
    }

    /**
     * @param ticket what the right password gave
     * @param code six digits of the app, or a recovery code
     * @return the new session's token
     * @throws WrongCode if the code is wrong or was used before
     * @throws SignInAgain if the ticket is good no more
     * @throws TooManyAttempts after too many wrong codes, counted together with passwords
     */
    public String with(String ticket, String code, String address, String agent) {
        var half =
                tickets.look(Ticket.Purpose.HALF_SIGNED_IN, ticket).orElseThrow(SignInAgain::new);
        var person = people.withId(half.person().orElseThrow()).orElseThrow(SignInAgain::new);
        var attempt = attempts.begin(SignIn.ofAccount(person.login()), SignIn.ofAddress(address));
        return QuarkusTransaction.joiningExisting()
                .call(
                        () -> {
                            var way = factors.use(person, code).orElseThrow(WrongCode::new);
                            finish(ticket, attempt);
                            return openSession.with(person, agent, way);
                        });
    }

    private void finish(String ticket, List<Long> attempt) {
        if (tickets.take(Ticket.Purpose.HALF_SIGNED_IN, ticket).isEmpty()) {
            throw new SignInAgain();
        }
        attempts.forgive(attempt);
    }
}

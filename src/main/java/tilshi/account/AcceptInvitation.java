package tilshi.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import tilshi.base.Invalid;
import tilshi.journal.Journal;

/** Lets somebody in who was invited, by the login and password they choose. */
@ApplicationScoped
public class AcceptInvitation {

    private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9.-]{1,40}");

    private final Invitations invitations;
    private final People people;
    private final OpenSession openSession;
    private final Journal journal;
    private final InstantSource clock;

    AcceptInvitation(
            Invitations invitations,
            People people,
            OpenSession openSession,
            Journal journal,
            InstantSource clock) {
        this.invitations = invitations;
        this.people = people;
        this.openSession = openSession;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param key of the link they were sent
     * @return the token of a session, because they are here now
     * @throws LinkIsOver if the link is good no more
     */
    public String with(String key, String login, String password, String agent) {
        if (invitations.of(key).isEmpty()) {
            throw new LinkIsOver();
        }
        var name = SignIn.asKept(login);
        if (!LOGIN.matcher(name).matches()) {
            throw new Invalid("login-form");
        }
        var hash = Passwords.hash(password);
        return QuarkusTransaction.joiningExisting().call(() -> enter(key, name, hash, agent));
    }

    private String enter(String key, String login, String hash, String agent) {
        var invitation = invitations.take(key).orElseThrow(LinkIsOver::new);
        if (people.named(login).isPresent()) {
            throw new Invalid("login-taken", login);
        }
        var person =
                people.add(login, invitation.name(), hash, invitation.language(), clock.instant());
        people.writeTo(person.id(), invitation.mail());
        people.grant(person, invitation.grants());
        var subject = "person:" + person.id();
        var number = OptionalLong.of(person.id());
        journal.write(number, person.name(), "accept-invitation", subject, "");
        return openSession.with(person, agent, WayIn.INVITATION);
    }
}

package tilshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalLong;
import tilshi.journal.Journal;

/** Lets somebody in who has proved who they are. The transaction is that of the proof. */
@ApplicationScoped
class OpenSession {

    private final People people;
    private final Sessions sessions;
    private final Journal journal;

    OpenSession(People people, Sessions sessions, Journal journal) {
        this.people = people;
        this.sessions = sessions;
        this.journal = journal;
    }

    /**
     * @param way how they proved it; the journal keeps it
     * @return the session's token
     * @throws WrongPassword if the person is kept out; why is not said at the gate
     */
    String with(Person person, String agent, WayIn way) {
        if (people.isSuspended(person)) {
            throw new WrongPassword();
        }
        sessions.forgetExpired();
        var token = Tokens.fresh();
        sessions.open(person, token, agent, way);
        journal.write(
                OptionalLong.of(person.id()),
                person.name(),
                "sign-in",
                "person:" + person.id(),
                way.key());
        return token;
    }
}

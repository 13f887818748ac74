package tilshi.desk;

import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import tilshi.account.Actor;
import tilshi.account.Person;
import tilshi.account.Session;
import tilshi.account.WayIn;
import tilshi.base.CanonicalJson;
import tilshi.text.Language;
import tilshi.text.ReadableTime;

/** Whoever makes this request: a signed-in person, or somebody at the gate. */
@RequestScoped
public class Visitor {

    private final HouseTime time;
    private @Nullable Person person;
    private WayIn way = WayIn.PASSWORD;
    private @Nullable Actor actor;
    private String session = "";
    private Language language = Language.KAZAKH;
    private boolean program;
    private boolean cutOff;
    private boolean owing;

    Visitor(HouseTime time) {
        this.time = time;
    }

    void enter(Session who, Actor as, String token) {
        person = who.person();
        way = who.way();
        actor = as;
        session = token;
        language = person.language();
    }

    /** The house requires a second factor of this person, who has none. */
    void oweSecondFactor() {
        owing = true;
    }

    boolean isOwing() {
        return owing;
    }

    void speak(Language preferred) {
        language = preferred;
    }

    void cutOff() {
        cutOff = true;
    }

    /** Whether the database is away, so that nobody knows who this is. */
    boolean isCutOff() {
        return cutOff;
    }

    void readsData() {
        program = true;
    }

    /** Whether the answer is for a program, which asks for JSON rather than for a page. */
    public boolean isProgram() {
        return program;
    }

    public boolean isSignedIn() {
        return person != null;
    }

    /**
     * The person as an actor.
     *
     * @throws SignInFirst if nobody is signed in
     */
    public Actor actor() {
        if (actor == null) {
            throw new SignInFirst();
        }
        return actor;
    }

    /**
     * The person.
     *
     * @throws SignInFirst if nobody is signed in
     */
    public Person person() {
        if (person == null) {
            throw new SignInFirst();
        }
        return person;
    }

    /** How the person came in. */
    public WayIn way() {
        return way;
    }

    public String name() {
        return person == null ? "" : person.name();
    }

    public String login() {
        return person == null ? "" : person.login();
    }

    public Language language() {
        return language;
    }

    /** Time as the newsroom tells it, in the person's language. */
    public ReadableTime time() {
        return time.in(language);
    }

    /** The session's token; empty at the gate. */
    public String session() {
        return session;
    }

    /** What a form of this session carries, so that another site's form is told apart. */
    public String formToken() {
        return CanonicalJson.sha256("form of " + session);
    }

    /**
     * Goes on only with a form of this session.
     *
     * @throws Forged with anything else
     */
    public void mustHold(@Nullable String token) {
        var given = token == null ? "" : token;
        boolean same =
                MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8),
                        formToken().getBytes(StandardCharsets.UTF_8));
        if (!isSignedIn() || !same) {
            throw new Forged();
        }
    }
}

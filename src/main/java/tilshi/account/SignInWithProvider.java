package tilshi.account;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.OptionalLong;
import tilshi.base.CanonicalJson;
import tilshi.base.Invalid;

/**
 * Lets in whom an OpenID provider vouches for, if the newsroom knows them by their mail address.
 * Nobody comes to work here by it.
 */
@ApplicationScoped
public class SignInWithProvider {

    private final Provider provider;
    private final Tickets tickets;
    private final Attempts attempts;
    private final People people;
    private final OpenSession openSession;

    SignInWithProvider(
            Provider provider,
            Tickets tickets,
            Attempts attempts,
            People people,
            OpenSession openSession) {
        this.provider = provider;
        this.tickets = tickets;
        this.attempts = attempts;
        this.people = people;
        this.openSession = openSession;
    }

    public boolean isOffered() {
        return provider.isThere();
    }

    /**
     * @param back where the provider sends the browser afterwards
     * @param address the network address the request came from
     * @throws TooManyAttempts if too many were begun from there
     * @throws ProviderRefused if the provider cannot be reached
     */
    public Journey begin(URI back, String address) {
        if (!isOffered()) {
            throw new ProviderRefused();
        }
        // No connection is held while the provider is asked.
        provider.known();
        attempts.begin(SignIn.ofBeginning(address));
        var ticket = tickets.give(new Ticket(Ticket.Purpose.PROVIDER, OptionalLong.empty(), ""));
        return new Journey(provider.wayTo(back, secrets(ticket)), ticket);
    }

    /**
     * What a browser brings back.
     *
     * @param ticket what it was given on its way there
     */
    public record Return(String ticket, String state, String code) {

        @Override
        public String toString() {
            return "Return";
        }
    }

    /**
     * @return the new session's token
     * @throws ProviderRefused if what came back cannot be believed
     * @throws NotOneOfUs if nobody here has that address
     */
    public String with(Return brought, URI back, String agent) {
        var secrets = secrets(brought.ticket());
        boolean same =
                MessageDigest.isEqual(
                        secrets.state().getBytes(StandardCharsets.UTF_8),
                        brought.state().getBytes(StandardCharsets.UTF_8));
        if (!same || brought.code().isEmpty()) {
            throw new ProviderRefused();
        }
        // No connection is held while the provider is asked.
        if (tickets.spend(Ticket.Purpose.PROVIDER, brought.ticket()).isEmpty()) {
            throw new ProviderRefused();
        }
        var claims = provider.claims(brought.code(), back, secrets);
        return QuarkusTransaction.joiningExisting().call(() -> enter(claims, agent));
    }

    private String enter(IDTokenClaimsSet claims, String agent) {
        var mail = claims.getStringClaim("email");
        if (mail == null || !Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"))) {
            throw new NotOneOfUs();
        }
        try {
            var person = people.withMail(MailAddress.of(mail)).orElseThrow(NotOneOfUs::new);
            return openSession.with(person, agent, WayIn.SINGLE_SIGN_ON);
        } catch (Invalid | WrongPassword stranger) {
            throw new NotOneOfUs();
        }
    }

    /** All that has to be remembered follows from the ticket, which only this browser has. */
    private static Provider.Secrets secrets(String ticket) {
        return new Provider.Secrets(
                CanonicalJson.sha256("state of " + ticket),
                CanonicalJson.sha256("nonce of " + ticket),
                CanonicalJson.sha256("verifier of " + ticket));
    }
}

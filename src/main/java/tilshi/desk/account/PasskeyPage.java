package tilshi.desk.account;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import tilshi.account.AddPasskey;
import tilshi.account.BeginPasskey;
import tilshi.account.Passkeys;
import tilshi.account.RemovePasskey;
import tilshi.desk.DeskFrames;
import tilshi.desk.PasskeyHost;
import tilshi.desk.Visitor;
import tilshi.desk.WithoutSecondFactor;

/** Adds and removes a person's passkeys; {@link AccountPage} lists them. */
@Path("/account/passkeys")
@RunOnVirtualThread
@WithoutSecondFactor
public class PasskeyPage {

    private final BeginPasskey begin;
    private final AddPasskey add;
    private final RemovePasskey remove;
    private final Passkeys passkeys;
    private final PasskeyHost host;
    private final Visitor visitor;

    PasskeyPage(
            BeginPasskey begin,
            AddPasskey add,
            RemovePasskey remove,
            Passkeys passkeys,
            PasskeyHost host,
            Visitor visitor) {
        this.begin = begin;
        this.add = add;
        this.remove = remove;
        this.passkeys = passkeys;
        this.host = host;
        this.visitor = visitor;
    }

    /** For the script, which reads JSON. */
    @POST
    @Path("begin")
    public Response begin(@RestForm @Nullable String token, @RestForm @Nullable String password) {
        visitor.mustHold(token);
        var challenge = begin.by(visitor.actor(), given(password));
        var known = passkeys.credentialIds(visitor.actor());
        var asked = NewPasskey.of(challenge, host.place().host(), visitor.person(), known);
        return DeskFrames.data(200, asked);
    }

    @POST
    public Response add(
            @RestForm @Nullable String token,
            @RestForm @Nullable String name,
            @RestForm @Nullable String answer) {
        visitor.mustHold(token);
        add.by(visitor.actor(), host.place(), given(name), given(answer));
        return done("passkey");
    }

    @POST
    @Path("{id}/remove")
    public Response remove(@RestForm @Nullable String token, @RestPath long id) {
        visitor.mustHold(token);
        remove.by(visitor.actor(), id);
        return done("passkey-removed");
    }

    private static Response done(String what) {
        return Response.seeOther(URI.create("/account?done=" + what)).build();
    }

    private static String given(@Nullable String field) {
        return field == null ? "" : field;
    }
}

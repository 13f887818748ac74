package tilshi.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The OpenID provider, as this house talks to it (OpenID Connect Core, code flow with PKCE). */
@ApplicationScoped
class Provider {

    private static final Logger LOG = Logger.getLogger(Provider.class);

    /** Only signatures that the provider alone can make. */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private static final int CLOCK_SKEW_SECONDS = 60;
    private static final int MOST_BYTES = 256 * 1024;

    /** Whoever was not answered is not asked again for ten seconds. */
    private static final long REST_NANOS = 10_000_000_000L;

    private final ProviderConfig config;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Known known;
    private volatile long againAt = System.nanoTime();

    Provider(ProviderConfig config) {
        this.config = config;
    }

    /** What the provider says of itself; asked once. */
    private record Known(OIDCProviderMetadata says, IDTokenValidator validator) {}

    /** What is remembered between going there and coming back. */
    record Secrets(String state, String nonce, String verifier) {}

    boolean isThere() {
        return config.issuer().isPresent();
    }

    URI wayTo(URI back, Secrets secrets) {
        var request =
                new AuthenticationRequest.Builder(
                                ResponseType.CODE,
                                new Scope("openid", "email"),
                                new ClientID(config.clientId()),
                                back)
                        .endpointURI(known().says().getAuthorizationEndpointURI())
                        .state(new State(secrets.state()))
                        .nonce(new Nonce(secrets.nonce()))
                        .codeChallenge(
                                new CodeVerifier(secrets.verifier()), CodeChallengeMethod.S256)
                        .build();
        return request.toURI();
    }

    /**
     * Whom the provider vouches for.
     *
     * @throws ProviderRefused if it does not answer, or anything in its answer is not as it must be
     */
    IDTokenClaimsSet claims(String code, URI back, Secrets secrets) {
        try {
            var grant =
                    new AuthorizationCodeGrant(
                            new AuthorizationCode(code),
                            back,
                            new CodeVerifier(secrets.verifier()));
            var asked = request(grant).toHTTPRequest();
            asked.setConnectTimeout(millis());
            asked.setReadTimeout(millis());
            asked.setFollowRedirects(false);
            var answer = OIDCTokenResponseParser.parse(asked.send());
            if (!answer.indicatesSuccess()) {
                throw new ProviderRefused();
            }
            var token = answer.toSuccessResponse().getTokens().toOIDCTokens().getIDToken();
            if (token == null) {
                throw new ProviderRefused();
            }
            return known().validator().validate(token, new Nonce(secrets.nonce()));
        } catch (GeneralException | IOException | BadJOSEException | JOSEException e) {
            throw refused(e);
        } catch (IllegalArgumentException e) {
            throw refused(e);
        }
    }

    private TokenRequest request(AuthorizationCodeGrant grant) {
        var client = new ClientID(config.clientId());
        var endpoint = known().says().getTokenEndpointURI();
        return config.clientSecret()
                .map(secret -> new ClientSecretBasic(client, new Secret(secret)))
                .map(proof -> new TokenRequest.Builder(endpoint, proof, grant).build())
                .orElseGet(() -> new TokenRequest.Builder(endpoint, client, grant).build());
    }

    /**
     * What the provider says of itself; asked once. One asks at a time, and who was not answered is
     * not asked again at once.
     *
     * @throws ProviderRefused if it does not answer
     */
    Known known() {
        var before = known;
        if (before != null) {
            return before;
        }
        asking.lock();
        try {
            return known != null ? known : asked();
        } finally {
            asking.unlock();
        }
    }

    private Known asked() {
        if (System.nanoTime() - againAt < 0) {
            throw new ProviderRefused();
        }
        try {
            var issuer = new Issuer(config.issuer().orElseThrow(ProviderRefused::new));
            var says = OIDCProviderMetadata.resolve(issuer, millis(), millis());
            var found = new Known(says, validator(issuer, says));
            known = found;
            return found;
        } catch (GeneralException | IOException e) {
            againAt = System.nanoTime() + REST_NANOS;
            throw refused(e);
        }
    }

    private IDTokenValidator validator(Issuer issuer, OIDCProviderMetadata says)
            throws IOException {
        var retriever = new DefaultResourceRetriever(millis(), millis(), MOST_BYTES);
        JWKSource<SecurityContext> keys =
                JWKSourceBuilder.create(says.getJWKSetURI().toURL(), retriever).build();
        var validator =
                new IDTokenValidator(
                        issuer,
                        new ClientID(config.clientId()),
                        new JWSVerificationKeySelector<>(ALGORITHMS, keys),
                        null);
        validator.setMaxClockSkew(CLOCK_SKEW_SECONDS);
        return validator;
    }

    private int millis() {
        return (int) config.timeout().toMillis();
    }

    /** The operator is told why; who stands at the gate is not. */
    private static ProviderRefused refused(Exception reason) {
        LOG.warnf("The provider was not believed: %s", reason.getClass().getSimpleName());
        LOG.debug("The provider was not believed", reason);
        return new ProviderRefused();
    }
}

package tilshi.desk.signin;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** An OpenID provider that speaks real HTTP and signs real tokens, and lies when it is told to. */
public final class SmallProvider implements QuarkusTestResourceLifecycleManager {

    private static final String CLIENT = "newsroom";
    private static final String SECRET = "between us two";

    /** How a token is sealed. */
    enum Seal {
        OWN_KEY,
        STRANGE_KEY,
        CLIENT_SECRET,
        NONE
    }

    /** What the next token says, and how. */
    record Story(String mail, UnaryOperator<JWTClaimsSet.Builder> twist, Seal seal) {}

    private final Map<String, Map<String, String>> asked = new HashMap<>();
    private HttpServer server;
    private RSAKey key;
    private RSAKey strange;
    private Story story;
    private int tokens;

    @Override
    public Map<String, String> start() {
        try {
            key = new RSAKeyGenerator(2048).keyID("one").generate();
            strange = new RSAKeyGenerator(2048).keyID("one").generate();
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/.well-known/openid-configuration", ex -> answer(ex, describe()));
        server.createContext("/keys", ex -> answer(ex, new JWKSet(key).toString()));
        server.createContext("/token", this::token);
        server.start();
        return Map.of(
                "tilshi.oidc.issuer",
                issuer(),
                "tilshi.oidc.client-id",
                CLIENT,
                "tilshi.oidc.client-secret",
                SECRET,
                "tilshi.oidc.name",
                "Test ID");
    }

    @Override
    public void inject(Object test) {
        if (test instanceof ProviderIT it) {
            it.provider = this;
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    void tells(Story next) {
        story = next;
    }

    int tokens() {
        return tokens;
    }

    /** Plays the person who confirms: the address the browser is sent back to. */
    String confirm(String way, String code) {
        var query = fields(URI.create(way).getRawQuery());
        asked.put(code, query);
        return "/sign-in/provider/back?code=" + code + "&state=" + query.get("state");
    }

    private String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String describe() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize",
                 "token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
                 "response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"]}
                """
                .formatted(issuer());
    }

    private void token(HttpExchange exchange) throws IOException {
        tokens++;
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var fields = fields(body);
        var query = asked.remove(fields.get("code"));
        var proof = exchange.getRequestHeaders().getFirst("authorization");
        if (query == null
                || !challenge(fields.get("code_verifier")).equals(query.get("code_challenge"))
                || !basic().equals(proof)) {
            exchange.sendResponseHeaders(400, -1);
            return;
        }
        var answer =
                "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\"%s\"}"
                        .formatted(idToken(query.get("nonce")));
        answer(exchange, answer);
    }

    private String idToken(String nonce) {
        var now = Instant.now();
        var claims =
                story.twist()
                        .apply(
                                new JWTClaimsSet.Builder()
                                        .issuer(issuer())
                                        .subject("42")
                                        .audience(CLIENT)
                                        .claim("nonce", nonce)
                                        .claim("email", story.mail())
                                        .claim("email_verified", true)
                                        .issueTime(Date.from(now))
                                        .expirationTime(Date.from(now.plusSeconds(300))))
                        .build();
        try {
            return sealed(claims);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String sealed(JWTClaimsSet claims) throws Exception {
        if (story.seal() == Seal.NONE) {
            return new PlainJWT(claims).serialize();
        }
        if (story.seal() == Seal.CLIENT_SECRET) {
            // The public key as if it were a shared secret: an old trick.
            var signed = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            signed.sign(new MACSigner(key.toPublicJWK().toRSAKey().toPublicKey().getEncoded()));
            return signed.serialize();
        }
        var signed =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
        signed.sign(new RSASSASigner(story.seal() == Seal.OWN_KEY ? key : strange));
        return signed.serialize();
    }

    private static String basic() {
        var pair = (CLIENT + ":" + SECRET.replace(" ", "+")).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private static String challenge(String verifier) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> fields(String encoded) {
        var fields = new HashMap<String, String>();
        for (var pair : encoded.split("&")) {
            var parts = pair.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("content-type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}

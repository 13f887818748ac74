package tilshi.edition.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tilshi.InTilshi;
import tilshi.Web;
import tilshi.edition.EditionConfig;

/** The door with TLS, opened beside the other, and what it shows when its files change. */
@InTilshi
class TlsIT {

    @Inject Vertx vertx;
    @Inject Web web;
    @Inject EditionConfig plain;
    @Inject Reception reception;
    @Inject Questions questions;
    @Inject Reply reply;
    @Inject Dateline dateline;
    @Inject Entrance entrance;
    @Inject Signpost signpost;

    @TempDir Path folder;

    private ReaderServer server;

    @BeforeEach
    void openTheDoor() throws Exception {
        certificate("first");
        server = server();
        server.open();
    }

    @AfterEach
    void closeIt() {
        server.close();
    }

    private ReaderServer server() {
        return new ReaderServer(
                vertx,
                new Config(plain, folder),
                reception,
                questions,
                reply,
                dateline,
                entrance,
                signpost,
                new SimpleMeterRegistry());
    }

    @ParameterizedTest
    @CsvSource({"--http1.1, 1.1", "--http2, 2"})
    void pages_are_the_same_by_tls_in_both_versions(String option, String version)
            throws Exception {
        var expected = web.get("news.localhost", "/kk/").body();

        var answer = Curl.get("https://news.localhost:" + server.port() + "/kk/", option);

        assertThat(answer.version()).isEqualTo(version);
        assertThat(answer.body()).isEqualTo(expected);
    }

    @Test
    void requests_on_one_connection_by_tls_keep_their_order() throws Exception {
        try (var wire = new Wire(socket())) {
            for (int i = 0; i < 5; i++) {
                wire.say(get("/kk/") + get("/kk/2020/01/01/" + i) + get("/kk/"));
            }
            for (int i = 0; i < 5; i++) {
                assertThat(wire.hear().status()).isEqualTo(200);
                assertThat(wire.hear().status()).isEqualTo(404);
                assertThat(wire.hear().status()).isEqualTo(200);
            }
        }
    }

    @Test
    void a_new_certificate_is_shown_without_a_new_start() throws Exception {
        assertThat(shown()).isEqualTo("CN=first");

        certificate("second");

        eventually("CN=second");
    }

    @Test
    void a_certificate_that_is_no_good_is_not_shown() throws Exception {
        var chain = folder.resolve("chain.pem");
        var good = Files.readString(chain);
        Files.writeString(chain, "-----BEGIN CERTIFICATE-----\nnonsense\n");
        TimeUnit.SECONDS.sleep(6);
        assertThat(shown()).isEqualTo("CN=first");

        var key = Files.readString(folder.resolve("key.pem"));
        certificate("other");
        Files.writeString(folder.resolve("key.pem"), key);
        TimeUnit.SECONDS.sleep(6);
        assertThat(shown()).isEqualTo("CN=first");

        Files.writeString(chain, good);
        certificate("third");
        eventually("CN=third");
    }

    @Test
    void the_door_does_not_open_with_a_key_of_another_certificate() throws Exception {
        var key = Files.readString(folder.resolve("key.pem"));
        certificate("other");
        Files.writeString(folder.resolve("key.pem"), key);

        assertThatThrownBy(() -> server().open()).hasMessageContaining("is not that of");
    }

    @Test
    void who_asks_without_tls_is_led_to_it() throws IOException {
        try (var wire = new Wire(server.redirectPort())) {
            wire.say(get("/kk/?a=b") + get("/kk/").replace("news.localhost", "desk.localhost"));
            var answer = wire.hear();
            assertThat(answer.status()).isEqualTo(308);
            assertThat(answer.header("location")).matches("http://news.localhost(:\\d+)?/kk/");
            assertThat(wire.hear().header("location")).contains("desk.localhost");
            wire.say(get("/kk/").replace("news.localhost", "evil.example"));
            assertThat(wire.hear().status()).isEqualTo(421);
        }
    }

    private void eventually(String name) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!shown().equals(name) && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(shown()).isEqualTo(name);
    }

    private String shown() throws Exception {
        try (var socket = socket()) {
            socket.startHandshake();
            var shown = (X509Certificate) socket.getSession().getPeerCertificates()[0];
            return shown.getSubjectX500Principal().getName();
        }
    }

    private SSLSocket socket() throws Exception {
        return (SSLSocket) trusting().getSocketFactory().createSocket("127.0.0.1", server.port());
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: news.localhost\r\n\r\n";
    }

    /** A key and a certificate signed by itself, made by the tool that comes with the JDK. */
    private void certificate(String name) throws Exception {
        var store = folder.resolve(name + ".p12");
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        run(
                tool,
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-alias",
                "a",
                "-ext",
                "san=dns:news.localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-storepass",
                "secret",
                "-keystore",
                store.toString());
        var keys = java.security.KeyStore.getInstance(store.toFile(), "secret".toCharArray());
        write("chain.pem", "CERTIFICATE", keys.getCertificate("a").getEncoded());
        write("key.pem", "PRIVATE KEY", keys.getKey("a", "secret".toCharArray()).getEncoded());
    }

    private void write(String file, String kind, byte[] bytes) throws IOException {
        var text = java.util.Base64.getMimeEncoder().encodeToString(bytes);
        Files.writeString(
                folder.resolve(file),
                "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, text, kind));
    }

    private static void run(String... command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static SSLContext trusting() throws GeneralSecurityException {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Everybody()}, new SecureRandom());
        return context;
    }

    /** Whom a test trusts: the names are checked, the signatures are our own. */
    private static final class Everybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String way) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String way) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    /** The settings of the running Tilshi, with TLS. */
    private record Config(EditionConfig plain, Path folder) implements EditionConfig {

        @Override
        public String scheme() {
            return "https";
        }

        @Override
        public Optional<Integer> port() {
            return plain.port();
        }

        @Override
        public String deskHost() {
            return plain.deskHost();
        }

        @Override
        public String listenHost() {
            return plain.listenHost();
        }

        @Override
        public int listenPort() {
            return 0;
        }

        @Override
        public Optional<Path> certificate() {
            return Optional.of(folder.resolve("chain.pem"));
        }

        @Override
        public Optional<Path> certificateKey() {
            return Optional.of(folder.resolve("key.pem"));
        }

        @Override
        public Optional<Integer> redirectPort() {
            return Optional.of(0);
        }

        @Override
        public Duration headTimeout() {
            return Duration.ofSeconds(2);
        }

        @Override
        public Duration idleTimeout() {
            return Duration.ofSeconds(4);
        }

        @Override
        public int connectionsPerAddress() {
            return 5;
        }

        @Override
        public int connections() {
            return 50;
        }

        @Override
        public Optional<String> surrogateHeader() {
            return Optional.empty();
        }

        @Override
        public int eventLoops() {
            return 2;
        }
    }
}

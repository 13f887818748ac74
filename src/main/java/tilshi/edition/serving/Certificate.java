package tilshi.edition.serving;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PemKeyCertOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.X509KeyManager;
import tilshi.edition.EditionConfig;

/**
 * The certificate of the house and its key, as two PEM files say at one moment.
 *
 * @param chain the certificate and those above it
 */
record Certificate(Buffer chain, Buffer key) {

    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");

    /** Where the files are, if the server is to speak TLS. */
    static boolean isWanted(EditionConfig config) {
        if (config.certificate().isPresent() != config.certificateKey().isPresent()) {
            throw new IllegalStateException(
                    "TLS needs both tilshi.web.certificate and tilshi.web.certificate-key");
        }
        return config.certificate().isPresent();
    }

    /**
     * Reads the files as they are now.
     *
     * @throws IllegalStateException if they cannot be read or do not go together, saying so
     */
    static Certificate read(Vertx vertx, EditionConfig config) {
        var read =
                new Certificate(
                        bytes(config.certificate().orElseThrow()),
                        bytes(config.certificateKey().orElseThrow()));
        read.check(vertx, config);
        return read;
    }

    PemKeyCertOptions options() {
        return new PemKeyCertOptions().addCertValue(chain).addKeyValue(key);
    }

    private static Buffer bytes(Path file) {
        try {
            return Buffer.buffer(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** A key that is not the certificate's would be noticed by readers only. */
    private void check(Vertx vertx, EditionConfig config) {
        try {
            for (var manager : options().getKeyManagerFactory(vertx).getKeyManagers()) {
                if (manager instanceof X509KeyManager keys && fits(keys)) {
                    return;
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException(
                    "Cannot use %s with %s: %s"
                            .formatted(
                                    config.certificate().orElseThrow(),
                                    config.certificateKey().orElseThrow(),
                                    e.getMessage()),
                    e);
        }
        throw new IllegalStateException(
                "The key %s is not that of the certificate %s"
                        .formatted(
                                config.certificateKey().orElseThrow(),
                                config.certificate().orElseThrow()));
    }

    private static boolean fits(X509KeyManager keys) throws GeneralSecurityException {
        for (var algorithm : ALGORITHMS) {
            var names = keys.getServerAliases(algorithm, null);
            for (var name : names == null ? new String[0] : names) {
                X509Certificate[] chain = keys.getCertificateChain(name);
                if (fits(keys.getPrivateKey(name), chain[0].getPublicKey())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean fits(PrivateKey secret, PublicKey open) throws GeneralSecurityException {
        var way =
                switch (secret.getAlgorithm()) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    default -> secret.getAlgorithm();
                };
        var signing = Signature.getInstance(way);
        signing.initSign(secret);
        signing.update(new byte[] {1, 2, 3});
        var signature = signing.sign();
        signing.initVerify(open);
        signing.update(new byte[] {1, 2, 3});
        return signing.verify(signature);
    }
}

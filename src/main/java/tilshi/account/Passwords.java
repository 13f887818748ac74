package tilshi.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import tilshi.base.Invalid;

/**
 * Passwords as Argon2id hashes (RFC 9106) with the parameters OWASP names first: 19 MiB, two
 * passes, one lane. Written in the PHC form {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}.
 */
final class Passwords {

    static final int SHORTEST = 10;
    private static final int LONGEST = 200;
    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Hashing takes memory; a crowd at the door waits instead of taking it all. */
    static final Semaphore AT_ONCE = new Semaphore(4);

    /** A hash nobody has the password of: an unknown login takes as long as a known one. */
    static final String NOBODY = hash(Base64.getEncoder().encodeToString(random(24)));

    private Passwords() {}

    /**
     * The hash to keep.
     *
     * @throws Invalid if the password is shorter than {@value #SHORTEST} characters or too long
     */
    static String hash(String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new Invalid("password-length", SHORTEST);
        }
        var salt = random(16);
        var encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
                .formatted(
                        KIBIBYTES,
                        PASSES,
                        encoder.encodeToString(salt),
                        encoder.encodeToString(derive(password, salt, KIBIBYTES, PASSES)));
    }

    static boolean matches(String password, String hash) {
        if (password.length() > LONGEST) {
            return false;
        }
        var parts = hash.split("\\$");
        var costs = parts[3].split("[=,]");
        var decoder = Base64.getDecoder();
        var derived =
                derive(
                        password,
                        decoder.decode(parts[4]),
                        Integer.parseInt(costs[1]),
                        Integer.parseInt(costs[3]));
        return MessageDigest.isEqual(derived, decoder.decode(parts[5]));
    }

    private static byte[] derive(String password, byte[] salt, int kibibytes, int passes) {
        var costs =
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(kibibytes)
                        .withIterations(passes)
                        .withParallelism(1)
                        .withSalt(salt)
                        .build();
        var generator = new Argon2BytesGenerator();
        generator.init(costs);
        var derived = new byte[32];
        AT_ONCE.acquireUninterruptibly();
        try {
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), derived);
        } finally {
            AT_ONCE.release();
        }
        return derived;
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}

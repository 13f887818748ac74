package tilshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Locks secrets that have to be read again, with the operator's key (AES-256-GCM). The first byte
 * says whether there was a key.
 */
@ApplicationScoped
class Vault {

    private static final byte PLAIN = 0;
    private static final byte LOCKED = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Optional<SecretKey> key;

    Vault(AccountConfig config) {
        this.key = config.key().map(text -> new SecretKeySpec(Tokens.hash(text), "AES"));
    }

    byte[] lock(byte[] secret) {
        if (key.isEmpty()) {
            return ByteBuffer.allocate(1 + secret.length).put(PLAIN).put(secret).array();
        }
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var locked = run(Cipher.ENCRYPT_MODE, key.get(), nonce, secret);
        return ByteBuffer.allocate(1 + NONCE + locked.length)
                .put(LOCKED)
                .put(nonce)
                .put(locked)
                .array();
    }

    /** The secret; empty if it was locked with another key. */
    Optional<byte[]> open(byte[] kept) {
        var rest = ByteBuffer.wrap(kept);
        if (rest.get() == PLAIN) {
            return Optional.of(bytes(rest, rest.remaining()));
        }
        var nonce = bytes(rest, NONCE);
        var locked = bytes(rest, rest.remaining());
        try {
            return key.map(known -> run(Cipher.DECRYPT_MODE, known, nonce, locked));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static byte[] run(int mode, SecretKey key, byte[] nonce, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Not locked with this key", e);
        }
    }

    private static byte[] bytes(ByteBuffer from, int length) {
        var bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }
}

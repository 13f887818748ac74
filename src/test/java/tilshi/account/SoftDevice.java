package tilshi.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** A device with a passkey, in software: says what a browser would send, right or wrong. */
final class SoftDevice {

    static final int PRESENT = 0x01;
    static final int RECOGNISED = 0x04;
    private static final int HAS_KEY = 0x40;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair keys = pair();
    private byte[] id = Tokens.hash(Tokens.fresh());
    private int flags = PRESENT | RECOGNISED;
    private int counter = 1;

    SoftDevice flagged(int only) {
        flags = only;
        return this;
    }

    void counts(int next) {
        counter = next;
    }

    /** Goes by the name of another, without its key. */
    SoftDevice called(SoftDevice other) {
        id = other.id;
        return this;
    }

    String makes(String challenge, PasskeyPlace place) {
        var attestation = new LinkedHashMap<String, Object>();
        attestation.put("fmt", "none");
        attestation.put("attStmt", Map.of());
        attestation.put("authData", data(place, flags | HAS_KEY, key()));
        var client = client("webauthn.create", challenge, place);
        return answer(
                Map.of(
                        "clientDataJSON", BASE64.encodeToString(client),
                        "attestationObject", BASE64.encodeToString(cbor(attestation))));
    }

    String signs(String challenge, PasskeyPlace place) {
        var client = client("webauthn.get", challenge, place);
        var data = data(place, flags, new byte[0]);
        return answer(
                Map.of(
                        "clientDataJSON", BASE64.encodeToString(client),
                        "authenticatorData", BASE64.encodeToString(data),
                        "signature", BASE64.encodeToString(signature(data, client))));
    }

    private byte[] data(PasskeyPlace place, int flags, byte[] key) {
        return ByteBuffer.allocate(37 + key.length)
                .put(sha256(place.host().getBytes(StandardCharsets.UTF_8)))
                .put((byte) flags)
                .putInt(counter++)
                .put(key)
                .array();
    }

    private byte[] key() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        var cose = new LinkedHashMap<Integer, Object>();
        cose.put(1, 2);
        cose.put(3, -7);
        cose.put(-1, 1);
        cose.put(-2, fixed(point.getAffineX()));
        cose.put(-3, fixed(point.getAffineY()));
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[16]);
        bytes.writeBytes(ByteBuffer.allocate(2).putShort((short) id.length).array());
        bytes.writeBytes(id);
        bytes.writeBytes(cbor(cose));
        return bytes.toByteArray();
    }

    private static byte[] fixed(BigInteger number) {
        var bytes = number.toByteArray();
        var fixed = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private byte[] signature(byte[] data, byte[] client) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(sha256(client));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] client(String type, String challenge, PasskeyPlace place) {
        return json(Map.of("type", type, "challenge", challenge, "origin", place.origin()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String answer(Map<String, String> response) {
        var named = BASE64.encodeToString(id);
        return json(
                Map.of(
                        "id", named,
                        "rawId", named,
                        "type", "public-key",
                        "response", response,
                        "clientExtensionResults", Map.of()));
    }

    private static String json(Object value) {
        try {
            return new ObjectMapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] cbor(Object value) {
        try {
            return new CBORMapper().writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair() {
        try {
            var maker = KeyPairGenerator.getInstance("EC");
            maker.initialize(new ECGenParameterSpec("secp256r1"));
            return maker.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

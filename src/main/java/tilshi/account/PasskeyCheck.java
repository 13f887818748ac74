package tilshi.account;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads and checks what browsers send of passkeys (WebAuthn Level 3, sections 7.1 and 7.2). The
 * maker of a device is not asked for; that its owner was there and recognised always is.
 */
final class PasskeyCheck {

    /** No answer of a browser comes near. */
    private static final int LONGEST = 64 * 1024;

    private static final WebAuthnManager MANAGER = WebAuthnManager.createNonStrictWebAuthnManager();
    private static final AttestedCredentialDataConverter CONVERTER =
            new AttestedCredentialDataConverter(new ObjectConverter());
    private static final List<PublicKeyCredentialParameters> ALGORITHMS =
            List.of(
                    algorithm(COSEAlgorithmIdentifier.ES256),
                    algorithm(COSEAlgorithmIdentifier.EdDSA),
                    algorithm(COSEAlgorithmIdentifier.RS256));

    private PasskeyCheck() {}

    /** A public key and how often it was used; not a thing to compare. */
    @SuppressWarnings("ArrayRecordComponent")
    record Credential(byte[] id, byte[] data, long counter, boolean backedUp) {}

    /** A new key as a browser sent it, not believed yet. */
    static RegistrationData made(String json) {
        return read(json, () -> MANAGER.parseRegistrationResponseJSON(json));
    }

    /** A signature as a browser sent it, not believed yet. */
    static AuthenticationData signed(String json) {
        return read(json, () -> MANAGER.parseAuthenticationResponseJSON(json));
    }

    /** Which key an answer says it was signed with. */
    // The checker takes the library's word on the array for one on its bytes.
    @SuppressWarnings("NullAway")
    static byte[] key(AuthenticationData signed) {
        var id = signed.getCredentialId();
        if (id == null) {
            throw new WrongPasskey();
        }
        return id;
    }

    private static <T> T there(@Nullable T part) {
        if (part == null) {
            throw new WrongPasskey();
        }
        return part;
    }

    /** The challenge an answer says it answers: the secret of the ticket that was given out. */
    static String challenge(@Nullable CollectedClientData data) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(there(data).getChallenge().getValue());
    }

    /**
     * The key, believed.
     *
     * @throws WrongPasskey if anything in it is not as it must be
     */
    static Credential accept(RegistrationData made, PasskeyPlace place, String challenge) {
        var parameters = new RegistrationParameters(property(place, challenge), ALGORITHMS, true);
        return read(
                "",
                () -> {
                    MANAGER.verify(made, parameters);
                    var data = there(made.getAttestationObject()).getAuthenticatorData();
                    var credential = there(data.getAttestedCredentialData());
                    return new Credential(
                            credential.getCredentialId(),
                            CONVERTER.convert(credential),
                            data.getSignCount(),
                            data.isFlagBE());
                });
    }

    /**
     * The counter after a signature that is believed.
     *
     * @throws WrongPasskey if it is not the key's, or anything around it is not as it must be
     */
    static long accept(
            AuthenticationData signed, Credential kept, PasskeyPlace place, String challenge) {
        var parameters =
                new AuthenticationParameters(
                        property(place, challenge), record(kept), List.of(kept.id()), true);
        return read(
                "",
                () -> {
                    MANAGER.verify(signed, parameters);
                    return there(signed.getAuthenticatorData()).getSignCount();
                });
    }

    private static CredentialRecord record(Credential kept) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                kept.backedUp(),
                false,
                kept.counter(),
                CONVERTER.convert(kept.data()),
                null,
                null,
                null,
                null);
    }

    private static ServerProperty property(PasskeyPlace place, String challenge) {
        return ServerProperty.builder()
                .origin(Origin.create(place.origin()))
                .rpId(place.host())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    /** Whoever sends something broken gets the same "no" as whoever sends something false. */
    private static <T> T read(String json, Supplier<T> reading) {
        if (json.length() > LONGEST) {
            throw new WrongPasskey();
        }
        try {
            return reading.get();
        } catch (WebAuthnException | IllegalArgumentException | NullPointerException e) {
            throw new WrongPasskey();
        }
    }

    private static PublicKeyCredentialParameters algorithm(COSEAlgorithmIdentifier algorithm) {
        return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm);
    }
}

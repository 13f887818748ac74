package tilshi.desk.account;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import tilshi.account.Person;

/**
 * What a browser is asked when a passkey is to be made (WebAuthn Level 3, section 5.4); the names
 * are the standard's.
 */
record NewPasskey(
        String challenge,
        Party rp,
        User user,
        List<Algorithm> pubKeyCredParams,
        List<Known> excludeCredentials,
        Selection authenticatorSelection,
        String attestation,
        int timeout) {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int FIVE_MINUTES = 300_000;

    NewPasskey {
        pubKeyCredParams = List.copyOf(pubKeyCredParams);
        excludeCredentials = List.copyOf(excludeCredentials);
    }

    record Party(String id, String name) {}

    record User(String id, String name, String displayName) {}

    record Algorithm(String type, int alg) {

        private Algorithm(int number) {
            this("public-key", number);
        }
    }

    record Known(String type, String id) {}

    record Selection(String residentKey, boolean requireResidentKey, String userVerification) {}

    static NewPasskey of(String challenge, String host, Person person, List<byte[]> known) {
        var handle = ("person:" + person.id()).getBytes(StandardCharsets.UTF_8);
        return new NewPasskey(
                challenge,
                new Party(host, host),
                new User(BASE64.encodeToString(handle), person.login(), person.name()),
                List.of(new Algorithm(-7), new Algorithm(-8), new Algorithm(-257)),
                known.stream()
                        .map(id -> new Known("public-key", BASE64.encodeToString(id)))
                        .toList(),
                new Selection("required", true, "required"),
                "none",
                FIVE_MINUTES);
    }
}

package tilshi.account;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * What a secret stands for that is good for one purpose and a short while.
 *
 * @param person whom it concerns, if anybody is known yet
 * @param data what the purpose needs to remember
 */
record Ticket(Purpose purpose, OptionalLong person, String data) {

    /** What a ticket is good for; it is good for nothing else. */
    enum Purpose {
        /** The password was right, the code is still asked for. This is no session. */
        HALF_SIGNED_IN(Duration.ofMinutes(10)),
        /** An authenticator is being set up; the data is its secret. */
        AUTHENTICATOR(Duration.ofMinutes(15)),
        /** The secret is what a device signs to become a passkey. */
        NEW_PASSKEY(Duration.ofMinutes(5)),
        /** The secret is what a passkey signs to let its owner in. */
        PASSKEY(Duration.ofMinutes(5)),
        /** Somebody is on the way to the provider and back. */
        PROVIDER(Duration.ofMinutes(10)),
        /** Whoever has the link may come to work here; the person is who invites. */
        INVITATION(Duration.ofHours(72)),
        /** Whoever has the link may set the person's password. */
        NEW_PASSWORD(Duration.ofHours(1));

        private final Duration lifetime;

        Purpose(Duration lifetime) {
            this.lifetime = lifetime;
        }

        Duration lifetime() {
            return lifetime;
        }
    }
}

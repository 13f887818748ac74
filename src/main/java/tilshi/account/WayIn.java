package tilshi.account;

import java.util.Locale;

/** How somebody proved who they are when a session was opened. */
public enum WayIn {
    PASSWORD,
    /** By the link of a letter, with a password they chose. */
    INVITATION,
    AUTHENTICATOR,
    RECOVERY_CODE,
    PASSKEY,
    SINGLE_SIGN_ON;

    /**
     * Whether nothing is owed beside it, whatever the house requires: a passkey is the device and
     * its owner recognised by it; what a provider asks for is ruled there.
     */
    boolean isEnough() {
        return this == PASSKEY || this == SINGLE_SIGN_ON;
    }

    /** As the journal and the database know it: {@code recovery-code}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static WayIn of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

package tilshi.account;

/**
 * Where passkeys are good: nowhere else does a browser offer them.
 *
 * @param host the relying party's id (WebAuthn Level 3, section 5.4.2)
 * @param origin scheme, host and port as the browser sees them
 */
public record PasskeyPlace(String host, String origin) {}

package tilshi.account;

/** What the house asks of everybody who signs in with a password. */
public enum SecondFactorRule {
    /** Whoever wants one sets it up. */
    OFFERED,
    /** Who came by a password alone is led to set it up, and does nothing else before. */
    REQUIRED
}

package tilshi.press;

/** The database is away and this page was not pressed before. */
public final class NotAtHand extends RuntimeException {

    NotAtHand(Address address) {
        super("Not at hand while the database is away: " + address);
    }
}

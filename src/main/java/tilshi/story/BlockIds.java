package tilshi.story;

import java.security.SecureRandom;

/** Makes ids for blocks: random enough that two people writing at once do not meet. */
public final class BlockIds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private BlockIds() {}

    /** A new id: ten letters and digits, 50 random bits. */
    public static String fresh() {
        var id = new StringBuilder(10);
        for (int i = 0; i < 10; i++) {
            id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return id.toString();
    }
}

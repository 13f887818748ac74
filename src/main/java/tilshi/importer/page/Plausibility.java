package tilshi.importer.page;

import java.util.Locale;

/** How much a decoded text reads like words of our languages. */
final class Plausibility {

    /** Letters of Russian and Kazakh prose by how often they come, then those of English. */
    private static final String FREQUENT = "оеаинтсрвлкмдпуяызьбгчйхжшюцщэфъёәғқңөұүһі";

    private static final int SAMPLE = 200_000;
    private static final double MOST_CONTROLS = 0.01;
    private static final double MOST_STRANGE = 0.05;

    private Plausibility() {}

    /** Whether these are characters of a text at all. */
    static boolean isText(String text) {
        int controls = 0;
        int strange = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f' || c == 127) {
                controls++;
            } else if (c == 0xFFFD || !Character.isDefined(c) || isPrivate(c)) {
                strange++;
            }
        }
        return controls <= text.length() * MOST_CONTROLS && strange <= text.length() * MOST_STRANGE;
    }

    private static boolean isPrivate(char c) {
        return Character.getType(c) == Character.PRIVATE_USE;
    }

    /** From about −1 for noise to about 1 for prose; only what is beyond ASCII counts. */
    static double of(String text) {
        double sum = 0;
        int counted = 0;
        char before = ' ';
        for (int i = 0; i < Math.min(text.length(), SAMPLE); i++) {
            char c = text.charAt(i);
            if (c > 127) {
                counted++;
                sum += weight(before, c);
            }
            before = c;
        }
        return counted == 0 ? 0 : sum / counted;
    }

    private static double weight(char before, char c) {
        if (!Character.isLetter(c)) {
            return "«»—–“”„…№ ’‘•©·°".indexOf(c) >= 0 ? 0.2 : -1;
        }
        boolean mixed = Character.isLetter(before) && (before > 0x3FF) != (c > 0x3FF);
        if (mixed) {
            return -1;
        }
        if (Character.isUpperCase(c) && Character.isLowerCase(before)) {
            return -1;
        }
        int rank = FREQUENT.indexOf(Character.toString(c).toLowerCase(Locale.ROOT));
        return rank < 0 ? -0.3 : rank < 20 ? 1 : 0.4;
    }
}

package tilshi.importer;

import java.util.Locale;

/** A part of the page that is not part of the article. */
public record LeftOut(Kind kind, String text) {

    private static final int LONGEST = 2_000;

    public LeftOut {
        text = text.strip();
        if (text.length() > LONGEST) {
            text = text.substring(0, text.offsetByCodePoints(0, LONGEST - 2) - 1) + "…";
        }
    }

    /** What such a part is for. */
    public enum Kind {
        SHARING,
        COMMENTS,
        ADVERTISING,
        READ_ALSO,
        CHANNEL,
        BRAND_LOGO,
        MENU,
        SCRIPT,
        REPEATED_LEAD,
        PICTURE,
        OTHER;

        /** Its key in the messages. */
        public String key() {
            return "left-out." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

package tilshi.note;

import tilshi.base.Invalid;
import tilshi.story.DraftPart;

/**
 * What a note is about.
 *
 * @param part a field or a block by id; empty for the article as a whole
 * @param quote what stands there; long words are kept by their beginning
 */
public record Place(String part, String quote) {

    private static final int LONGEST = 200;

    public Place {
        boolean block = part.matches("[a-z0-9]{4,16}");
        if (!part.isEmpty() && !block && !DraftPart.isField(part)) {
            throw new Invalid("form-incomplete");
        }
        quote = cut(quote.replaceAll("[\\p{Cc}\\p{Cs}\\s]+", " ").strip());
    }

    /** The article as a whole. */
    public static Place whole() {
        return new Place("", "");
    }

    private static String cut(String line) {
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return line.substring(0, end).stripTrailing() + "…";
    }
}

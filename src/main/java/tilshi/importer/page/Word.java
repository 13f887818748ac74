package tilshi.importer.page;

import java.util.Locale;

/**
 * A word of a text, or a number.
 *
 * @param before what stands between the word before it and this one
 * @param sentence which sentence of the text it is in
 */
record Word(String text, int start, int end, String before, int sentence) {

    String lower() {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    boolean isCapital() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    /** Two or more capitals and no small letter: an abbreviation. */
    boolean isAbbreviation() {
        return text.length() > 1
                && text.chars().allMatch(c -> Character.isUpperCase(c) || c == '-');
    }

    boolean isLatin() {
        return text.charAt(0) < 0x250;
    }

    boolean isNumber() {
        return Character.isDigit(text.charAt(0));
    }

    /** Whether nothing but a space parts it from the word before. */
    boolean followsDirectly() {
        return before.equals(" ");
    }
}

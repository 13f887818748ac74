package tilshi.text;

/** The script a text is written in. Kazakh uses both. */
public enum Script {
    CYRILLIC,
    LATIN;

    /** The script most letters of a text are in; Cyrillic where there are none. */
    public static Script of(String text) {
        long latin = text.codePoints().filter(c -> isIn(c, Character.UnicodeScript.LATIN)).count();
        long cyrillic =
                text.codePoints().filter(c -> isIn(c, Character.UnicodeScript.CYRILLIC)).count();
        return latin > cyrillic ? LATIN : CYRILLIC;
    }

    private static boolean isIn(int codePoint, Character.UnicodeScript script) {
        return Character.isLetter(codePoint) && Character.UnicodeScript.of(codePoint) == script;
    }

    /**
     * The tag of a language in this script for the {@code lang} attribute (BCP 47): the script is
     * named only where it is not the usual one.
     */
    public String tag(Language language) {
        boolean unusual = language == Language.KAZAKH && this == LATIN;
        return unusual ? language.code() + "-Latn" : language.code();
    }
}

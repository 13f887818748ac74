package tilshi.edition;

/** Texts as XML 1.0 can hold them: a few characters have no place in it, not even escaped. */
public final class XmlText {

    private XmlText() {}

    /** The text without what XML cannot hold; its special characters are still to be escaped. */
    public static String of(String text) {
        if (text.codePoints().allMatch(XmlText::fits)) {
            return text;
        }
        return text.codePoints()
                .filter(XmlText::fits)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The text for a section of character data, which it cannot end. */
    public static String inSection(String text) {
        return of(text).replace("]]>", "]]]]><![CDATA[>");
    }

    private static boolean fits(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}

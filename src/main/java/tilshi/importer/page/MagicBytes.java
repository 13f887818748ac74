package tilshi.importer.page;

import java.nio.charset.StandardCharsets;

/** The first bytes of files that are not text. */
final class MagicBytes {

    private static final String[] STARTS = {
        "%PDF-",
        "\u0089PNG",
        "ÿØÿ",
        "GIF87a",
        "GIF89a",
        "PK\u0003\u0004",
        "PK\u0005\u0006",
        "\u001f\u008b",
        "Rar!",
        "7z¼¯",
        "RIFF",
        "\u007fELF",
        "MZ",
        "ÐÏ\u0011à",
        "BZh",
        "ýþ7zXZ",
        "{\\rtf",
        "OggS",
        "ID3",
        "fLaC",
        "SQLite format",
        "wOFF",
        "wOF2",
        "II*\u0000",
        "MM\u0000*",
        "(µ/ý",
        "Êþº¾",
        "bplist0"
    };

    private MagicBytes() {}

    static boolean areIn(byte[] page) {
        var head = new String(page, 0, Math.min(page.length, 16), StandardCharsets.ISO_8859_1);
        for (var start : STARTS) {
            if (head.startsWith(start) && !isWord(start, head)) {
                return true;
            }
        }
        return head.startsWith("ftyp", 4);
    }

    /**
     * Two or three letters may also begin an ordinary sentence: «MZ» needs a strange byte after.
     */
    private static boolean isWord(String start, String head) {
        boolean letters = start.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c));
        return letters
                && head.chars().noneMatch(c -> c < 9 || c > 13 && c < 32 || c == 0x90 || c == 0xFF);
    }
}

package tilshi.media;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import tilshi.base.Invalid;

/** What kind of picture a file is, told by its first bytes and by nothing else. */
enum PictureFormat {
    JPEG,
    PNG,
    GIF,
    WEBP;

    /** What phones and new browsers save, and nothing here reads. */
    private static final Set<String> UNREAD =
            Set.of("avif", "avis", "heic", "heix", "hevc", "mif1", "msf1");

    /**
     * @throws NotAPicture if it is none
     * @throws Invalid if it is one that cannot be read here
     */
    static PictureFormat of(byte[] file) {
        if (begins(file, 0, "\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (begins(file, 0, "\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (begins(file, 0, "GIF8")) {
            return GIF;
        }
        if (begins(file, 0, "RIFF") && begins(file, 8, "WEBP")) {
            return WEBP;
        }
        if (begins(file, 4, "ftyp") && UNREAD.contains(latin(file, 8, 12))) {
            throw new Invalid("picture-heif");
        }
        throw new NotAPicture();
    }

    private static boolean begins(byte[] file, int at, String sign) {
        return latin(file, at, at + sign.length()).equals(sign);
    }

    private static String latin(byte[] file, int from, int to) {
        return to > file.length
                ? ""
                : new String(file, from, to - from, StandardCharsets.ISO_8859_1);
    }
}

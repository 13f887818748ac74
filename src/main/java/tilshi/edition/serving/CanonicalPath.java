package tilshi.edition.serving;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The one form of a path that pages live at: small letters, no empty and no dot segments, no slash
 * at the end but a front's, nothing percent-encoded that need not be (RFC 3986, section 6.2.2).
 * Reads a path once and decodes it once.
 */
final class CanonicalPath {

    /** What stands in a segment as it is (RFC 3986, section 3.3). */
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@";

    private CanonicalPath() {}

    /**
     * The canonical form.
     *
     * @return nothing where no page can be meant: broken or overlong encodings, control characters,
     *     an encoded slash
     */
    static Optional<String> of(String path) {
        if (!path.startsWith("/")) {
            return Optional.empty();
        }
        return decoded(path).map(CanonicalPath::tidied);
    }

    /** Bytes of the path, decoded once, as strict UTF-8. */
    private static Optional<String> decoded(String path) {
        var bytes = new ByteArrayOutputStream(path.length());
        for (int i = 0; i < path.length(); i++) {
            int letter = path.charAt(i);
            if (letter == '%') {
                letter = encoded(path, i);
                i += 2;
                if (letter == '/') {
                    return Optional.empty();
                }
            }
            if (letter < ' ' || letter == '\\' || letter == 0x7f || letter > 0xff) {
                return Optional.empty();
            }
            bytes.write(letter);
        }
        try {
            var text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes.toByteArray()));
            return Optional.of(text.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static int encoded(String path, int at) {
        if (at + 2 >= path.length()) {
            return -1;
        }
        int high = Character.digit(path.charAt(at + 1), 16);
        int low = Character.digit(path.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static String tidied(String decoded) {
        List<String> segments = new ArrayList<>();
        boolean open = false;
        for (var segment : decoded.substring(1).split("/", -1)) {
            open = segment.isEmpty() || segment.equals(".") || segment.equals("..");
            if (segment.equals("..") && !segments.isEmpty()) {
                segments.removeLast();
            } else if (!open) {
                segments.add(spelt(segment));
            }
        }
        // Of all pages only fronts end in a slash: /kk/
        boolean slash = open && segments.size() == 1;
        return segments.stream().collect(Collectors.joining("/", "/", slash ? "/" : ""));
    }

    private static String spelt(String segment) {
        var spelt = new StringBuilder(segment.length());
        segment.codePoints().map(Character::toLowerCase).forEach(letter -> spell(letter, spelt));
        return spelt.toString();
    }

    private static void spell(int letter, StringBuilder spelt) {
        if (PLAIN.indexOf(letter) >= 0) {
            spelt.appendCodePoint(letter);
            return;
        }
        for (byte part : Character.toString(letter).getBytes(StandardCharsets.UTF_8)) {
            spelt.append('%')
                    .append(Character.toUpperCase(Character.forDigit(part >> 4 & 15, 16)))
                    .append(Character.toUpperCase(Character.forDigit(part & 15, 16)));
        }
    }
}

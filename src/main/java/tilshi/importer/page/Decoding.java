package tilshi.importer.page;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Turns the bytes of a page into text. A byte order mark decides; then well-formed UTF-8; then,
 * among the charset the page declares, the one a detector guesses and the usual ones of the region,
 * the one that reads most like words.
 */
final class Decoding {

    private static final List<String> USUAL =
            List.of(
                    "windows-1251",
                    "KOI8-R",
                    "IBM866",
                    "ISO-8859-5",
                    "x-MacCyrillic",
                    "windows-1252");
    private static final Pattern DECLARED =
            Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]{2,40})");
    private static final int HEAD = 4_096;
    private static final double DECLARED_BONUS = 0.02;

    private Decoding() {}

    /**
     * The text of a page.
     *
     * @throws NotText if the bytes are not text in any charset we know
     */
    static String text(byte[] page) {
        if (MagicBytes.areIn(page)) {
            throw new NotText();
        }
        var text = decode(page);
        if (!Plausibility.isText(text)) {
            throw new NotText();
        }
        return CleanText.of(text);
    }

    private static String decode(byte[] page) {
        var marked = byMark(page);
        if (marked.isPresent()) {
            return marked.get();
        }
        var wide = wide(page);
        if (wide.isPresent()) {
            return wide.get();
        }
        return utf8(page).orElseGet(() -> mostPlausible(page));
    }

    private static Optional<String> byMark(byte[] page) {
        if (startsWith(page, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(from(page, 3, StandardCharsets.UTF_8));
        }
        if (startsWith(page, 0xFF, 0xFE)) {
            return Optional.of(from(page, 2, StandardCharsets.UTF_16LE));
        }
        if (startsWith(page, 0xFE, 0xFF)) {
            return Optional.of(from(page, 2, StandardCharsets.UTF_16BE));
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] page, int... mark) {
        if (page.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((page[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String from(byte[] page, int start, Charset charset) {
        return new String(page, start, page.length - start, charset);
    }

    /**
     * UTF-16 without a mark shows by the high bytes of letters: all at even, or all at odd places.
     */
    private static Optional<String> wide(byte[] page) {
        int[] high = new int[2];
        int seen = Math.min(page.length, HEAD) & ~1;
        for (int i = 0; i < seen; i++) {
            if (page[i] == 0 || page[i] == 4) {
                high[i & 1]++;
            }
        }
        if (seen < 4 || Math.max(high[0], high[1]) < seen * 0.3) {
            return Optional.empty();
        }
        var charset = high[0] > high[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        var text = strictly(Arrays.copyOf(page, page.length & ~1), charset);
        return text.filter(Plausibility::isText);
    }

    /** UTF-8, forgiving a few broken characters: pages are cut and glued. */
    private static Optional<String> utf8(byte[] page) {
        var strict = strictly(page, StandardCharsets.UTF_8);
        if (strict.isPresent()) {
            return strict;
        }
        var text = new String(page, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == 0xFFFD).count();
        long beyondAscii = text.chars().filter(c -> c > 127 && c != 0xFFFD).count();
        return broken * 20 <= beyondAscii ? Optional.of(text) : Optional.empty();
    }

    private static Optional<String> strictly(byte[] page, Charset charset) {
        try {
            CharBuffer text =
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(page));
            return Optional.of(text.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String mostPlausible(byte[] page) {
        var declared = declared(page);
        return candidates(page, declared).stream()
                .map(
                        charset ->
                                new Candidate(
                                        new String(page, charset),
                                        declared.filter(charset::equals).isPresent()))
                .max(Comparator.comparingDouble(Candidate::score))
                .map(Candidate::text)
                .orElseThrow(NotText::new);
    }

    private static List<Charset> candidates(byte[] page, Optional<Charset> declared) {
        var charsets = new LinkedHashSet<Charset>();
        declared.filter(charset -> !isUnicode(charset)).ifPresent(charsets::add);
        detected(page).filter(charset -> !isUnicode(charset)).ifPresent(charsets::add);
        USUAL.forEach(name -> named(name).ifPresent(charsets::add));
        return new ArrayList<>(charsets);
    }

    private static boolean isUnicode(Charset charset) {
        return charset.name().startsWith("UTF-");
    }

    private static Optional<Charset> declared(byte[] page) {
        var head = new String(page, 0, Math.min(page.length, HEAD), StandardCharsets.ISO_8859_1);
        var found = DECLARED.matcher(head);
        return found.find() ? named(found.group(1)) : Optional.empty();
    }

    private static Optional<Charset> detected(byte[] page) {
        var detector = new UniversalDetector();
        detector.handleData(page, 0, Math.min(page.length, 16 * HEAD));
        detector.dataEnd();
        return Optional.ofNullable(detector.getDetectedCharset()).flatMap(Decoding::named);
    }

    private static Optional<Charset> named(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** A reading of the bytes. */
    private record Candidate(String text, boolean isDeclared) {
        double score() {
            return Plausibility.of(text) + (isDeclared ? DECLARED_BONUS : 0);
        }
    }
}

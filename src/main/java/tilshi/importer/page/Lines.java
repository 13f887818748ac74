package tilshi.importer.page;

import java.util.ArrayList;
import java.util.List;

/** The lines of a text page that say something; hard-wrapped paragraphs are made whole. */
final class Lines {

    private static final int NARROW = 100;
    private static final int ENOUGH = 3;
    private static final int LONGEST = 10_000;
    private static final double FULL = 0.7;

    private Lines() {}

    static List<String> of(String text) {
        var raw = text.split("\n", -1);
        for (int i = 0; i < raw.length; i++) {
            raw[i] = CleanText.line(raw[i]);
        }
        return areWrapped(raw) ? unwrap(raw) : filled(raw);
    }

    private static List<String> filled(String[] raw) {
        var lines = new ArrayList<String>();
        for (var line : raw) {
            if (!line.isEmpty()) {
                lines.addAll(inParts(line));
            }
        }
        return lines;
    }

    /** A line no block could hold becomes several, parted between words. */
    static List<String> inParts(String line) {
        var parts = new ArrayList<String>();
        var rest = line;
        while (!rest.isEmpty()) {
            int cut = cut(rest);
            parts.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        parts.removeIf(String::isEmpty);
        return parts;
    }

    /** Where the part of a text ends that a block can hold. */
    static int cut(String text) {
        if (text.length() <= LONGEST) {
            return text.length();
        }
        int space = text.lastIndexOf(' ', LONGEST);
        return space > 0 ? space : text.offsetByCodePoints(0, LONGEST / 2);
    }

    /** Wrapped text has no long line, and its sentences run over line ends again and again. */
    private static boolean areWrapped(String[] raw) {
        int runsOn = 0;
        for (int i = 0; i + 1 < raw.length; i++) {
            if (raw[i].length() > NARROW) {
                return false;
            }
            if (runsOn(raw[i], raw[i + 1])) {
                runsOn++;
            }
        }
        return runsOn >= ENOUGH;
    }

    private static boolean runsOn(String line, String next) {
        return line.length() > 30
                && !next.isEmpty()
                && !Prose.isSentence(line)
                && Character.isLowerCase(next.codePointAt(0));
    }

    private static List<String> unwrap(String[] raw) {
        int width = 0;
        for (var line : raw) {
            width = Math.max(width, line.length());
        }
        var lines = new ArrayList<String>();
        var whole = new StringBuilder();
        int before = 0;
        for (var line : raw) {
            boolean goesOn = before > width * FULL && !line.isEmpty();
            if (!goesOn && !whole.isEmpty()) {
                lines.add(whole.toString());
                whole.setLength(0);
            }
            whole.append(whole.isEmpty() ? "" : " ").append(line);
            before = line.length();
        }
        if (!whole.isEmpty()) {
            lines.add(whole.toString());
        }
        lines.removeIf(String::isBlank);
        return lines;
    }
}

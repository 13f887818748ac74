package tilshi.importer.page;

import java.util.List;

/** Tells whether most lines of a body are too short for paragraphs. */
final class MostlyShort {

    private static final int SHORT = 40;
    private static final int FEW = 6;

    private MostlyShort() {}

    static boolean are(List<TextLine> lines) {
        long shorts = lines.stream().filter(line -> line.text().length() < SHORT).count();
        return lines.size() >= FEW && shorts * 2 > lines.size();
    }
}

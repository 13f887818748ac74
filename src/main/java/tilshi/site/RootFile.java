package tilshi.site;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A text that a brand's folder may hold for machines, each with a grammar of its own. */
public enum RootFile {
    /** Groups for crawlers that the brand treats in another way than all (RFC 9309). */
    ROBOTS("robots.txt"),
    /** Who may sell the brand's space (IAB Tech Lab, ads.txt 1.1). */
    SELLERS("ads.txt"),
    /** The same for its apps. */
    APP_SELLERS("app-ads.txt"),
    /** Whom to tell of a hole (RFC 9116); Tilshi adds the address and the languages. */
    SECURITY("security.txt"),
    /** Who makes the brand. */
    HUMANS("humans.txt");

    private static final int LONGEST = 512 * 1024;

    private final String file;

    RootFile(String file) {
        this.file = file;
    }

    /**
     * What is wrong with a text.
     *
     * @param line counted from 1
     */
    public record Fault(int line, String text) {

        /** The first line that does not pass. */
        static Optional<Fault> first(List<String> lines, Predicate<String> passes) {
            return IntStream.range(0, lines.size())
                    .filter(i -> !passes.test(lines.get(i)))
                    .mapToObj(i -> new Fault(i + 1, lines.get(i)))
                    .findFirst();
        }
    }

    public static Optional<RootFile> named(String file) {
        return Arrays.stream(values()).filter(known -> known.file.equals(file)).findFirst();
    }

    /** Its name in the folder and at the root of the host. */
    public String file() {
        return file;
    }

    /** The first line that does not belong there; one that is needed and missing comes last. */
    public Optional<Fault> fault(String text) {
        if (text.length() > LONGEST) {
            return Optional.of(new Fault(1, text.substring(0, 80)));
        }
        var lines = text.lines().toList();
        return Fault.first(lines, RootFile::isPlain)
                .or(
                        () ->
                                switch (this) {
                                    case ROBOTS -> RobotsGroups.fault(lines);
                                    case SELLERS, APP_SELLERS -> SellerLine.fault(lines);
                                    case SECURITY -> SecurityLine.fault(lines);
                                    case HUMANS -> Optional.empty();
                                });
    }

    private static boolean isPlain(String line) {
        return line.codePoints().noneMatch(c -> Character.isISOControl(c) && c != '\t');
    }
}

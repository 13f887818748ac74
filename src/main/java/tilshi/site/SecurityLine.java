package tilshi.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A line of security.txt (RFC 9116) that a brand may write; two of them it must. */
final class SecurityLine {

    private static final Set<String> LINKS =
            Set.of("acknowledgments", "contact", "csaf", "encryption", "hiring", "policy");

    private SecurityLine() {}

    static Optional<RootFile.Fault> fault(List<String> lines) {
        return RootFile.Fault.first(lines, SecurityLine::fits)
                .or(() -> missing(lines, "Contact"))
                .or(() -> missing(lines, "Expires"))
                .or(() -> twice(lines));
    }

    private static boolean fits(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return true;
        }
        var parts = line.split(":", 2);
        var value = parts.length == 2 ? parts[1].strip() : "";
        return name(line).equals("expires")
                ? isInstant(value)
                : LINKS.contains(name(line)) && isAddress(value);
    }

    private static Optional<RootFile.Fault> missing(List<String> lines, String name) {
        boolean there = lines.stream().anyMatch(l -> name(l).equals(name.toLowerCase(Locale.ROOT)));
        return there
                ? Optional.empty()
                : Optional.of(new RootFile.Fault(lines.size() + 1, name + ": …"));
    }

    private static Optional<RootFile.Fault> twice(List<String> lines) {
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (name(lines.get(i)).equals("expires")) {
                if (last >= 0) {
                    return Optional.of(new RootFile.Fault(i + 1, lines.get(i)));
                }
                last = i;
            }
        }
        return Optional.empty();
    }

    private static String name(String line) {
        return line.split(":", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static boolean isInstant(String value) {
        try {
            return OffsetDateTime.parse(value).getYear() > 2000;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isAddress(String value) {
        try {
            return Set.of("https", "mailto", "tel")
                    .contains(String.valueOf(new URI(value).getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}

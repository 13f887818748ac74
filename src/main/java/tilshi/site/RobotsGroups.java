package tilshi.site;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Groups of robots.txt (RFC 9309): crawlers by name, then what they may read. */
final class RobotsGroups {

    private static final Set<String> RULES = Set.of("allow", "disallow");

    private RobotsGroups() {}

    static Optional<RootFile.Fault> fault(List<String> lines) {
        boolean inGroup = false;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).replaceFirst("#.*", "").strip();
            if (line.isEmpty()) {
                continue;
            }
            var parts = line.split(":", 2);
            var name = parts[0].strip().toLowerCase(Locale.ROOT);
            var value = parts.length == 2 ? parts[1].strip() : "";
            boolean crawler = name.equals("user-agent") && value.matches("\\*|[A-Za-z_-]+");
            boolean rule = RULES.contains(name) && value.matches("([/*]\\S*)?");
            if (parts.length < 2 || !crawler && !(rule && inGroup)) {
                return Optional.of(new RootFile.Fault(i + 1, lines.get(i)));
            }
            inGroup = true;
        }
        return Optional.empty();
    }
}

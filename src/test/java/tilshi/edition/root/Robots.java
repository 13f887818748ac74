package tilshi.edition.root;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads robots.txt as RFC 9309 says crawlers do: groups by name, the longest match wins. */
final class Robots {

    private final Map<String, List<Rule>> groups = new HashMap<>();
    private final List<String> sitemaps = new ArrayList<>();

    private record Rule(boolean allows, String path) {

        boolean matches(String asked) {
            var open = path.endsWith("$") ? path.substring(0, path.length() - 1) : path;
            var pattern = Pattern.quote(open).replace("*", "\\E.*\\Q");
            return asked.matches(pattern + (path.endsWith("$") ? "" : ".*"));
        }
    }

    static Robots read(String text) {
        var robots = new Robots();
        List<String> names = new ArrayList<>();
        boolean rulesBegan = false;
        for (var raw : text.lines().toList()) {
            var line = raw.replaceFirst("#.*", "").strip();
            if (line.isEmpty()) {
                continue;
            }
            var field = line.substring(0, line.indexOf(':')).strip().toLowerCase(Locale.ROOT);
            var value = line.substring(line.indexOf(':') + 1).strip();
            switch (field) {
                case "user-agent" -> {
                    if (rulesBegan) {
                        names = new ArrayList<>();
                        rulesBegan = false;
                    }
                    names.add(value.toLowerCase(Locale.ROOT));
                }
                case "allow", "disallow" -> {
                    rulesBegan = true;
                    var rule = new Rule(field.equals("allow"), value);
                    names.forEach(
                            name ->
                                    robots.groups
                                            .computeIfAbsent(name, n -> new ArrayList<>())
                                            .add(rule));
                }
                case "sitemap" -> robots.sitemaps.add(value);
                default -> throw new AssertionError("No field of robots.txt: " + line);
            }
        }
        return robots;
    }

    List<String> sitemaps() {
        return sitemaps;
    }

    boolean mayRead(String crawler, String path) {
        var rules = groups.get(crawler.toLowerCase(Locale.ROOT));
        Rule best = null;
        for (var rule : rules != null ? rules : groups.getOrDefault("*", List.of())) {
            if (rule.path().isEmpty() || !rule.matches(path)) {
                continue;
            }
            boolean longer = best == null || rule.path().length() > best.path().length();
            boolean milder =
                    best != null && rule.path().length() == best.path().length() && rule.allows();
            best = longer || milder ? rule : best;
        }
        return best == null || best.allows();
    }
}

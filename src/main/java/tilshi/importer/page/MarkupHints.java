package tilshi.importer.page;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import tilshi.importer.LeftOut;

/** What an element is for, by its tag and its class names: {@code markup.txt}. */
final class MarkupHints {

    private static final Map<LeftOut.Kind, Pattern> PATTERNS = patterns();
    private static final Pattern PARTS = Pattern.compile("[\\s_-]+|(?<=[a-z])(?=[A-Z])");
    private static final Set<String> WHOLE_PAGE = Set.of("html", "body", "main", "article");

    private MarkupHints() {}

    private static Map<LeftOut.Kind, Pattern> patterns() {
        var words = WordList.read("markup.txt");
        var patterns = new EnumMap<LeftOut.Kind, Pattern>(LeftOut.Kind.class);
        for (var kind : LeftOut.Kind.values()) {
            var parts = words.section(kind.name());
            if (!parts.isEmpty()) {
                patterns.put(kind, Pattern.compile(String.join("|", parts)));
            }
        }
        return patterns;
    }

    /** What the element is for if it is not the article's. */
    static Optional<LeftOut.Kind> furniture(Element element) {
        if (WHOLE_PAGE.contains(element.normalName())) {
            return Optional.empty();
        }
        return switch (element.normalName()) {
            case "nav", "menu" -> Optional.of(LeftOut.Kind.MENU);
            case "form", "dialog", "select", "button", "input", "textarea" ->
                    Optional.of(byName(element).orElse(LeftOut.Kind.OTHER));
            case "aside" -> Optional.of(byName(element).orElse(LeftOut.Kind.READ_ALSO));
            case "footer" -> Optional.of(byName(element).orElse(LeftOut.Kind.OTHER));
            default -> isHidden(element) ? Optional.of(LeftOut.Kind.OTHER) : byName(element);
        };
    }

    private static boolean isHidden(Element element) {
        var style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
        return element.hasAttr("hidden")
                || style.contains("display:none")
                || style.contains("visibility:hidden");
    }

    private static Optional<LeftOut.Kind> byName(Element element) {
        for (var name : new String[] {element.id(), element.className()}) {
            if (name.isEmpty() || name.length() > 500) {
                continue;
            }
            for (var part : PARTS.split(name)) {
                var word = part.toLowerCase(Locale.ROOT).replaceAll("\\d+$", "");
                for (var entry : PATTERNS.entrySet()) {
                    if (entry.getValue().matcher(word).matches()) {
                        return Optional.of(entry.getKey());
                    }
                }
            }
        }
        return Optional.empty();
    }
}

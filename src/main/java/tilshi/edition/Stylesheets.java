package tilshi.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tilshi.site.Brand;

/**
 * The stylesheet of a kind of page in a brand's look. It is small enough to travel inside the page,
 * so the first view needs no second request; its hash goes into the page's policy.
 */
@ApplicationScoped
public class Stylesheets {

    private static final Pattern FONT = Pattern.compile("/assets/(fonts/[a-z0-9-]+\\.woff2)");

    /** The kinds of page that have a sheet. */
    static final List<String> KINDS = List.of("front", "list", "page", "story");

    private final Assets assets;
    private final Map<String, Stylesheet> made = new ConcurrentHashMap<>();

    Stylesheets(Assets assets) {
        this.assets = assets;
    }

    /**
     * @param css the sheet itself
     * @param hash its SHA-256 in the form of a Content-Security-Policy source
     */
    public record Stylesheet(String css, String hash) {}

    /**
     * The sheet of a brand for a kind of page: {@code story}, {@code front}, {@code list}; for a
     * page that is two kinds at once, both: {@code story preview}.
     */
    public Stylesheet of(Brand brand, String kind) {
        var key = brand.key() + "/" + kind + "/" + brand.look().hashCode();
        return made.computeIfAbsent(key, k -> make(brand, kind));
    }

    /** The sheet of the portal: a room for each brand, each in its own look. */
    public Stylesheet portal(List<Brand> brands) {
        var rooms = brands.stream().map(brand -> room(brand)).collect(Collectors.joining("\n"));
        var first = brands.isEmpty() ? "" : brands.getFirst().look().tokens();
        return sheet(
                Assets.text("edition/reset.css"),
                Assets.text("edition/tokens.css"),
                first,
                Assets.text("edition/base.css"),
                Assets.text("edition/parts.css"),
                Assets.text("edition/page.css"),
                rooms);
    }

    private String room(Brand brand) {
        var selector = ".portal ." + brand.key();
        return fonts(brand) + brand.look().tokens().replace(":root", selector);
    }

    private Stylesheet make(Brand brand, String kind) {
        return sheet(
                Assets.text("edition/reset.css"),
                fonts(brand),
                Assets.text("edition/tokens.css"),
                brand.look().tokens(),
                Assets.text("edition/base.css"),
                Assets.text("edition/parts.css"),
                Arrays.stream(kind.split(" "))
                        .map(one -> Assets.text("edition/" + one + ".css"))
                        .collect(Collectors.joining("\n")),
                Assets.text("edition/print.css"));
    }

    private String fonts(Brand brand) {
        return FONT.matcher(brand.look().fonts()).replaceAll(found -> assets.path(found.group(1)));
    }

    private static Stylesheet sheet(String... parts) {
        var css = shorten(String.join("\n", parts));
        return new Stylesheet(css, "'sha256-" + sha256(css) + "'");
    }

    /** Takes out comments and the air around braces, semicolons and commas. */
    static String shorten(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([{};]) ?", "$1")
                .replaceAll(", ", ",")
                .replace(";}", "}")
                .strip();
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder()
                    .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

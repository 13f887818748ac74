package tilshi.importer.page;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Addresses without what only counts who came from where, and without pages that only lead on. What
 * they lose stands in {@code importer/addresses.json}, which paste in the editor reads too.
 */
final class CleanAddress {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");
    private static final int LONGEST = 2_000;

    /** A page that leads on to one that leads on. */
    private static final int DETOURS = 3;

    private static final Rules RULES = rules();
    private static final Pattern TRACKING =
            Pattern.compile(RULES.tracking(), Pattern.CASE_INSENSITIVE);

    private record Rules(String tracking, List<Detour> detours) {}

    /** A page that only leads on, with the parameters that may say where. */
    private record Detour(String host, String path, List<String> names) {

        boolean isAt(URI address) {
            var name = Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT);
            return name.matches(host) && path.equals(CleanAddress.path(address));
        }
    }

    private CleanAddress() {}

    private static Rules rules() {
        try (var in = CleanAddress.class.getResourceAsStream("/importer/addresses.json")) {
            return new ObjectMapper()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(in, Rules.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address to keep; nothing where a reader could not follow it. */
    static Optional<String> of(String href) {
        return of(href.strip(), DETOURS);
    }

    private static Optional<String> of(String href, int detours) {
        try {
            var address = new URI(href);
            var scheme = Optional.ofNullable(address.getScheme()).orElse("");
            if (!SCHEMES.contains(scheme.toLowerCase(Locale.ROOT)) || href.length() > LONGEST) {
                return Optional.empty();
            }
            var onward = detours == 0 ? Optional.<String>empty() : onward(address);
            return onward.isPresent()
                    ? of(onward.get(), detours - 1)
                    : Optional.of(untracked(href, address));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> onward(URI address) {
        return RULES.detours().stream()
                .filter(detour -> detour.isAt(address))
                .findFirst()
                .flatMap(detour -> onward(address, detour));
    }

    private static Optional<String> onward(URI address, Detour detour) {
        return detour.names().stream()
                .flatMap(
                        name ->
                                parameters(address)
                                        .filter(one -> name(one).equals(name))
                                        .limit(1)
                                        .map(one -> decoded(one.substring(one.indexOf('=') + 1))))
                .filter(value -> value.matches("(?i)https?:.*"))
                .findFirst();
    }

    /** Untouched where there is nothing to take out. */
    private static String untracked(String href, URI address) {
        var kept =
                parameters(address)
                        .filter(one -> !TRACKING.matcher(name(one)).matches())
                        .collect(Collectors.joining("&"));
        if (address.getRawQuery() == null || kept.equals(address.getRawQuery())) {
            return href;
        }
        var fragment = address.getRawFragment();
        return address.getScheme()
                + "://"
                + address.getRawAuthority()
                + path(address)
                + (kept.isEmpty() ? "" : "?" + kept)
                + (fragment == null ? "" : "#" + fragment);
    }

    private static String path(URI address) {
        var path = address.getRawPath();
        return path == null || path.isEmpty() ? "/" : path;
    }

    private static Stream<String> parameters(URI address) {
        var query = address.getRawQuery();
        return query == null ? Stream.empty() : Arrays.stream(query.split("&", -1));
    }

    private static String name(String parameter) {
        int end = parameter.indexOf('=');
        return decoded(end < 0 ? parameter : parameter.substring(0, end));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}

package tilshi.edition.serving;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tilshi.site.Brand;
import tilshi.site.House;
import tilshi.site.Sites;

/** Which brand a host is, as of the house that is known now. */
@ApplicationScoped
class Hosts {

    private final Sites sites;
    private volatile @Nullable Known known;

    Hosts(Sites sites) {
        this.sites = sites;
    }

    private record Known(House house, Map<String, String> brands) {

        static Known of(House house) {
            return new Known(
                    house,
                    house.brands().stream()
                            .collect(Collectors.toMap(Brand::host, Brand::key, (a, b) -> a)));
        }
    }

    /** The key of the brand that is asked by a bare host name in lower case. */
    @Nullable String brand(String host) {
        var house = sites.house();
        var now = known;
        if (now == null || now.house() != house) {
            now = Known.of(house);
            known = now;
        }
        return now.brands().get(host);
    }

    /**
     * A header Host without its port and in lower case.
     *
     * @return empty where it is no host name: {@code news.example.kz:8080} is one, {@code a@b} not
     */
    static String bare(String header) {
        int end = header.startsWith("[") ? header.indexOf(']') + 1 : header.indexOf(':');
        if (end <= 0) {
            end = header.length();
        }
        for (int i = 0; i < end; i++) {
            if (!isPartOfName(header.charAt(i))) {
                return "";
            }
        }
        for (int i = end + 1; i < header.length(); i++) {
            if (header.charAt(i) < '0' || header.charAt(i) > '9') {
                return "";
            }
        }
        return header.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isPartOfName(char letter) {
        return letter >= 'a' && letter <= 'z'
                || letter >= 'A' && letter <= 'Z'
                || letter >= '0' && letter <= '9'
                || letter == '.'
                || letter == '-'
                || letter == '['
                || letter == ']'
                || letter == ':';
    }
}

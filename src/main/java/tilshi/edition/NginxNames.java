package tilshi.edition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tilshi.press.Typesetter.Laid;

/**
 * Pages by the last part of their paths: what is the same for every {@code rss.xml} is told once,
 * so that the configuration does not grow with the edition.
 */
final class NginxNames {

    /** So many pages of one name are told of together. */
    private static final int MANY = 3;

    private final Map<String, List<Laid>> byName;

    NginxNames(Collection<Laid> pages) {
        byName =
                pages.stream()
                        .collect(
                                Collectors.groupingBy(
                                        NginxNames::name, TreeMap::new, Collectors.toList()));
    }

    /**
     * What has to be told: a key and a value for each.
     *
     * @param value of a page
     * @param usual what it is where nothing is told
     * @param one the key of one page
     * @param all the key of all pages of a name, which is quoted
     * @param where the pages that are to be told of
     */
    List<Map.Entry<String, String>> lines(
            Function<Laid, String> value,
            Function<Laid, String> usual,
            Function<Laid, String> one,
            Function<String, String> all,
            Predicate<Laid> where) {
        var lines = new ArrayList<Map.Entry<String, String>>();
        byName.forEach(
                (name, pages) -> {
                    var told = pages.stream().filter(where).toList();
                    var unusual =
                            told.stream()
                                    .filter(page -> !value.apply(page).equals(usual.apply(page)))
                                    .toList();
                    if (unusual.size() >= MANY && isOne(told, value)) {
                        lines.add(Map.entry(all.apply(quoted(name)), value.apply(told.getFirst())));
                    } else {
                        unusual.forEach(
                                page -> lines.add(Map.entry(one.apply(page), value.apply(page))));
                    }
                });
        return lines;
    }

    /** Whether they may be told of together; a redirect leads its own way. */
    private static boolean isOne(List<Laid> pages, Function<Laid, String> value) {
        return pages.stream().noneMatch(page -> page.status() / 100 == 3)
                && pages.stream().map(value).distinct().count() == 1;
    }

    private static String name(Laid page) {
        var path = page.address().path();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Of the letters paths are made of only this one means something else. */
    private static String quoted(String name) {
        return name.replaceAll(Pattern.quote("."), "\\\\.");
    }
}

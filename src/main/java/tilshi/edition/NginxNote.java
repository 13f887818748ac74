package tilshi.edition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tilshi.press.Typesetter.Laid;
import tilshi.site.Brand;
import tilshi.site.House;
import tilshi.site.Site;

/**
 * The configuration with which nginx serves an edition kept as files the way a node does: statuses,
 * redirects, headers. Ports, certificates and the folder stand in the operator's own {@code
 * tilshi.conf}, which every server block includes.
 */
final class NginxNote {

    /** Its file in the mirror. */
    static final String NAME = "nginx.conf";

    private static final String HTML = "text/html; charset=utf-8";
    private static final String SHORT = "public, max-age=5, s-maxage=60";
    private static final String LANGUAGE = "content-language";
    private static final String POLICY = "content-security-policy";
    private static final String REFERRER = "referrer-policy";
    private static final String CACHE = "cache-control";
    private static final String USUAL_REFERRER = "strict-origin-when-cross-origin";
    private static final String SHARED = "~^[^/]+/(?:assets|media)/";

    /** What every page has, told by its file, its site and its brand. */
    private static final Set<String> ORDINARY =
            Set.of(
                    "content-type",
                    CACHE,
                    "x-content-type-options",
                    "vary",
                    LANGUAGE,
                    POLICY,
                    REFERRER);

    /** What each server says for itself. */
    private static final Set<String> OWN = Set.of("last-modified", "accept-ranges");

    private final House house;
    private final Stylesheets stylesheets;
    private final List<AskedPage> asked;
    private final List<Laid> noted;
    private final NginxNames names;

    /**
     * @param noted the pages of which {@link #tellsOf} said so
     */
    NginxNote(House house, Stylesheets stylesheets, List<AskedPage> asked, Collection<Laid> noted) {
        this.house = house;
        this.stylesheets = stylesheets;
        this.asked = asked;
        this.noted = noted.stream().filter(NginxNote::isPlain).toList();
        this.names = new NginxNames(this.noted);
    }

    /** Whether a page is not what its file, its site and its brand say already. */
    static boolean tellsOf(House house, Laid page) {
        if (page.address().brand().equals(Ask.HOUSE)) {
            return false;
        }
        return page.status() / 100 == 3
                || !isHtml(page)
                || !page.header(CACHE).equals(SHORT)
                || !page.header(LANGUAGE).equals(usualLanguage(house, page))
                || page.headers().stream()
                        .map(Map.Entry::getKey)
                        .anyMatch(name -> !ORDINARY.contains(name) && !OWN.contains(name));
    }

    /** The whole configuration. */
    String text() {
        var text = new StringBuilder(NginxBlocks.START);
        map(text, "moved", redirects(page -> Integer.toString(page.status())));
        map(text, "missing", sites(site -> "/404/" + site.brand().key() + site.path("404.html")));
        map(text, "sorry", sites(NginxNote::sorry));
        text.append(kept());
        for (var header : headers()) {
            map(text, variable(header), told(header));
        }
        text.append(NginxBlocks.STRANGE);
        house.brands().forEach(brand -> text.append(server(brand)));
        return text.toString();
    }

    private static String tag(Site site) {
        return site.script().tag(site.language());
    }

    private static String tag(Site site, String path) {
        return site.isTwin(path) ? LatinLinks.tag(tag(site)) : tag(site);
    }

    /** A value nginx would read as something else is not told. */
    private static boolean isPlain(Laid page) {
        return page.headers().stream()
                .noneMatch(header -> header.getValue().matches(".*[$\"\\\\\\p{Cntrl}].*"));
    }

    private String server(Brand brand) {
        var adds =
                headers().stream()
                        .map(h -> "    add_header %s $tilshi_%s always;".formatted(h, variable(h)))
                        .collect(
                                Collectors.joining(
                                        "\n",
                                        "    add_header cache-control $tilshi_kept always;\n",
                                        ""));
        return NginxBlocks.SERVER.formatted(
                brand.host(), HTML, brand.key(), adds, Ask.HOUSE, asked(brand) + others(brand));
    }

    private static String sorry(Site site) {
        return "/503/" + site.brand().key() + site.path(AskedPage.SORRY + ".html");
    }

    /** Places where something can be asked. */
    private String asked(Brand brand) {
        return house.sitesOf(brand.key()).stream()
                .flatMap(site -> inQueries().map(page -> asked(brand, site, page)))
                .collect(Collectors.joining());
    }

    private Stream<AskedPage> inQueries() {
        return asked.stream().filter(page -> !page.isAskedInPath());
    }

    private static String asked(Brand brand, Site site, AskedPage page) {
        var parameter = page.parameters().getFirst();
        var place = site.path(page.place());
        var asked = NginxBlocks.ASKED.formatted(place, parameter, brand.key());
        return site.hasTwins()
                ? asked + NginxBlocks.ASKED.formatted(site.twin(place), parameter, brand.key())
                : asked;
    }

    /** Pages that are no HTML. */
    private String others(Brand brand) {
        var types =
                names.lines(
                        page -> page.status() == 200 ? page.header("content-type") : HTML,
                        page -> HTML,
                        page -> "= " + page.address().path(),
                        name -> "~ /" + name + "$",
                        page -> page.address().brand().equals(brand.key()));
        return types.stream()
                .map(
                        type ->
                                NginxBlocks.OTHER.formatted(
                                        type.getKey(), type.getValue(), brand.key()))
                .collect(Collectors.joining());
    }

    /** How long others may keep an answer; those that are no page are not kept. */
    private String kept() {
        var lines = new ArrayList<String>();
        names.lines(
                        page -> page.header(CACHE),
                        page -> SHORT,
                        page -> page.status() + " " + page.address(),
                        name -> "~^(?:200|304) .*/" + name + "$",
                        page -> true)
                .forEach(line -> lines.add(line(line.getKey(), line.getValue())));
        lines.add(
                "\"~^(?:200|206|304) [^/]+/(?:assets|media)/\" \"%s\""
                        .formatted("public, max-age=31536000, immutable"));
        lines.add("\"~ [^/]+/(?:assets|media)/\" \"no-store\"");
        lines.add("\"~^(?:200|206|301|302|304|404|410) \" \"%s\"".formatted(SHORT));
        lines.add("default \"no-store\"");
        return map("$status $tilshi_address", "kept", lines);
    }

    /** The headers that differ from page to page, but for how long they are kept. */
    private Set<String> headers() {
        var names = new TreeSet<>(Set.of(LANGUAGE, POLICY, REFERRER, "location"));
        noted.forEach(page -> page.headers().forEach(header -> names.add(header.getKey())));
        names.removeAll(OWN);
        names.removeAll(Set.of("content-type", CACHE, "x-content-type-options", "vary"));
        return names;
    }

    private List<String> told(String header) {
        var lines = new ArrayList<String>();
        names.lines(
                        page -> page.header(header),
                        page -> usual(page, header),
                        page -> page.address().toString(),
                        name -> "~/" + name + "$",
                        page -> true)
                .forEach(line -> lines.add(line(line.getKey(), line.getValue())));
        switch (header) {
            case LANGUAGE -> {
                lines.add(line(SHARED, ""));
                lines.addAll(sites(NginxNote::tag));
            }
            case POLICY -> {
                lines.add(line(SHARED, ""));
                house.brands().forEach(b -> lines.add(line("~^" + b.key() + "/", policy(b))));
            }
            case REFERRER -> {
                lines.add(line(SHARED, ""));
                lines.add("default \"" + USUAL_REFERRER + "\"");
            }
            default -> {}
        }
        return lines;
    }

    /** What a page has that nothing is told of. */
    private String usual(Laid page, String header) {
        return switch (header) {
            case LANGUAGE -> usualLanguage(house, page);
            case POLICY -> isHtml(page) ? page.header(POLICY) : "of its brand";
            case REFERRER -> USUAL_REFERRER;
            default -> "";
        };
    }

    private static boolean isHtml(Laid page) {
        return page.header("content-type").equals(HTML);
    }

    /** That of its site; of what lies outside of any, that of the brand's first. */
    private static String usualLanguage(House house, Laid page) {
        var brand = page.address().brand();
        return house.siteAt(brand, page.address().path())
                .or(() -> house.sitesOf(brand).stream().findFirst())
                .map(site -> tag(site, page.address().path()))
                .orElse("");
    }

    private String policy(Brand brand) {
        return Frames.policy(
                Stylesheets.KINDS.stream()
                        .map(kind -> stylesheets.of(brand, kind).hash())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" ")));
    }

    private List<String> redirects(Function<Laid, String> value) {
        return noted.stream()
                .filter(page -> page.status() / 100 == 3)
                .map(page -> line(page.address().toString(), value.apply(page)))
                .toList();
    }

    /** A value for each site; for what lies outside of any, that of the brand's first. */
    private List<String> sites(Function<Site, String> value) {
        var lines = new ArrayList<String>();
        for (var brand : house.brands()) {
            var sites = house.sitesOf(brand.key());
            for (var site : sites) {
                var start = brand.key() + site.prefix();
                lines.add("\"~^%s(?:/|$)\" \"%s\"".formatted(start, value.apply(site)));
                if (site.hasTwins()) {
                    var twins = brand.key() + site.twin(site.prefix());
                    var twin = twin(site, value.apply(site));
                    lines.add("\"~^%s(?:/|$)\" \"%s\"".formatted(twins, twin));
                }
            }
            sites.stream()
                    .findFirst()
                    .ifPresent(
                            first ->
                                    lines.add(
                                            "\"~^%s/\" \"%s\""
                                                    .formatted(brand.key(), value.apply(first))));
        }
        return lines;
    }

    /** What is said of a site's twins: another tag, another path. */
    private static String twin(Site site, String said) {
        return said.contains("/")
                ? said.replace(site.front(), site.twin(site.front()))
                : LatinLinks.tag(said);
    }

    private static String line(String key, String value) {
        return "\"%s\" \"%s\"".formatted(key, value);
    }

    private static void map(StringBuilder text, String variable, List<String> lines) {
        text.append(map("$tilshi_address", variable, lines));
    }

    private static String map(String of, String variable, List<String> lines) {
        return lines.stream()
                .map(line -> "    " + line + ";\n")
                .collect(
                        Collectors.joining(
                                "", "map \"%s\" $tilshi_%s {\n".formatted(of, variable), "}\n"));
    }

    private static String variable(String header) {
        return header.replace('-', '_');
    }
}

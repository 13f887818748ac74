package tilshi.edition.serving;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tilshi.edition.AskedPage;
import tilshi.edition.Edition;
import tilshi.press.Address;
import tilshi.press.Press;
import tilshi.press.PressedPage;
import tilshi.press.Sheet;
import tilshi.site.Site;
import tilshi.site.Sites;

/** Tells what a reader asks a page from what is merely written behind a question mark. */
@ApplicationScoped
class Questions {

    private static final Logger LOG = Logger.getLogger(Questions.class);
    private static final Pattern BROKEN = Pattern.compile("%(?![0-9a-fA-F]{2})");

    private final Sites sites;
    private final Edition edition;
    private final Press press;
    private final List<AskedPage> kinds;

    Questions(Sites sites, Edition edition, Press press, @All List<AskedPage> kinds) {
        this.sites = sites;
        this.edition = edition;
        this.press = press;
        this.kinds = kinds;
    }

    /** What one reader asks. It stands in no log and in nobody else's page. */
    record Question(Address address, Site site, AskedPage page, Map<String, String> parameters) {

        /** Where it is asked, without what. */
        String place() {
            return address.brand() + site.path(page.place());
        }

        /** The path with its query, in their one form. */
        String target() {
            return parameters.entrySet().stream()
                    .map(
                            p ->
                                    p.getKey()
                                            + "="
                                            + URLEncoder.encode(
                                                    p.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&", address.path() + "?", ""));
        }
    }

    /** Whether a query may matter at an address. */
    boolean areAskedAt(Address address) {
        return kind(address).isPresent();
    }

    /**
     * What is asked.
     *
     * @param query behind the question mark, as it came
     * @return nothing where the page is the same for everybody
     */
    Optional<Question> of(Address address, @Nullable String query) {
        return kind(address)
                .map(kind -> new Question(address, site(address), kind, read(address, kind, query)))
                .filter(q -> !asked(q).isBlank());
    }

    /** Sets the answer. Waits for the database. */
    Sheet answer(Question question) {
        return edition.answer(question.address(), question.page(), question.parameters());
    }

    /** Whether nothing can be answered: the database is away. */
    boolean isAway() {
        return press.isAway();
    }

    /** The page that says that nothing can be answered just now; null where it is not at hand. */
    @Nullable PressedPage sorry(Question question) {
        if (question.page().isAskedInPath()) {
            return null;
        }
        var site = question.site();
        var path = site.besides(question.address().path(), site.path(AskedPage.SORRY));
        try {
            return press.page(new Address(question.address().brand(), path));
        } catch (RuntimeException e) {
            LOG.debugf("Not at hand: %s", path);
            return null;
        }
    }

    private static String asked(Question question) {
        var first = question.page().parameters().getFirst();
        return question.parameters().getOrDefault(first, "");
    }

    private Optional<AskedPage> kind(Address address) {
        var site = sites.house().siteAt(address.brand(), address.path());
        return site.flatMap(s -> kinds.stream().filter(k -> isAt(address, s, k)).findFirst());
    }

    private static boolean isAt(Address address, Site site, AskedPage kind) {
        var place = site.path(kind.place());
        return kind.isAskedInPath()
                ? address.path().startsWith(place + "/")
                        && address.path().indexOf('/', place.length() + 1) < 0
                : address.path().equals(site.besides(address.path(), place));
    }

    private Site site(Address address) {
        return sites.house().siteAt(address.brand(), address.path()).orElseThrow();
    }

    private Map<String, String> read(Address address, AskedPage page, @Nullable String query) {
        if (page.isAskedInPath()) {
            var place = site(address).path(page.place());
            var asked = address.path().substring(place.length() + 1);
            return Map.of(page.parameters().getFirst(), asked);
        }
        return query == null ? Map.of() : read(page, query);
    }

    /** The parameters a page knows, in its order; of one that comes twice the first. */
    private static Map<String, String> read(AskedPage page, String query) {
        var sent = new LinkedHashMap<String, String>();
        for (var part : query.split("&")) {
            int equals = part.indexOf('=');
            var name = decoded(equals < 0 ? part : part.substring(0, equals));
            sent.putIfAbsent(name, equals < 0 ? "" : decoded(part.substring(equals + 1)));
        }
        var known = new LinkedHashMap<String, String>();
        for (var name : page.parameters()) {
            var value = sent.get(name);
            if (value != null) {
                known.put(name, value);
            }
        }
        return known;
    }

    /** As forms are coded; a percent sign that codes nothing is one. */
    private static String decoded(String coded) {
        return URLDecoder.decode(BROKEN.matcher(coded).replaceAll("%25"), StandardCharsets.UTF_8);
    }
}

package tilshi.edition;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tilshi.base.CanonicalJson;
import tilshi.press.Address;
import tilshi.press.Change;
import tilshi.press.Key;
import tilshi.press.KeysRead;
import tilshi.press.Sheet;
import tilshi.press.Surrogates;
import tilshi.press.Typesetter;
import tilshi.site.Site;
import tilshi.site.Sites;

/** All public pages: sets the page of an address by asking each kind of page in turn. */
@ApplicationScoped
public class Edition implements Typesetter {

    /** Every page reads it. */
    public static final Key HOUSE = Sites.HOUSE;

    /** Stands in surrogate keys for a page that reads too many: purged with every change. */
    public static final Key EVERY_CHANGE = new Key("every:change");

    private final Sites sites;
    private final Links links;
    private final EditionConfig config;
    private final Stylesheets stylesheets;
    private final LatinTwins twins;
    private final List<ReaderPage> kinds;
    private final List<AskedPage> asked;

    Edition(
            Sites sites,
            Links links,
            EditionConfig config,
            Stylesheets stylesheets,
            LatinTwins twins,
            @All List<ReaderPage> kinds,
            @All List<AskedPage> asked) {
        this.sites = sites;
        this.links = links;
        this.config = config;
        this.stylesheets = stylesheets;
        this.twins = twins;
        this.kinds = kinds;
        this.asked = asked;
    }

    @Override
    public @Nullable Sheet set(Address address, KeysRead keys) {
        var house = sites.house();
        keys.read(HOUSE);
        var ask = Ask.of(house, address.brand(), address.path(), keys);
        for (var kind : kinds) {
            var sheet = kind.at(ask);
            if (sheet.isPresent()) {
                return withHeaders(twins.of(ask, sheet.get()), keys);
            }
        }
        return null;
    }

    /** What a page answers to who asks it something, for this reader alone. */
    public Sheet answer(Address address, AskedPage page, Map<String, String> parameters) {
        var house = sites.house();
        var ask = Ask.of(house, address.brand(), address.path(), new KeysRead());
        return secured(twins.of(ask, page.answer(ask, parameters)));
    }

    /** What every page says besides: that it is to be asked for by TLS, and its keys to caches. */
    private Sheet withHeaders(Sheet sheet, KeysRead keys) {
        var secure = secured(sheet);
        return config.surrogateHeader()
                .map(name -> secure.with(name, Surrogates.header(keys.all(), EVERY_CHANGE)))
                .orElse(secure);
    }

    /** A page that says that all are to be asked for by TLS, where they are. */
    public Sheet secured(Sheet sheet) {
        return config.scheme().equals("https")
                ? sheet.with("strict-transport-security", "max-age=31536000")
                : sheet;
    }

    /** Another program, or other public addresses, set other pages. */
    @Override
    public String version() {
        var ways = links.to("~", "/") + config.surrogateHeader().orElse("");
        return CanonicalJson.sha256((Build.name() + ways).getBytes(UTF_8)).substring(0, 12);
    }

    @Override
    public Collection<Address> roots() {
        var house = sites.house();
        var roots = new LinkedHashSet<Address>();
        for (var site : house.sites()) {
            var brand = site.brand().key();
            roots.add(new Address(brand, site.front()));
            kinds.forEach(kind -> kind.roots(site).forEach(p -> roots.add(new Address(brand, p))));
            if (site.hasTwins()) {
                twins(site).forEach(path -> roots.add(new Address(brand, path)));
            }
        }
        return roots;
    }

    /** The twins of a site's roots. */
    private List<String> twins(Site site) {
        return kinds.stream()
                .flatMap(kind -> kind.roots(site).stream())
                .filter(path -> path.startsWith(site.front()) || path.equals(site.prefix()))
                .map(site::twin)
                .toList();
    }

    @Override
    public Collection<Address> links(Address address, String contentType, String text) {
        return LinksWithin.of(sites.house(), links, address, contentType, text);
    }

    @Override
    public Map<String, String> notes(Collection<Laid> noted) {
        var house = sites.house();
        return Map.of(
                HouseNote.NAME, HouseNote.of(house),
                NginxNote.NAME,
                        new NginxNote(
                                        house,
                                        stylesheets,
                                        asked,
                                        noted.stream().map(this::withoutSurrogates).toList())
                                .text());
    }

    /** Caches in front are purged by a node; files know none. */
    private Laid withoutSurrogates(Laid page) {
        var headers =
                page.headers().stream()
                        .filter(h -> !config.surrogateHeader().equals(Optional.of(h.getKey())))
                        .toList();
        return new Laid(page.address(), page.status(), headers);
    }

    @Override
    public boolean isNoted(Laid page) {
        return NginxNote.tellsOf(sites.house(), withoutSurrogates(page));
    }

    @Override
    public Object plan() {
        return sites.house();
    }

    @Override
    public Turn turn(Address address) {
        if (address.path().endsWith("/")) {
            return Turn.FIRST;
        }
        var name = address.path().substring(address.path().lastIndexOf('/'));
        return name.indexOf('.') < 0 ? Turn.NEXT : Turn.LAST;
    }

    void heed(@Observes Change change) {
        if (change.keys().contains(HOUSE)) {
            sites.refresh();
        }
    }
}

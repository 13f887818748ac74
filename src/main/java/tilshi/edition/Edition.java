package tilshi.edition;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tilshi.press.Address;
import tilshi.press.Change;
import tilshi.press.Key;
import tilshi.press.KeysRead;
import tilshi.press.Sheet;
import tilshi.press.Typesetter;
import tilshi.site.Sites;

/** All public pages: sets the page of an address by asking each kind of page in turn. */
@ApplicationScoped
public class Edition implements Typesetter {

    /** Touched when brands, sites or sections change; every page reads it. */
    static final Key HOUSE = new Key("house:all");

    private final Sites sites;
    private final List<ReaderPage> kinds;
    private final EditionConfig config;

    Edition(Sites sites, @All List<ReaderPage> kinds, EditionConfig config) {
        this.sites = sites;
        this.kinds = kinds;
        this.config = config;
    }

    @Override
    public @Nullable Sheet set(Address address, KeysRead keys) {
        var house = sites.house();
        keys.read(HOUSE);
        var site = house.siteAt(address.brand(), address.path());
        var ask = new Ask(house, address.brand(), address.path(), site, keys);
        for (var kind : kinds) {
            var sheet = kind.at(ask);
            if (sheet.isPresent()) {
                return config.scheme().equals("https")
                        ? sheet.get().with("strict-transport-security", "max-age=31536000")
                        : sheet.get();
            }
        }
        return null;
    }

    @Override
    public boolean isUrgent(Address address) {
        return kinds.stream().anyMatch(kind -> kind.isUrgent(address.path()));
    }

    void heed(@Observes Change change) {
        if (change.keys().contains(HOUSE)) {
            sites.refresh();
        }
    }
}

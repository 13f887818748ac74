package tilshi.press;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All pressed pages at hand, and which keys each of them read. Reading takes no lock. Memory is
 * bounded by weight: the pages asked for least leave first, and are pressed again when asked for.
 */
@ApplicationScoped
public class Newsstand {

    /** Bytes of pages kept in memory. */
    public static final long HEAVIEST = 192L << 20;

    private final Map<Key, Set<Address>> readers = new ConcurrentHashMap<>();
    private final Cache<Address, PressedPage> pages =
            Caffeine.newBuilder()
                    .maximumWeight(HEAVIEST)
                    .weigher((Address address, PressedPage page) -> page.weight())
                    .evictionListener((address, page, cause) -> forget(address, page))
                    .executor(Runnable::run)
                    .build();

    /** The page of an address, if it is pressed. */
    public @Nullable PressedPage page(Address address) {
        return pages.getIfPresent(address);
    }

    /** The addresses whose pages read one of these keys, in a stable order. */
    public Collection<Address> readersOf(Collection<Key> keys) {
        var addresses =
                new TreeSet<Address>(
                        java.util.Comparator.comparing(Address::brand)
                                .thenComparing(Address::path));
        keys.forEach(key -> addresses.addAll(readers.getOrDefault(key, Set.of())));
        return addresses;
    }

    public long pages() {
        return pages.estimatedSize();
    }

    public long weight() {
        return pages.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }

    /** Every address at hand. */
    public Set<Address> addresses() {
        return Set.copyOf(pages.asMap().keySet());
    }

    /** In one step with its keys: an eviction of the page before cannot come between. */
    void put(Address address, PressedPage page) {
        pages.asMap()
                .compute(
                        address,
                        (same, before) -> {
                            forget(address, before);
                            page.keys().forEach(key -> remember(key, address));
                            return page;
                        });
    }

    void remove(Address address) {
        pages.asMap()
                .computeIfPresent(
                        address,
                        (same, before) -> {
                            forget(address, before);
                            return null;
                        });
    }

    /** Takes every page away. */
    void clear() {
        Set.copyOf(pages.asMap().keySet()).forEach(this::remove);
    }

    private void remember(Key key, Address address) {
        readers.compute(
                key,
                (same, before) -> {
                    Set<Address> addresses =
                            before == null ? ConcurrentHashMap.newKeySet() : before;
                    addresses.add(address);
                    return addresses;
                });
    }

    private void forget(@Nullable Address address, @Nullable PressedPage page) {
        if (address == null || page == null) {
            return;
        }
        page.keys()
                .forEach(
                        key ->
                                readers.computeIfPresent(
                                        key,
                                        (k, addresses) -> {
                                            addresses.remove(address);
                                            return addresses.isEmpty() ? null : addresses;
                                        }));
    }
}

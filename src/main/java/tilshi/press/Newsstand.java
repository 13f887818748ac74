package tilshi.press;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * All pressed pages at hand, and which keys each of them read. Reading takes no lock. Memory is
 * bounded by weight: the pages asked for least leave first, and are read from the mirror or pressed
 * again when asked for.
 *
 * <p>The index has a bound of its own: a page weighs {@value PressedPage#KEY_WEIGHT} bytes for
 * every key it read, so there are never more than the largest weight divided by that, 3 million
 * readings; and a page that leaves takes its readings with it.
 */
@ApplicationScoped
public class Newsstand {

    /** Bytes of pages kept in memory. */
    public static final long HEAVIEST = 192L << 20;

    private final Map<Key, Set<Address>> readers = new ConcurrentHashMap<>();
    private final LongAdder readings = new LongAdder();
    private final Cache<Address, PressedPage> pages;

    Newsstand() {
        this(HEAVIEST);
    }

    /**
     * @param heaviest what all pages may weigh together, in bytes
     */
    Newsstand(long heaviest) {
        pages =
                Caffeine.newBuilder()
                        .maximumWeight(heaviest)
                        .weigher((Address address, PressedPage page) -> page.weight())
                        .evictionListener((address, page, cause) -> forget(address, page))
                        .executor(Runnable::run)
                        .build();
    }

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

    /** How many times a page at hand read a key: the size of the index. */
    public long readings() {
        return readings.sum();
    }

    public long weight() {
        return pages.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }

    /** Every address at hand. */
    public Set<Address> addresses() {
        return Set.copyOf(pages.asMap().keySet());
    }

    /** In one step with its keys: an eviction of the page before cannot come between. */
    void put(Address address, PressedPage whole) {
        var page = whole.packed();
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
                    if (addresses.add(address)) {
                        readings.increment();
                    }
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
                                            if (addresses.remove(address)) {
                                                readings.decrement();
                                            }
                                            return addresses.isEmpty() ? null : addresses;
                                        }));
    }
}

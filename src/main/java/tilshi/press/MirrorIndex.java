package tilshi.press;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * What is in the mirror, on disk beside it: the pages, which keys they read, which keys were
 * touched since. Copy-on-write, so a kill at any moment leaves the last commit. Its memory is
 * bounded however many pages there are.
 *
 * <p>Every method may throw {@link MVStoreException} when the disk does not do its part; the index
 * is then closed and opened anew.
 */
final class MirrorIndex implements AutoCloseable {

    private static final int CACHE_MEGABYTES = 12;
    private static final char END = '\u0000';
    private static final String APPLIED = "applied";
    private static final String MIRRORED = "mirrored";

    private final MVStore store;
    private final MVMap<String, String> pages;
    private final MVMap<String, String> readers;
    private final MVMap<String, Long> touched;
    private final MVMap<String, String> state;

    MirrorIndex(Path file) {
        store =
                new MVStore.Builder()
                        .fileName(file.toString())
                        .cacheSize(CACHE_MEGABYTES)
                        .autoCommitDisabled()
                        .compress()
                        .open();
        pages = store.openMap("pages");
        readers = store.openMap("readers");
        touched = store.openMap("touched");
        state = store.openMap("state");
    }

    long pages() {
        return pages.sizeAsLong();
    }

    Optional<Kept> find(Address address) {
        return Optional.ofNullable(pages.get(address.toString())).map(Kept::read);
    }

    boolean has(Address address) {
        return pages.containsKey(address.toString());
    }

    /** Whether one of the keys a page read was touched after it was pressed. */
    boolean isStale(Kept kept) {
        return kept.keys().stream()
                .map(touched::get)
                .anyMatch(number -> number != null && number > kept.number());
    }

    synchronized void put(Address address, Kept kept) {
        var name = address.toString();
        var before = pages.put(name, kept.json());
        var old = before == null ? List.<String>of() : Kept.read(before).keys();
        old.stream()
                .filter(key -> !kept.keys().contains(key))
                .forEach(key -> readers.remove(key + END + name));
        kept.keys().stream()
                .filter(key -> !old.contains(key))
                .forEach(key -> readers.put(key + END + name, ""));
    }

    synchronized void remove(Address address) {
        var name = address.toString();
        var before = pages.remove(name);
        if (before != null) {
            Kept.read(before).keys().forEach(key -> readers.remove(key + END + name));
        }
    }

    /** Notes a change: pages that read its keys are stale until they are pressed again. */
    synchronized void apply(Change change) {
        change.keys().forEach(key -> touched.put(key.name(), change.number()));
        state.put(APPLIED, Long.toString(change.number()));
    }

    /** A key that was touched and may have stale readers; empty where there is none. */
    Optional<String> touchedKey() {
        return Optional.ofNullable(touched.firstKey());
    }

    long touchedAt(String key) {
        var number = touched.get(key);
        return number == null ? -1 : number;
    }

    /** Says that no reader of a key is stale any more, unless it was touched again. */
    synchronized void settle(String key, long number) {
        touched.computeIfPresent(key, (same, at) -> at == number ? null : at);
    }

    /** The pages that read a key, from one on, in their order. */
    Iterator<Address> readersOf(String key) {
        var names = readers.keyIterator(key + END);
        return new Iterator<>() {
            private String next = advance();

            private String advance() {
                var name = names.hasNext() ? names.next() : "";
                return name.startsWith(key + END) ? name.substring(key.length() + 1) : "";
            }

            @Override
            public boolean hasNext() {
                return !next.isEmpty();
            }

            @Override
            public Address next() {
                var found = next;
                next = advance();
                return Address.parse(found);
            }
        };
    }

    /** Every address in the mirror, from one on, in their order. */
    Iterator<String> namesFrom(String name) {
        return pages.keyIterator(name);
    }

    /** The last change this index knows of; -1 for none. */
    long applied() {
        return number(APPLIED);
    }

    synchronized void applied(long number) {
        state.put(APPLIED, Long.toString(number));
    }

    /** The change as of which every page of the mirror is exact. */
    long mirrored() {
        return number(MIRRORED);
    }

    synchronized void mirrored(long number) {
        state.put(MIRRORED, Long.toString(number));
    }

    /** Forgets every page: they were another edition's. */
    synchronized void clear() {
        pages.clear();
        readers.clear();
        touched.clear();
        state.clear();
        store.commit();
    }

    String note(String name) {
        return state.getOrDefault(name, "");
    }

    synchronized void note(String name, String value) {
        state.put(name, value);
    }

    /** Writes down everything up to here. A kill after this loses nothing of it. */
    synchronized void commit() {
        store.commit();
    }

    /** The same, and through to the disk: a power cut loses nothing of it. */
    synchronized void force() {
        store.commit();
        store.sync();
    }

    private long number(String name) {
        return Long.parseLong(state.getOrDefault(name, "-1"));
    }

    @Override
    public void close() {
        store.close();
    }

    /** Lets go of the file without writing: after a disk failed. */
    void drop() {
        store.closeImmediately();
    }
}

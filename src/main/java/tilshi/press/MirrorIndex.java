package tilshi.press;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * What is in the mirror, on disk beside it: the pages, which keys they read, which keys were
 * touched since. Copy-on-write, so a kill at any moment leaves the last commit. Its memory is
 * bounded however many pages there are. Nothing is gone through by an iterator that stays open: it
 * would hold on to a state whose place on the disk is used again meanwhile.
 *
 * <p>Every method may throw {@link MVStoreException} when the disk does not do its part; the index
 * is then closed and opened anew.
 */
final class MirrorIndex implements AutoCloseable {

    private static final int CACHE_MEGABYTES = 12;
    private static final char END = '\u0000';
    private static final String APPLIED = "applied";
    private static final String MIRRORED = "mirrored";

    /** Below this many bytes the file is not worth compacting. */
    private static final long SMALL = 1L << 20;

    /** Milliseconds for which compacting may hold up who notes a change. */
    private static final int COMPACT_MILLIS = 50;

    /** So often compacting is tried in vain before the file counts as small as it gets. */
    private static final int MOST_FRUITLESS = 3;

    private final MVStore store;
    private final MVMap<String, String> pages;
    private final MVMap<String, String> readers;
    private final MVMap<String, Long> touched;
    private final MVMap<String, String> state;
    private final MVMap<String, String> told;

    /** Addresses that pages lead to and that are no pages now. */
    private final MVMap<String, String> absent;

    private volatile long tellings;
    private long compacted;
    private int fruitless;

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
        told = store.openMap("told");
        absent = store.openMap("absent");
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

    /** What was read to know that an address is no page, where that is remembered. */
    Optional<Kept> absent(Address address) {
        return Optional.ofNullable(absent.get(address.toString())).map(Kept::read);
    }

    /** Whether one of the keys a page read was touched after it was pressed. */
    boolean isStale(Kept kept) {
        return kept.keys().stream()
                .map(touched::get)
                .anyMatch(number -> number != null && number > kept.number());
    }

    /**
     * @param noted whether {@link #noted} gives it too
     */
    synchronized void put(Address address, Kept kept, boolean noted) {
        var name = address.toString();
        tell(name, noted ? kept.json() : null);
        reads(address, kept.keys());
        absent.remove(name);
        pages.put(name, kept.json());
    }

    /**
     * Notes that an address is no page, though pages may lead to it: it is looked at again when one
     * of the keys is touched.
     */
    synchronized void miss(Address address, Kept none) {
        remove(address);
        reads(address, none.keys());
        absent.put(address.toString(), none.json());
    }

    synchronized void remove(Address address) {
        var name = address.toString();
        tell(name, null);
        reads(address, List.of());
        absent.remove(name);
        pages.remove(name);
    }

    private void reads(Address address, List<String> keys) {
        var old = find(address).or(() -> absent(address)).map(Kept::keys).orElse(List.of());
        old.stream()
                .filter(key -> !keys.contains(key))
                .forEach(key -> readers.remove(key + END + address));
        keys.stream()
                .filter(key -> !old.contains(key))
                .forEach(key -> readers.put(key + END + address, ""));
    }

    private void tell(String name, @Nullable String json) {
        var before = json == null ? told.remove(name) : told.put(name, json);
        boolean same =
                before == null || json == null
                        ? before == json
                        : Kept.read(before).headers().equals(Kept.read(json).headers());
        if (!same) {
            tellings++;
        }
    }

    /** The pages of which who serves the files is told, in their order. */
    List<Typesetter.Laid> noted() {
        var noted = new ArrayList<Typesetter.Laid>();
        for (var name = told.firstKey(); name != null; name = told.higherKey(name)) {
            var kept = told.get(name);
            if (kept != null) {
                noted.add(Kept.read(kept).laid(Address.parse(name)));
            }
        }
        return noted;
    }

    /** Counts what changed about {@link #noted} since this index was opened. */
    long tellings() {
        return tellings;
    }

    /** Notes a change: pages that read its keys are stale until they are pressed again. */
    synchronized void apply(Change change) {
        change.keys().forEach(key -> touched.merge(key.name(), change.number(), Math::max));
        state.put(APPLIED, Long.toString(Math.max(applied(), change.number())));
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

    /** The next page behind a name that reads a key, in the order of names. */
    Optional<Address> readerAfter(String key, String name) {
        var next = readers.higherKey(key + END + name);
        return next != null && next.startsWith(key + END)
                ? Optional.of(Address.parse(next.substring(key.length() + 1)))
                : Optional.empty();
    }

    /** The next page behind a name, in the order of names. */
    Optional<Address> pageAfter(String name) {
        return Optional.ofNullable(pages.higherKey(name)).map(Address::parse);
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
        told.clear();
        absent.clear();
        tellings++;
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

    /** The bytes of its file. */
    long size() {
        return store.getFileStore().size();
    }

    /**
     * Makes the file small again, where it has grown to twice what it was: every commit writes
     * behind what is there, and the place of what is no longer read is free only after a while.
     * Holds up who notes a change for a moment, so it is not for every moment.
     */
    synchronized void compact() {
        long before = size();
        if (before < SMALL || before < 2 * compacted) {
            return;
        }
        store.compactFile(COMPACT_MILLIS);
        boolean smaller = size() < before - before / 20;
        fruitless = smaller ? 0 : fruitless + 1;
        if (smaller || fruitless > MOST_FRUITLESS) {
            compacted = size();
            fruitless = 0;
        }
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

package tilshi.press;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Files what was pressed: into the mirror's index, then as files; and keeps in mind where the pages
 * lead that are not here yet. For the mirror's one thread only.
 *
 * <p>Within a batch the index is written first, then the files: whatever the moment of a kill, a
 * file is whole, and what is wrong between index and files is put right after the next start, since
 * the index says that it was not closed in order.
 */
final class Filing {

    private static final int BATCH = 64;

    /** Addresses that were linked to and not found here; beyond that the walk begins anew. */
    private static final int MOST_WANTED = 100_000;

    private final Mirror mirror;
    private final Typesetter typesetter;
    private final LinkedHashSet<Address> wanted = new LinkedHashSet<>();
    private boolean overflowed;
    private @Nullable Object plan;
    private long tellings;

    Filing(Mirror mirror, Typesetter typesetter) {
        this.mirror = mirror;
        this.typesetter = typesetter;
    }

    /** Forgets what it had in mind. */
    void begin() {
        wanted.clear();
        overflowed = false;
        plan = null;
    }

    /** The next address that is wanted; it stays so until {@link #found}. */
    Optional<Address> wanted() {
        return wanted.isEmpty() ? Optional.empty() : Optional.of(wanted.getFirst());
    }

    /** Says that an address is here. */
    void found(Address address) {
        wanted.remove(address);
    }

    /** Whether more was wanted than can be kept in mind: every page has to be looked at again. */
    boolean hasOverflowed() {
        var was = overflowed;
        overflowed = false;
        return was;
    }

    /** Keeps in mind what of this is not here. */
    void want(Collection<Address> addresses) throws IOException {
        var index = index();
        for (var address : addresses) {
            if (!index.has(address) && MirrorFiles.takes(address)) {
                if (wanted.size() >= MOST_WANTED) {
                    overflowed = true;
                    return;
                }
                wanted.add(address);
            }
        }
    }

    /** Writes a batch of what was pressed. */
    boolean next() throws IOException {
        var batch = mirror.queue().take(BATCH);
        if (batch.isEmpty()) {
            return false;
        }
        var index = index();
        var files = mirror.files();
        if (files != null) {
            files.requireRoom();
            retell(files);
        }
        var before = new HashMap<Address, Kept>();
        batch.keySet().forEach(a -> index.find(a).ifPresent(kept -> before.put(a, kept)));
        batch.forEach((address, waiting) -> note(index, address, waiting));
        index.commit();
        for (var entry : batch.entrySet()) {
            if (files != null) {
                lay(files, entry.getKey(), entry.getValue(), before.get(entry.getKey()));
            }
        }
        return true;
    }

    private void note(MirrorIndex index, Address address, MirrorQueue.Waiting waiting) {
        var page = waiting.page();
        boolean led = wanted.remove(address) || isKnown(index, address);
        if (page != null) {
            var kept = Kept.of(page, waiting.number(), waiting.version());
            index.put(address, kept, typesetter.isNoted(kept.laid(address)));
        } else if (led) {
            index.miss(address, Kept.none(waiting.keys(), waiting.number(), waiting.version()));
        } else {
            index.remove(address);
        }
    }

    /** What nobody but a reader asked for is not remembered: anybody can ask for anything. */
    private static boolean isKnown(MirrorIndex index, Address address) {
        return index.has(address) || index.absent(address).isPresent();
    }

    private void lay(
            MirrorFiles files, Address address, MirrorQueue.Waiting waiting, @Nullable Kept before)
            throws IOException {
        var page = waiting.page();
        var now = page == null ? null : Kept.of(page, waiting.number(), "");
        if (page != null && now != null) {
            if (before == null || !saysTheSame(before, now) || !files.holds(address, page, now)) {
                files.write(address, page, now);
                want(address, page);
            }
        }
        if (before != null && (now == null || !files.isSameFile(address, before, now))) {
            files.remove(address, before);
        }
    }

    private static boolean saysTheSame(Kept before, Kept now) {
        return before.hash().equals(now.hash())
                && before.status() == now.status()
                && before.codings().equals(now.codings())
                && before.contentType().equals(now.contentType());
    }

    /** Notes where a page leads that is not here yet. */
    void want(Address address, PressedPage page) throws IOException {
        var contentType =
                page.headers().stream()
                        .filter(header -> header.getKey().contentEquals("content-type"))
                        .map(header -> header.getValue().toString())
                        .findFirst()
                        .orElse("");
        var text = new String(page.copy(Encoding.IDENTITY).toBytes(), StandardCharsets.ISO_8859_1);
        want(typesetter.links(address, contentType, text));
    }

    /** Writes the notes where they follow from pages that changed. */
    void retellAll(MirrorFiles files) throws IOException {
        if (index().tellings() != tellings) {
            plan = null;
        }
        retell(files);
    }

    /** Writes the notes where they would say something else now; there may be new roots too. */
    private void retell(MirrorFiles files) throws IOException {
        var now = typesetter.plan();
        if (now.equals(plan)) {
            return;
        }
        var index = index();
        tellings = index.tellings();
        for (var note : typesetter.notes(index.noted()).entrySet()) {
            files.note(note.getKey(), note.getValue());
        }
        plan = now;
        want(typesetter.roots());
    }

    MirrorIndex index() {
        var index = mirror.index();
        if (index == null) {
            throw new IllegalStateException("The mirror was closed");
        }
        return index;
    }
}

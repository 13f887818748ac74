package tilshi.press;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pages on their way to the disk, each address once. Bounded: what comes on top is passed over, and
 * the mirror, told so, looks through all it has.
 */
final class MirrorQueue {

    private final int longest;
    private final Map<Address, Waiting> pages = new LinkedHashMap<>();
    private boolean lost;

    MirrorQueue(int longest) {
        this.longest = longest;
    }

    /**
     * A page on its way; none where there is no page any more.
     *
     * @param keys what was read to press it, or to know that there is none
     * @param number the change the node had applied when it was pressed
     * @param version what it was pressed by
     */
    record Waiting(@Nullable PressedPage page, Set<Key> keys, long number, String version) {}

    synchronized void put(Address address, Waiting page) {
        if (pages.size() >= longest && !pages.containsKey(address)) {
            lost = true;
        } else {
            pages.put(address, page);
        }
        notifyAll();
    }

    synchronized int size() {
        return pages.size();
    }

    /** Passes over all that wait. */
    synchronized void drop() {
        lost = true;
        pages.clear();
    }

    /** Whether pages were passed over since this was asked last. */
    synchronized boolean tookLoss() {
        var was = lost;
        lost = false;
        return was;
    }

    /** The next pages to write, the longest waiting first. */
    synchronized Map<Address, Waiting> take(int most) {
        var taken = new LinkedHashMap<Address, Waiting>();
        var rest = pages.entrySet().iterator();
        while (rest.hasNext() && taken.size() < most) {
            var next = rest.next();
            taken.put(next.getKey(), next.getValue());
            rest.remove();
        }
        return taken;
    }

    /** Waits for pages to write, but no longer than so. */
    @SuppressWarnings("WaitNotInLoop")
    synchronized void await(long millis) throws InterruptedException {
        if (pages.isEmpty()) {
            wait(millis);
        }
    }

    /** Wakes who waits for work. */
    synchronized void wake() {
        notifyAll();
    }
}

package tilshi.edition.serving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import tilshi.press.Address;
import tilshi.press.Change;

/**
 * Addresses that were asked for lately and where there is nothing, so that those asked for again
 * and again cost the database nothing. It has a fixed number of places, each new note takes the
 * place of an older one, and the next change of anything public makes all of them void.
 */
@ApplicationScoped
class Missing {

    private static final int PLACES = 4_096;
    private static final int LONGEST = 200;

    private final AtomicReferenceArray<Note> notes = new AtomicReferenceArray<>(PLACES);
    private final AtomicLong changes = new AtomicLong();

    private record Note(Address address, long moment) {}

    void heed(@Observes Change change) {
        changes.incrementAndGet();
    }

    /** To be asked before an address is looked for. */
    long moment() {
        return changes.get();
    }

    /**
     * Notes that nothing was found.
     *
     * @param moment when the search began: what changed since may have put something there
     */
    void note(Address address, long moment) {
        if (address.path().length() <= LONGEST) {
            notes.set(place(address), new Note(address, moment));
        }
    }

    boolean has(Address address) {
        var note = notes.get(place(address));
        return note != null && note.moment() == moment() && note.address().equals(address);
    }

    private static int place(Address address) {
        int hash = address.hashCode();
        return (hash ^ hash >>> 16) & PLACES - 1;
    }
}

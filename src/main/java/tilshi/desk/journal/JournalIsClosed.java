package tilshi.desk.journal;

import tilshi.base.Refusal;

/** The person may read the journal of no brand. */
final class JournalIsClosed extends Refusal {

    private static final long serialVersionUID = 1L;

    JournalIsClosed() {
        super(403, "refusal.journal-is-closed");
    }
}

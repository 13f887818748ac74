package tilshi.desk.spelling;

import tilshi.base.Refusal;

/** The proofreader is still finding the books, or has too much to read: ask again in a moment. */
final class ProofreaderAway extends Refusal {

    private static final long serialVersionUID = 1L;

    ProofreaderAway() {
        super(503, "refusal.proofreader-away");
    }
}

package tilshi.importer.page;

import tilshi.base.Refusal;

/** The file holds no text at all. */
public final class EmptyPage extends Refusal {

    private static final long serialVersionUID = 1L;

    EmptyPage() {
        super(422, "refusal.page-empty");
    }
}

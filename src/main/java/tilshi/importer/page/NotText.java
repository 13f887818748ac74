package tilshi.importer.page;

import tilshi.base.Refusal;

/** The file is not text: a picture, a document, a program. */
public final class NotText extends Refusal {

    private static final long serialVersionUID = 1L;

    NotText() {
        super(415, "refusal.page-not-text");
    }
}

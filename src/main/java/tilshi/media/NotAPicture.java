package tilshi.media;

import tilshi.base.Refusal;

/** The file is no picture that a browser shows: a page, a drawing made of text, a document. */
public final class NotAPicture extends Refusal {

    private static final long serialVersionUID = 1L;

    NotAPicture() {
        super(415, "refusal.not-a-picture");
    }
}

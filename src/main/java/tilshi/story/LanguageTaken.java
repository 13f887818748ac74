package tilshi.story;

import tilshi.base.Refusal;
import tilshi.text.Language;

/** The story has an article in this language already. */
public final class LanguageTaken extends Refusal {

    private static final long serialVersionUID = 1L;

    LanguageTaken(Language language) {
        super(409, "refusal.language-taken", language.ownName());
    }
}

package tilshi.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import tilshi.press.Changes;
import tilshi.press.Key;
import tilshi.text.Language;

/**
 * Says what a picture shows and who made it, wherever it is shown. Who may is asked by the act on
 * the article it is said for.
 */
@ApplicationScoped
public class NamePicture {

    private final PictureCards cards;
    private final Changes changes;

    NamePicture(PictureCards cards, Changes changes) {
        this.cards = cards;
        this.changes = changes;
    }

    /**
     * @param alt what it shows, in that language; as it was where there is none
     * @param credit who made it; as it was where there is none
     * @return whether it says anything else than before; then its key is still to be touched
     */
    @Transactional
    public boolean with(
            PictureCard picture, Language language, Optional<String> alt, Optional<String> credit) {
        return cards.describe(picture.id(), language.code(), alt, credit);
    }

    /** Has every page that shows it pressed again; the last step of an act. */
    @Transactional
    public long touch(PictureCard picture) {
        return changes.touch("describe-picture", List.<Key>of(Pictures.key(picture.id())));
    }
}

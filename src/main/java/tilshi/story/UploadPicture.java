package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.List;
import tilshi.account.Actor;
import tilshi.account.Right;
import tilshi.base.Invalid;
import tilshi.journal.Journal;
import tilshi.media.AddPicture;
import tilshi.media.Darkroom;
import tilshi.media.Developed;
import tilshi.media.PictureCard;
import tilshi.media.PictureCards;

/**
 * Takes a picture from outside into the library of the brand where a story is at home. The same
 * file is the same picture, however often it is sent.
 */
@ApplicationScoped
public class UploadPicture {

    private static final int LONGEST_NAME = 200;

    private final Articles articles;
    private final Workbench workbench;
    private final Darkroom darkroom;
    private final Shelf shelf;

    UploadPicture(Articles articles, Workbench workbench, Darkroom darkroom, Shelf shelf) {
        this.articles = articles;
        this.workbench = workbench;
        this.darkroom = darkroom;
        this.shelf = shelf;
    }

    /**
     * No transaction is open while the file is read and scaled, which takes seconds.
     *
     * @param fileName what the file is called
     * @throws tilshi.account.NotAllowed without the right to write in the article
     * @throws tilshi.base.Refusal if the file is no picture, too large, or broken
     */
    public PictureCard by(Actor actor, long articleId, String fileName, InputStream file) {
        var name = checked(fileName);
        var taken = workbench.look(actor, articles.get(articleId), Right.REVISE);
        return shelf.put(taken, name, darkroom.develop(file));
    }

    private static String checked(String fileName) {
        try {
            return Bounds.text(fileName.replaceAll("\\p{Cntrl}", " "), LONGEST_NAME).strip();
        } catch (Flaw.Found e) {
            throw new Invalid("picture-name");
        }
    }

    /** Where a picture is put, with its entry in the journal. */
    @ApplicationScoped
    static class Shelf {

        private final AddPicture add;
        private final PictureCards cards;
        private final Journal journal;

        Shelf(AddPicture add, PictureCards cards, Journal journal) {
            this.add = add;
            this.cards = cards;
            this.journal = journal;
        }

        @Transactional
        PictureCard put(Workbench.Taken taken, String name, Developed developed) {
            var brand = taken.story().home().brand();
            var added = add.sent(brand, name, developed);
            var actor = taken.actor();
            added.ifPresent(
                    key ->
                            journal.write(
                                    actor.person(),
                                    actor.name(),
                                    "upload-picture",
                                    taken.article().subjectOf(taken.story()),
                                    key));
            return added.map(key -> cards.named(brand, List.of(key)).getFirst())
                    .orElseGet(() -> cards.ofFile(brand, developed.hash()).orElseThrow());
        }
    }
}

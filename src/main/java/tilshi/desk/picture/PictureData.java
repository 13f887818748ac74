package tilshi.desk.picture;

import java.util.List;
import tilshi.media.PictureCard;
import tilshi.text.Language;

/**
 * A picture as the editor gets it.
 *
 * @param alt what it shows, in the language of the article; empty where nobody said
 * @param thumb where a small one is
 */
record PictureData(
        String key,
        String name,
        String alt,
        String credit,
        String thumb,
        String address,
        int width,
        int height) {

    /**
     * A page of the library.
     *
     * @param next where it goes on; 0 at its end
     */
    record Page(List<PictureData> pictures, long next) {}

    static PictureData of(PictureCard card, Language language) {
        return new PictureData(
                card.key(),
                card.fileName().isEmpty() ? card.key() : card.fileName(),
                card.alt().getOrDefault(language.code(), ""),
                card.credit(),
                card.thumb(),
                card.sheet(),
                card.width(),
                card.height());
    }
}

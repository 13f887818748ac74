package tilshi.media;

import java.time.Instant;
import java.util.Map;

/**
 * A picture as the newsroom chooses it.
 *
 * @param brand whose it is; empty where all of the house may use it
 * @param fileName what its file was called; may be empty
 * @param alt what it shows, by language code
 * @param thumb where a small one is
 * @param sheet where one is that fills a column of text
 * @param createdAt when it came into the house
 */
public record PictureCard(
        long id,
        String key,
        String brand,
        String fileName,
        int width,
        int height,
        String credit,
        Map<String, String> alt,
        String thumb,
        String sheet,
        Instant createdAt) {

    public PictureCard {
        alt = Map.copyOf(alt);
    }
}

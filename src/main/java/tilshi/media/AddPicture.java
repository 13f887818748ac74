package tilshi.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tilshi.base.CanonicalJson;
import tilshi.press.Changes;
import tilshi.text.Slug;

/** Takes a picture that is scaled already into the library; the sample newsroom brings such. */
@ApplicationScoped
public class AddPicture {

    private static final int LONGEST_STEM = 40;
    private static final int HASH = 10;

    private final Pictures pictures;
    private final PictureCards cards;
    private final Changes changes;

    AddPicture(Pictures pictures, PictureCards cards, Changes changes) {
        this.pictures = pictures;
        this.cards = cards;
        this.changes = changes;
    }

    /**
     * @return the picture's id
     */
    @Transactional
    public long with(
            String key,
            int width,
            int height,
            String credit,
            Map<String, String> alt,
            List<Scaled> scaled) {
        return pictures.add(key, width, height, credit, alt, Optional.empty(), scaled);
    }

    /**
     * The same, for a picture that may be shown until an instant: then it leaves every page and its
     * own address by itself.
     *
     * @return the picture's id
     */
    @Transactional
    public long licensed(
            String key,
            int width,
            int height,
            String credit,
            Map<String, String> alt,
            List<Scaled> scaled,
            Instant until) {
        long id = pictures.add(key, width, height, credit, alt, Optional.of(until), scaled);
        changes.touchAt(until, List.of(Pictures.key(id)));
        return id;
    }

    /**
     * The same for a file somebody sent, once per brand and file. What it shows and who made it is
     * said later.
     *
     * <p>Its key is made of its name and of its bytes, and so are the addresses of its renditions:
     * nobody who has not got the file can guess them before it is published.
     *
     * @param fileName what it was called
     * @return its key; empty where the brand has a picture of this file
     */
    @Transactional
    public Optional<String> sent(String brand, String fileName, Developed developed) {
        cards.queue(brand, developed.hash());
        if (cards.ofFile(brand, developed.hash()).isPresent()) {
            return Optional.empty();
        }
        var key = key(brand, fileName, developed.hash());
        long id =
                with(key, developed.width(), developed.height(), "", Map.of(), developed.scaled());
        cards.file(id, brand, fileName, developed.hash());
        return Optional.of(key);
    }

    private static String key(String brand, String fileName, String hash) {
        var slug = Slug.of(fileName.replaceFirst("\\.[A-Za-z0-9]{1,5}$", ""));
        var stem = slug.substring(0, Math.min(LONGEST_STEM, slug.length()));
        return stem + "-" + CanonicalJson.sha256(brand + "/" + hash).substring(0, HASH);
    }

    /** A rendition that is still to be named. */
    public record Scaled(int width, Rendition.Format format, byte[] bytes) {

        String name(String key) {
            var hash = CanonicalJson.sha256(bytes).substring(0, 8);
            return key + "-" + width + "-" + hash + "." + format.suffix();
        }
    }
}

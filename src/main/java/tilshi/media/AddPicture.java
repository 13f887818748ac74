package tilshi.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tilshi.base.CanonicalJson;
import tilshi.press.Changes;

/** Takes a picture that is scaled already into the library; the sample newsroom brings such. */
@ApplicationScoped
public class AddPicture {

    private final Pictures pictures;
    private final Changes changes;

    AddPicture(Pictures pictures, Changes changes) {
        this.pictures = pictures;
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

    /** A rendition that is still to be named. */
    public record Scaled(int width, Rendition.Format format, byte[] bytes) {

        String name(String key) {
            var hash = CanonicalJson.sha256(bytes).substring(0, 8);
            return key + "-" + width + "-" + hash + "." + format.suffix();
        }
    }
}

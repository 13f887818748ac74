package tilshi.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import tilshi.base.CanonicalJson;

/** Takes a picture that is scaled already into the library; the sample newsroom brings such. */
@ApplicationScoped
public class AddPicture {

    private final Pictures pictures;
    private final InstantSource clock;

    AddPicture(Pictures pictures, InstantSource clock) {
        this.pictures = pictures;
        this.clock = clock;
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
        return pictures.add(key, width, height, credit, alt, scaled, clock.instant());
    }

    /** A rendition that is still to be named. */
    public record Scaled(int width, Rendition.Format format, byte[] bytes) {

        String name(String key) {
            var hash = CanonicalJson.sha256(bytes).substring(0, 8);
            return key + "-" + width + "-" + hash + "." + format.suffix();
        }
    }
}

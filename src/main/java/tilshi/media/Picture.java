package tilshi.media;

import java.util.List;
import java.util.Map;
import tilshi.text.Language;

/**
 * A picture of the library.
 *
 * @param width of the original, in pixels
 * @param credit who made it
 * @param alt what it shows, by language code, for those who cannot see it
 * @param renditions ready to be sent, smallest first
 */
public record Picture(
        long id,
        String key,
        int width,
        int height,
        String credit,
        Map<String, String> alt,
        List<Rendition> renditions) {

    public Picture {
        renditions = List.copyOf(renditions);
    }

    public String altIn(Language language) {
        return language.pick(alt);
    }

    public List<Rendition> in(Rendition.Format format) {
        return renditions.stream().filter(rendition -> rendition.format() == format).toList();
    }

    /** The JPEG every browser can show, nearest to a width from below; the smallest at worst. */
    public Rendition plain(int wanted) {
        var jpegs = in(Rendition.Format.JPEG);
        return jpegs.stream()
                .filter(rendition -> rendition.width() <= wanted)
                .reduce((smaller, larger) -> larger)
                .orElseGet(jpegs::getFirst);
    }
}

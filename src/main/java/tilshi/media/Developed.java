package tilshi.media;

import java.util.List;
import tilshi.media.AddPicture.Scaled;

/**
 * A picture from outside, ready to be kept.
 *
 * @param width as it is seen, in pixels
 * @param hash of its file
 */
public record Developed(int width, int height, String hash, List<Scaled> scaled) {

    public Developed {
        scaled = List.copyOf(scaled);
    }
}

package tilshi.media;

/**
 * A picture in one size and format.
 *
 * @param name its file name, unique and made from its content: {@code bridge-960-1a2b3c4d.avif}
 */
public record Rendition(int width, Format format, String name) {

    /** The formats we send, best first. */
    public enum Format {
        AVIF("image/avif", "avif"),
        WEBP("image/webp", "webp"),
        JPEG("image/jpeg", "jpg");

        private final String contentType;
        private final String suffix;

        Format(String contentType, String suffix) {
            this.contentType = contentType;
            this.suffix = suffix;
        }

        public String contentType() {
            return contentType;
        }

        public String suffix() {
            return suffix;
        }
    }

    /** The address within any host of the house. */
    public String path() {
        return "/media/" + name;
    }
}

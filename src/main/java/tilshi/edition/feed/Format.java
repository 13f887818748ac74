package tilshi.edition.feed;

import java.util.Arrays;
import java.util.Optional;

/** A way to write a feed. */
enum Format {
    RSS("rss.xml", "application/rss+xml"),
    ATOM("atom.xml", "application/atom+xml"),
    JSON("feed.json", "application/feed+json");

    private final String file;
    private final String contentType;

    Format(String file, String contentType) {
        this.file = file;
        this.contentType = contentType;
    }

    static Optional<Format> of(String file) {
        return Arrays.stream(values()).filter(format -> format.file.equals(file)).findFirst();
    }

    String contentType() {
        return contentType;
    }
}

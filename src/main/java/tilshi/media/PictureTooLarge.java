package tilshi.media;

import tilshi.base.Refusal;

/** The picture has more bytes, or more pixels, than are taken in. */
public final class PictureTooLarge extends Refusal {

    private static final long serialVersionUID = 1L;

    private PictureTooLarge(String key, int limit) {
        super(413, key, limit);
    }

    static PictureTooLarge inBytes(int megabytes) {
        return new PictureTooLarge("refusal.picture-too-large", megabytes);
    }

    static PictureTooLarge inPixels(int megapixels) {
        return new PictureTooLarge("refusal.picture-too-many-pixels", megapixels);
    }
}

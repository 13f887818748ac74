package tilshi.media;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a picture lies in its file, as the camera noted it (Exif, tag 274): 1 as it is seen, 2 to 8
 * mirrored or turned. What cannot be read lies as it is seen.
 */
record Turn(int orientation) {

    private static final Turn NONE = new Turn(1);
    private static final int EXIF = 0xE1;
    private static final int SCAN = 0xDA;
    private static final int TAG = 274;

    static Turn of(byte[] jpeg) {
        var bytes = ByteBuffer.wrap(jpeg);
        int at = 2;
        while (at + 4 <= jpeg.length && jpeg[at] == (byte) 0xFF) {
            int marker = jpeg[at + 1] & 0xFF;
            int length = bytes.getShort(at + 2) & 0xFFFF;
            if (marker == SCAN || length < 2 || at + 2 + length > jpeg.length) {
                return NONE;
            }
            if (marker == EXIF && length > 16 && bytes.getInt(at + 4) == 0x45786966) {
                return ofTiff(bytes.slice(at + 10, length - 8));
            }
            at += 2 + length;
        }
        return NONE;
    }

    private static Turn ofTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long list = tiff.getInt(4) & 0xFFFFFFFFL;
        if (list + 2 > tiff.limit()) {
            return NONE;
        }
        int entries = tiff.getShort((int) list) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            long entry = list + 2 + 12L * i;
            if (entry + 12 > tiff.limit()) {
                return NONE;
            }
            if ((tiff.getShort((int) entry) & 0xFFFF) == TAG) {
                int orientation = tiff.getShort((int) entry + 8);
                return orientation >= 1 && orientation <= 8 ? new Turn(orientation) : NONE;
            }
        }
        return NONE;
    }

    /** Whether what is wide in the file is seen high. */
    boolean isSideways() {
        return orientation >= 5;
    }

    /** From the place of a pixel in a file of this size to where it is seen. */
    AffineTransform transform(int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}

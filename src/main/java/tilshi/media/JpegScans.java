package tilshi.media;

/**
 * Walks through the segments of a JPEG (ITU-T T.81, annex B) without decoding it. What a camera
 * hangs on behind its end, such as a film, does not count.
 */
final class JpegScans {

    /**
     * Times a picture may be gone over; encoders write about ten. Each costs as much as the whole
     * picture, and nothing stops the reader in the midst of them.
     */
    private static final int MOST = 100;

    private static final int MARK = 0xFF;

    /** What is below stands for nothing; decoders go on behind its two bytes. */
    private static final int FIRST_SEGMENT = 0xC0;

    private static final int FIRST_RESTART = 0xD0;
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;

    private JpegScans() {}

    /**
     * Whether it comes to its end, which the JDK does not say: it fills what is missing with grey;
     * and whether it does so before it was gone over too often.
     */
    static boolean isReadable(byte[] jpeg) {
        int scans = 0;
        int at = 0;
        while (at < jpeg.length - 1 && scans <= MOST) {
            int marker = at(jpeg, at + 1);
            if (at(jpeg, at) != MARK || marker == MARK) {
                at++;
            } else if (marker == END) {
                return scans > 0;
            } else if (marker < FIRST_SEGMENT || marker >= FIRST_RESTART && marker <= START) {
                at += 2;
            } else {
                scans += marker == SCAN ? 1 : 0;
                at += 2 + Math.max(2, at(jpeg, at + 2) << 8 | at(jpeg, at + 3));
            }
        }
        return false;
    }

    private static int at(byte[] jpeg, int place) {
        return place < jpeg.length ? Byte.toUnsignedInt(jpeg[place]) : 0;
    }
}

package tilshi.edition.icon;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import tilshi.site.Drawing;

/** Several sizes of a picture in one file, as old browsers ask: ICO, with PNG inside. */
final class IcoFile {

    private static final int HEADER = 6;
    private static final int ENTRY = 16;

    private IcoFile() {}

    /** A picture of one size. */
    record Entry(int size, byte[] png) {
        static Entry of(Drawing drawing, int size) {
            return new Entry(size, drawing.png(size));
        }
    }

    static byte[] of(List<Entry> entries) {
        int start = HEADER + ENTRY * entries.size();
        int length = start + entries.stream().mapToInt(entry -> entry.png().length).sum();
        var file = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) entries.size());
        int offset = start;
        for (var entry : entries) {
            file.put((byte) entry.size()).put((byte) entry.size()).put((byte) 0).put((byte) 0);
            file.putShort((short) 1).putShort((short) 32);
            file.putInt(entry.png().length).putInt(offset);
            offset += entry.png().length;
        }
        entries.forEach(entry -> file.put(entry.png()));
        return file.array();
    }
}

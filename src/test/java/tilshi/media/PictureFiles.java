package tilshi.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Files as people send them, drawn for a test: the left half red, the right half blue. */
public final class PictureFiles {

    private PictureFiles() {}

    public static byte[] of(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A JPEG as a telephone writes it: how it was held, and where. */
    public static byte[] fromPhone(int width, int height, int orientation) {
        var jpeg = of("jpeg", width, height);
        var exif = ByteBuffer.allocate(200);
        exif.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
        exif.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        exif.putShort((short) 1);
        exif.putShort((short) 274).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0);
        exif.put("GPS 43.2389N 76.8897E".getBytes(StandardCharsets.ISO_8859_1));
        var file = ByteBuffer.allocate(jpeg.length + 204);
        file.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) 0xE1).putShort((short) 202);
        return file.put(exif.array()).put(jpeg, 2, jpeg.length - 2).array();
    }

    /** A PNG of a few bytes that says it has so many pixels. */
    public static byte[] bomb(int width, int height) {
        var png = of("png", 2, 2);
        var header = ByteBuffer.wrap(png);
        header.putInt(16, width).putInt(20, height);
        var sum = new CRC32();
        sum.update(png, 12, 17);
        header.putInt(29, (int) sum.getValue());
        return png;
    }

    public static byte[] cutOff(byte[] file) {
        return Arrays.copyOf(file, file.length * 2 / 3);
    }
}

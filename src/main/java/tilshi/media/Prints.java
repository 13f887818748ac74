package tilshi.media;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import tilshi.media.AddPicture.Scaled;

/**
 * The renditions of a picture: turned as it is seen, on white, in the colours of the web, without a
 * word of what the camera wrote into the file.
 */
final class Prints {

    private static final int[] WIDTHS = {320, 640, 960, 1600};
    private static final int WIDEST = 1600;
    private static final float JPEG_QUALITY = 0.82f;
    private static final float WEBP_QUALITY = 0.78f;

    /** What the format can hold. */
    private static final int WEBP_SIDE = 16_383;

    private Prints() {}

    static List<Scaled> of(Negative negative) {
        var widest = largest(negative);
        var scaled = new ArrayList<Scaled>();
        for (int width : widths(widest.getWidth())) {
            var print = scaled(widest, width, height(widest, width));
            scaled.add(new Scaled(width, Rendition.Format.JPEG, jpeg(print)));
            if (print.getHeight() <= WEBP_SIDE) {
                scaled.add(new Scaled(width, Rendition.Format.WEBP, webp(print)));
            }
        }
        return List.copyOf(scaled);
    }

    /** Sizes that make nothing larger than it was; a small picture stays as it is. */
    static List<Integer> widths(int widest) {
        var fitting = IntStream.of(WIDTHS).filter(width -> width < widest);
        return IntStream.concat(fitting, IntStream.of(widest)).boxed().toList();
    }

    private static int height(BufferedImage of, int width) {
        return Math.max(1, Math.round((float) of.getHeight() * width / of.getWidth()));
    }

    private static BufferedImage largest(Negative negative) {
        var pixels = negative.read();
        int width = Math.min(WIDEST, negative.width());
        int height = Math.max(1, Math.round((float) negative.height() * width / negative.width()));
        boolean sideways = negative.turn().isSideways();
        var lying = webColours(pixels, sideways ? height : width, sideways ? width : height);
        var seen = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        draw(lying, seen, negative.turn().transform(lying.getWidth(), lying.getHeight()));
        return seen;
    }

    /**
     * Scales first and sees to the colours after: a colour profile takes its time with every pixel.
     */
    private static BufferedImage webColours(BufferedImage pixels, int width, int height) {
        var model = pixels.getColorModel();
        boolean strange =
                model instanceof ComponentColorModel
                        && !model.getColorSpace().isCS_sRGB()
                        && model.getNumComponents() == 3
                        && model.getTransferType() == DataBuffer.TYPE_BYTE;
        if (!strange) {
            return scaled(pixels, width, height);
        }
        var web = ColorSpace.getInstance(ColorSpace.CS_sRGB);
        var plain = new ComponentColorModel(web, false, false, 1, DataBuffer.TYPE_BYTE);
        var bare = new BufferedImage(plain, pixels.getRaster(), false, null);
        var small = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        draw(scaled(bare, width, height), small, new AffineTransform());
        var own = new BufferedImage(model, small.getRaster(), false, null);
        var seen = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        return new ColorConvertOp(web, null).filter(own, seen);
    }

    /** By halves, so that every pixel counts. */
    private static BufferedImage scaled(BufferedImage from, int width, int height) {
        var now = from;
        while (now.getWidth() >= 2 * width && now.getHeight() >= 2 * height) {
            now = drawn(now, (now.getWidth() + 1) / 2, (now.getHeight() + 1) / 2);
        }
        boolean ready =
                now.getWidth() == width
                        && now.getHeight() == height
                        && now.getType() == BufferedImage.TYPE_INT_RGB;
        return ready ? now : drawn(now, width, height);
    }

    private static BufferedImage drawn(BufferedImage from, int width, int height) {
        var to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var scale =
                AffineTransform.getScaleInstance(
                        (double) width / from.getWidth(), (double) height / from.getHeight());
        draw(from, to, scale);
        return to;
    }

    private static void draw(BufferedImage from, BufferedImage to, AffineTransform how) {
        var graphics = to.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, to.getWidth(), to.getHeight());
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(from, how, null);
        graphics.dispose();
    }

    private static byte[] jpeg(BufferedImage print) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(JPEG_QUALITY);
        how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        return written(writer, how, print);
    }

    private static byte[] webp(BufferedImage print) {
        var writer = new WebPImageWriterSpi().createWriterInstance(null);
        var how = new WebPWriteParam(Locale.ROOT);
        how.setCompressionType(CompressionType.Lossy);
        how.setCompressionQuality(WEBP_QUALITY);
        return written(writer, how, print);
    }

    private static byte[] written(ImageWriter writer, ImageWriteParam how, BufferedImage print) {
        var bytes = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(print, null, null), how);
            stream.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}

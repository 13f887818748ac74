package tilshi.media;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import org.jboss.logging.Logger;
import tilshi.base.Invalid;

/**
 * A picture's file, opened: its size is known before a single pixel is. Readers are named one by
 * one, so that nothing a library registers by itself ever reads what comes from outside.
 */
final class Negative implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Negative.class);

    static final int MEGAPIXELS = 50;

    /** Larger ones are read at half their size: what is shown is smaller still. */
    private static final int WHOLE = 26_000_000;

    private static final int LONGEST_SIDE = 20_000;

    private static final int MILLION = 1_000_000;

    static {
        IIORegistry.getDefaultInstance().registerServiceProvider(new JPEGImageReaderSpi());
        IIORegistry.getDefaultInstance().registerServiceProvider(new WebPImageReaderSpi());
    }

    private final PictureFormat format;
    private final ImageReader reader;
    private final Turn turn;
    private final int width;
    private final int height;

    private Negative(PictureFormat format, ImageReader reader, Turn turn) throws IOException {
        this.format = format;
        this.reader = reader;
        this.turn = turn;
        this.width = reader.getWidth(0);
        this.height = reader.getHeight(0);
    }

    /**
     * @throws NotAPicture if it is none
     * @throws PictureTooLarge if it has too many pixels
     * @throws Invalid if it is cut off, moves, or was made to be read for hours
     */
    static Negative of(byte[] file) {
        var format = PictureFormat.of(file);
        if (format == PictureFormat.JPEG && !JpegScans.isReadable(file)) {
            throw new Invalid("picture-cut-off");
        }
        try {
            var reader = reader(format);
            reader.setInput(new ByteArrayImageInputStream(file), false, true);
            var turn = format == PictureFormat.JPEG ? Turn.of(file) : new Turn(1);
            return new Negative(format, reader, turn).checked();
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new Invalid("picture-cut-off");
        }
    }

    private Negative checked() throws IOException {
        long pixels = (long) width * height;
        boolean tooLarge = format == PictureFormat.WEBP && pixels > WHOLE;
        if (tooLarge || pixels > (long) MEGAPIXELS * MILLION || longest() > LONGEST_SIDE) {
            close();
            throw PictureTooLarge.inPixels(tooLarge ? WHOLE / MILLION : MEGAPIXELS);
        }
        boolean mayMove = format == PictureFormat.GIF || format == PictureFormat.WEBP;
        if (mayMove && reader.getNumImages(true) > 1) {
            close();
            throw new Invalid("picture-moves");
        }
        return this;
    }

    private int longest() {
        return Math.max(width, height);
    }

    private static ImageReader reader(PictureFormat format) throws IOException {
        var registry = IIORegistry.getDefaultInstance();
        return switch (format) {
            case JPEG -> made(registry.getServiceProviderByClass(JPEGImageReaderSpi.class));
            case WEBP -> made(registry.getServiceProviderByClass(WebPImageReaderSpi.class));
            case PNG, GIF -> ImageIO.getImageReadersByFormatName(format.name()).next();
        };
    }

    private static ImageReader made(ImageReaderSpi spi) throws IOException {
        return spi.createReaderInstance();
    }

    Turn turn() {
        return turn;
    }

    /** As it is seen. */
    int width() {
        return turn.isSideways() ? height : width;
    }

    int height() {
        return turn.isSideways() ? width : height;
    }

    /** Whether reading it takes so much memory that nothing else should be read meanwhile. */
    boolean isLarge() {
        return (long) width * height > WHOLE / 2;
    }

    /**
     * The pixels as they lie in the file; of a very large picture every second one.
     *
     * @throws Invalid if they end before the picture does
     */
    BufferedImage read() {
        try {
            var how = reader.getDefaultReadParam();
            if ((long) width * height > WHOLE) {
                how.setSourceSubsampling(2, 2, 0, 0);
            }
            return reader.read(0, how);
        } catch (IOException | RuntimeException e) {
            throw new Invalid("picture-cut-off");
        }
    }

    /** Makes whoever reads it stop, where the reader can be stopped from outside. */
    void giveUp() {
        try {
            reader.abort();
        } catch (IllegalStateException e) {
            LOG.debug("It goes on to the end of its scans", e);
        }
    }

    @Override
    public void close() {
        reader.dispose();
    }
}

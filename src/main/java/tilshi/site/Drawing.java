package tilshi.site;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** An SVG that can be drawn as a square picture of any size. It loads nothing from elsewhere. */
public record Drawing(SVGDocument document) {

    static {
        // It draws into memory: a screen that is named but not there must not stop it.
        System.setProperty("java.awt.headless", "true");
    }

    /** The drawing of an SVG; nothing where it is none. */
    public static Optional<Drawing> of(String svg) {
        return document(svg).filter(document -> document.size().getWidth() > 0).map(Drawing::new);
    }

    /** The reader of SVG has no word of its own for what it cannot read. */
    private static Optional<SVGDocument> document(String svg) {
        var nothingElse =
                LoaderContext.builder().externalResourcePolicy(ResourcePolicy.DENY_ALL).build();
        var bytes = new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8));
        try {
            return Optional.ofNullable(new SVGLoader().load(bytes, null, nothingElse));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** As PNG on nothing, from edge to edge. */
    public byte[] png(int size) {
        return png(size, 0, null);
    }

    /**
     * As PNG on a ground.
     *
     * @param air on each side, in pixels
     */
    public byte[] png(int size, int air, @Nullable Color ground) {
        var picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        var canvas = picture.createGraphics();
        try {
            if (ground != null) {
                canvas.setColor(ground);
                canvas.fillRect(0, 0, size, size);
            }
            draw(canvas, size, air);
        } finally {
            canvas.dispose();
        }
        return encoded(picture);
    }

    private void draw(Graphics2D canvas, int size, int air) {
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        var place = new ViewBox(air, air, size - 2 * air, size - 2 * air);
        document.render((Component) null, canvas, place);
    }

    private static byte[] encoded(BufferedImage picture) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

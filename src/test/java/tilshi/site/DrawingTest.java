package tilshi.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingTest {

    private static final String DISC =
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
            <circle cx="32" cy="32" r="30" fill="#0a5a66"/></svg>""";

    @Test
    void an_svg_is_drawn_in_any_size() throws IOException {
        for (int size : new int[] {16, 180, 512}) {
            var picture = read(Drawing.of(DISC).orElseThrow().png(size));

            assertThat(picture.getWidth()).isEqualTo(size);
            assertThat(picture.getHeight()).isEqualTo(size);
            assertThat(picture.getRGB(size / 2, size / 2)).isEqualTo(0xff0a5a66);
            assertThat(picture.getRGB(0, 0) >>> 24).as("nothing behind it").isZero();
        }
    }

    @Test
    void a_ground_covers_the_corners_and_air_keeps_the_drawing_inside() throws IOException {
        var picture = read(Drawing.of(DISC).orElseThrow().png(180, 30, Color.WHITE));

        assertThat(picture.getRGB(0, 0)).isEqualTo(0xffffffff);
        assertThat(picture.getRGB(90, 20)).isEqualTo(0xffffffff);
        assertThat(picture.getRGB(90, 90)).isEqualTo(0xff0a5a66);
    }

    @Test
    void the_same_drawing_gives_the_same_bytes() {
        assertThat(Drawing.of(DISC).orElseThrow().png(192))
                .isEqualTo(Drawing.of(DISC).orElseThrow().png(192));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no drawing", "<html></html>", "<svg"})
    void what_is_no_drawing_gives_none(String text) {
        assertThat(Drawing.of(text)).isEmpty();
    }

    @Test
    void nothing_is_loaded_from_elsewhere() {
        var foreign =
                """
                <!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]>
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><text>&x;</text>
                <image href="http://127.0.0.1:9/x.png" width="64" height="64"/></svg>""";

        Drawing.of(foreign).ifPresent(drawing -> assertThat(drawing.png(16)).isNotEmpty());
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}

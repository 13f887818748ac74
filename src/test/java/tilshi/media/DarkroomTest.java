package tilshi.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tilshi.base.Refusal;

/** What is taken in as a picture, what it becomes, and what is refused. */
class DarkroomTest {

    private final Darkroom darkroom = new Darkroom();

    @AfterEach
    void close() {
        darkroom.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void a_picture_becomes_jpeg_and_webp_in_sizes_no_larger_than_itself(String format) {
        var developed = develop(PictureFiles.of(format, 1000, 500));

        assertThat(developed.width()).isEqualTo(1000);
        assertThat(developed.height()).isEqualTo(500);
        for (var wanted : List.of(Rendition.Format.JPEG, Rendition.Format.WEBP)) {
            assertThat(developed.scaled().stream().filter(s -> s.format() == wanted))
                    .extracting(AddPicture.Scaled::width)
                    .containsExactly(320, 640, 960, 1000);
        }
        var shown = jpeg(developed, 320);
        assertThat(shown.getHeight()).isEqualTo(160);
        assertThat(isRed(shown, 10, 80)).isTrue();
        assertThat(isRed(shown, 310, 80)).isFalse();
    }

    @Test
    void webp_is_read_too() {
        var webp =
                develop(PictureFiles.of("png", 640, 320)).scaled().stream()
                        .filter(s -> s.format() == Rendition.Format.WEBP && s.width() == 640)
                        .findFirst()
                        .orElseThrow()
                        .bytes();

        var again = develop(webp);

        assertThat(again.width()).isEqualTo(640);
        assertThat(isRed(jpeg(again, 320), 10, 80)).isTrue();
    }

    /** Where the red half of the file, its left one, is seen. */
    @ParameterizedTest
    @CsvSource({
        "1, left",
        "2, right",
        "3, right",
        "4, left",
        "5, top",
        "6, top",
        "7, bottom",
        "8, bottom"
    })
    void a_picture_is_turned_as_it_was_held_and_its_place_is_forgotten(int orientation, String red)
            throws IOException {
        var developed = develop(PictureFiles.fromPhone(400, 200, orientation));

        boolean sideways = orientation >= 5;
        assertThat(developed.width()).isEqualTo(sideways ? 200 : 400);
        var shown = jpeg(developed, sideways ? 200 : 400);
        int right = shown.getWidth() - 20;
        int bottom = shown.getHeight() - 20;
        assertThat(isRed(shown, 20, 20)).isEqualTo(red.equals("left") || red.equals("top"));
        assertThat(isRed(shown, right, 20)).isEqualTo(red.equals("right") || red.equals("top"));
        assertThat(isRed(shown, 20, bottom)).isEqualTo(red.equals("left") || red.equals("bottom"));
        for (var scaled : developed.scaled()) {
            assertThat(new String(scaled.bytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("GPS", "Exif");
        }
    }

    @Test
    void what_is_no_picture_or_too_large_is_refused_by_name() {
        refuses("refusal.not-a-picture", bytes("<svg xmlns='http://www.w3.org/2000/svg'/>"));
        refuses("refusal.not-a-picture", bytes("<!doctype html><script>alert(1)</script>"));
        refuses("refusal.not-a-picture", new byte[0]);
        refuses("refusal.picture-heif", bytes("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"));
        refuses("refusal.picture-too-many-pixels", PictureFiles.bomb(10_000, 10_000));
        refuses("refusal.picture-too-many-pixels", PictureFiles.bomb(20_001, 10));
        refuses("refusal.picture-too-large", new byte[20_000_001]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void a_file_that_is_cut_off_is_refused(String format) {
        var whole = PictureFiles.of(format, 900, 700);

        refuses("refusal.picture-cut-off", PictureFiles.cutOff(whole));
    }

    @Test
    void a_file_that_was_made_to_be_read_for_hours_is_refused() {
        var whole = PictureFiles.of("jpeg", 90, 70);
        var made = new java.io.ByteArrayOutputStream();
        made.write(whole, 0, whole.length - 2);
        for (int i = 0; i < 200; i++) {
            // A scan that says nothing.
            made.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0});
        }
        made.write(whole, whole.length - 2, 2);

        refuses("refusal.picture-cut-off", made.toByteArray());
    }

    /** Decoders do not step over it as over a segment: what is hidden behind it is gone over. */
    @Test
    void scans_behind_a_marker_that_stands_for_nothing_are_counted_too() {
        var whole = PictureFiles.of("jpeg", 90, 70);
        var made = new java.io.ByteArrayOutputStream();
        made.write(whole, 0, whole.length - 2);
        made.writeBytes(new byte[] {(byte) 0xFF, 2, (byte) 0xFF, (byte) 0xFF});
        for (int i = 0; i < 5_000; i++) {
            made.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0});
        }
        made.writeBytes(new byte[12_000]);
        made.write(whole, whole.length - 2, 2);

        refuses("refusal.picture-cut-off", made.toByteArray());
    }

    /** As telephones make them: what is hung on looks like anything, also like scans. */
    @Test
    void a_picture_with_a_film_behind_its_end_is_taken() {
        var film = new byte[8_000_000];
        new Random(11).nextBytes(film);
        var whole = PictureFiles.of("jpeg", 640, 320);
        var moving = java.util.Arrays.copyOf(whole, whole.length + film.length);
        System.arraycopy(film, 0, moving, whole.length, film.length);

        assertThat(develop(moving).width()).isEqualTo(640);
    }

    @Test
    void a_line_that_breaks_leaves_a_picture_cut_off() {
        var breaking =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the line broke");
                    }
                };

        assertThatThrownBy(() -> darkroom.develop(breaking))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("refusal.picture-cut-off"));
    }

    @Test
    void whatever_stands_behind_a_sign_is_a_picture_or_a_refusal() {
        var random = new Random(7);
        for (var format : List.of("jpeg", "png", "gif")) {
            var whole = PictureFiles.of(format, 60, 40);
            for (int i = 0; i < 150; i++) {
                var broken = whole.clone();
                for (int n = 0; n < 3; n++) {
                    broken[8 + random.nextInt(broken.length - 8)] = (byte) random.nextInt();
                }
                try {
                    assertThat(develop(broken).scaled()).isNotEmpty();
                } catch (Refusal refusal) {
                    assertThat(refusal.key()).startsWith("refusal.");
                }
            }
        }
    }

    @Test
    void many_at_once_are_all_done_or_told_to_come_again() {
        var file = PictureFiles.of("jpeg", 2400, 1600);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent =
                    IntStream.range(0, 12)
                            .mapToObj(i -> people.submit(() -> develop(file).scaled().size()))
                            .toList();
            assertThat(sent).allSatisfy(one -> assertThat(one.get()).isEqualTo(8));
        }
    }

    private Developed develop(byte[] file) {
        return darkroom.develop(new ByteArrayInputStream(file));
    }

    private void refuses(String key, byte[] file) {
        InputStream in = new ByteArrayInputStream(file);
        assertThatThrownBy(() -> darkroom.develop(in))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static BufferedImage jpeg(Developed developed, int width) {
        var bytes =
                developed.scaled().stream()
                        .filter(s -> s.format() == Rendition.Format.JPEG && s.width() == width)
                        .findFirst()
                        .orElseThrow()
                        .bytes();
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        var colour = new Color(image.getRGB(x, y));
        return colour.getRed() > 200 && colour.getBlue() < 60;
    }
}

package tilshi.edition.icon;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tilshi.InTilshi;
import tilshi.Newsroom;
import tilshi.Web;

/** A brand's icon is there in every form that is asked for. */
@InTilshi
class IconPageIT {

    private static final Map<String, Integer> SIZES =
            Map.of(
                    "/icon-192.png", 192,
                    "/icon-512.png", 512,
                    "/icon-maskable-512.png", 512,
                    "/apple-touch-icon.png", 180);

    @Inject Web web;
    @Inject Newsroom newsroom;

    @Test
    void every_png_has_the_size_its_name_says() throws Exception {
        for (var brand : newsroom.house().house().brands()) {
            for (var icon : SIZES.entrySet()) {
                var picture = ImageIO.read(new ByteArrayInputStream(png(brand.host(), icon)));

                assertThat(picture.getWidth()).as(icon.getKey()).isEqualTo(icon.getValue());
                assertThat(picture.getHeight()).as(icon.getKey()).isEqualTo(icon.getValue());
            }
        }
    }

    private byte[] png(String host, Map.Entry<String, Integer> icon) throws Exception {
        var answer = bytes(host, icon.getKey());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("image/png");
        return answer.body();
    }

    @Test
    void what_stands_on_a_home_screen_has_a_ground() throws Exception {
        var bytes = bytes("sport.localhost", "/apple-touch-icon.png").body();

        assertThat(ImageIO.read(new ByteArrayInputStream(bytes)).getRGB(0, 0) >>> 24)
                .isEqualTo(0xff);
    }

    @Test
    void the_favicon_is_three_pictures_in_one_file() throws Exception {
        var answer = bytes("news.localhost", "/favicon.ico");
        assertThat(answer.headers().firstValue("content-type"))
                .contains("image/vnd.microsoft.icon");
        var file = ByteBuffer.wrap(answer.body()).order(ByteOrder.LITTLE_ENDIAN);

        assertThat(file.getShort()).isZero();
        assertThat(file.getShort()).as("an icon, no cursor").isEqualTo((short) 1);
        assertThat(file.getShort()).isEqualTo((short) 3);
        int expected = 6 + 3 * 16;
        for (int size : new int[] {16, 32, 48}) {
            assertThat(file.get()).isEqualTo((byte) size);
            assertThat(file.get()).isEqualTo((byte) size);
            file.getShort();
            assertThat(file.getShort()).as("planes").isEqualTo((short) 1);
            assertThat(file.getShort()).as("bits").isEqualTo((short) 32);
            int length = file.getInt();
            int offset = file.getInt();
            assertThat(offset).isEqualTo(expected);
            expected += length;
            assertSize(Arrays.copyOfRange(answer.body(), offset, offset + length), size);
        }
        assertThat(answer.body()).hasSize(expected);
    }

    private static void assertSize(byte[] png, int size) throws IOException {
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(size);
    }

    private HttpResponse<byte[]> bytes(String host, String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    web.request(host, path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}

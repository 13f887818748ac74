package tilshi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What a telephone would read of a QR code on a page: exactly a text, with light around it. */
public final class ScannedCode {

    private static final Pattern DARK = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final int QUIET = 4;

    private ScannedCode() {}

    public static void says(String text, Element picture) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var wanted = new TreeSet<String>();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    wanted.add((x + QUIET) + " " + (y + QUIET));
                }
            }
        }
        var drawn = picture.select("path").last().attr("d");
        var found = new TreeSet<String>();
        DARK.matcher(drawn).results().forEach(one -> found.add(one.group(1) + " " + one.group(2)));
        int whole = code.size + 2 * QUIET;
        assertThat(DARK.matcher(drawn).replaceAll("")).isEmpty();
        assertThat(found).isEqualTo(wanted);
        assertThat(picture.attr("viewBox")).isEqualTo("0 0 " + whole + " " + whole);
    }
}

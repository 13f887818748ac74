package tilshi.edition;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tilshi.media.Picture;
import tilshi.media.Rendition;
import tilshi.text.Language;

/**
 * A picture as a page shows it.
 *
 * @param sources the better formats, best first
 * @param src the JPEG for everybody else
 */
public record PictureView(
        List<Source> sources,
        String src,
        String srcset,
        int width,
        int height,
        String alt,
        String credit) {

    /** One format with its sizes. */
    public record Source(String type, String srcset) {}

    public static PictureView of(Picture picture, Language language) {
        var sources =
                Arrays.stream(Rendition.Format.values())
                        .filter(format -> format != Rendition.Format.JPEG)
                        .filter(format -> !picture.in(format).isEmpty())
                        .map(format -> new Source(format.contentType(), srcset(picture, format)))
                        .toList();
        return new PictureView(
                sources,
                picture.plain(960).path(),
                srcset(picture, Rendition.Format.JPEG),
                picture.width(),
                picture.height(),
                picture.altIn(language),
                picture.credit());
    }

    /** One JPEG at an absolute address, for those who read elsewhere. */
    public PictureView away(UnaryOperator<String> absolute) {
        return new PictureView(List.of(), absolute.apply(src), "", width, height, alt, credit);
    }

    private static String srcset(Picture picture, Rendition.Format format) {
        return picture.in(format).stream()
                .map(rendition -> rendition.path() + " " + rendition.width() + "w")
                .collect(Collectors.joining(", "));
    }
}

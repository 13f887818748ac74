package tilshi.edition.icon;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.util.List;
import java.util.Optional;
import tilshi.edition.Ask;
import tilshi.edition.ReaderPage;
import tilshi.press.Sheet;
import tilshi.site.Brand;
import tilshi.site.Drawing;
import tilshi.site.Site;

/** The icon of a brand for tabs, home screens and feed readers, all drawn from its one SVG. */
@ApplicationScoped
class IconPage implements ReaderPage {

    /** A phone that cuts icons into its own shape leaves at least the middle four fifths. */
    private static final double AIR = 0.14;

    @Override
    public Optional<Sheet> at(Ask ask) {
        return ask.house().brand(ask.host()).flatMap(brand -> icon(ask.path(), brand));
    }

    @Override
    public List<String> roots(Site site) {
        return List.of(
                "/icon.svg",
                "/favicon.ico",
                "/icon-192.png",
                "/icon-512.png",
                "/icon-maskable-512.png",
                "/apple-touch-icon.png");
    }

    private static Optional<Sheet> icon(String path, Brand brand) {
        return switch (path) {
            case "/icon.svg" ->
                    Optional.of(
                            Sheet.of(200, "image/svg+xml", brand.look().icon())
                                    .with(
                                            "content-security-policy",
                                            "default-src 'none'; style-src 'unsafe-inline'"));
            case "/favicon.ico" -> drawing(brand).map(IconPage::favicon);
            case "/icon-192.png" -> drawing(brand).map(drawing -> png(drawing.png(192)));
            case "/icon-512.png" -> drawing(brand).map(drawing -> png(drawing.png(512)));
            case "/icon-maskable-512.png" -> drawing(brand).map(d -> onGround(d, brand, 512));
            case "/apple-touch-icon.png" -> drawing(brand).map(d -> onGround(d, brand, 180));
            default -> Optional.empty();
        };
    }

    private static Optional<Drawing> drawing(Brand brand) {
        return Drawing.of(brand.look().icon());
    }

    private static Sheet favicon(Drawing drawing) {
        var sizes = List.of(16, 32, 48).stream().map(size -> IcoFile.Entry.of(drawing, size));
        return new Sheet(
                200,
                "image/vnd.microsoft.icon",
                IcoFile.of(sizes.toList()),
                Sheet.Keeping.SHORT,
                List.of());
    }

    /** Without a ground of its own a home screen would put black behind it. */
    private static Sheet onGround(Drawing drawing, Brand brand, int size) {
        var paper = Color.decode(brand.look().colour("paper", "#ffffff"));
        return png(drawing.png(size, (int) Math.round(size * AIR), paper));
    }

    private static Sheet png(byte[] bytes) {
        return new Sheet(200, "image/png", bytes, Sheet.Keeping.SHORT, List.of());
    }
}

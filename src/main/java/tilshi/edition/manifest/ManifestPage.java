package tilshi.edition.manifest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tilshi.base.Json;
import tilshi.edition.Ask;
import tilshi.edition.ReaderPage;
import tilshi.press.Sheet;
import tilshi.site.Site;

/** The web app manifest of a site: how it is called and looks on a home screen. */
@ApplicationScoped
class ManifestPage implements ReaderPage {

    @Override
    public Optional<Sheet> at(Ask ask) {
        return ask.parts().equals(List.of("manifest.webmanifest"))
                ? ask.site().map(ManifestPage::sheet)
                : Optional.empty();
    }

    private static Sheet sheet(Site site) {
        var look = site.brand().look();
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("id", site.front());
        manifest.put("name", site.name() + " — " + site.tagline());
        manifest.put("short_name", site.name());
        manifest.put("description", site.tagline());
        manifest.put("start_url", site.front());
        manifest.put("scope", site.front());
        manifest.put("lang", site.script().tag(site.language()));
        manifest.put("dir", "ltr");
        manifest.put("display", "minimal-ui");
        manifest.put("theme_color", look.colour("accent", "#000000"));
        manifest.put("background_color", look.colour("paper", "#ffffff"));
        manifest.put("categories", List.of("news"));
        manifest.put(
                "icons",
                List.of(
                        icon("/icon-192.png", "192x192", "image/png", "any"),
                        icon("/icon-512.png", "512x512", "image/png", "any"),
                        icon("/icon-maskable-512.png", "512x512", "image/png", "maskable"),
                        icon("/icon.svg", "any", "image/svg+xml", "any")));
        return Sheet.of(200, "application/manifest+json", Json.write(manifest))
                .with("content-language", site.script().tag(site.language()));
    }

    private static Map<String, Object> icon(
            String path, String sizes, String type, String purpose) {
        var icon = new LinkedHashMap<String, Object>();
        icon.put("src", path);
        icon.put("sizes", sizes);
        icon.put("type", type);
        icon.put("purpose", purpose);
        return icon;
    }
}

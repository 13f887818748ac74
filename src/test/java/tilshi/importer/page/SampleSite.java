package tilshi.importer.page;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import tilshi.site.Brand;
import tilshi.site.Site;
import tilshi.text.Language;
import tilshi.text.Script;

/** A site for drafts to appear on. */
final class SampleSite {

    private SampleSite() {}

    static Site in(Language language) {
        var brand =
                new Brand(
                        "news",
                        "news.localhost",
                        Map.of("kk", "Тілші"),
                        new Brand.Look("", "", "", ""));
        return new Site(
                brand,
                language,
                Script.CYRILLIC,
                ZoneId.of("Asia/Almaty"),
                "",
                Optional.empty(),
                true);
    }
}

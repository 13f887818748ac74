package tilshi.site;

import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tilshi.base.Json;
import tilshi.text.Language;
import tilshi.text.SafeHtml;
import tilshi.text.Script;
import tilshi.text.Spelling;

/**
 * A brand as a folder of files: what a publisher copies and changes. {@code brand.json} names it,
 * its sections and its sites; {@code tokens.css}, {@code fonts.css}, {@code logo.svg} and {@code
 * icon.svg} are its look; texts for machines, such as {@code ads.txt}, may stand beside them. With
 * {@code latin.txt}, a list of spellings, its Kazakh site is there in Latin script too.
 */
public record BrandFolder(
        String host,
        Map<String, String> name,
        String zone,
        Map<String, Map<String, String>> sections,
        Map<String, SiteEntry> sites) {

    /**
     * What {@code brand.json} says of one site.
     *
     * @param tellsNewer whether readers of a translation hear that its source was updated
     */
    public record SiteEntry(String tagline, String telegram, boolean tellsNewer) {}

    /** A static page in all its languages, as {@code pages.json} lists them. */
    public record PageEntry(String slug, Map<String, PageWords> words) {}

    /** A static page in one language; {@code {brand}} in its body stands for the site's name. */
    public record PageWords(String title, String body) {}

    /** All that a brand is opened with. */
    public record Opening(
            Brand brand, List<OpenBrand.SiteWithPages> sites, List<Section> sections) {}

    /**
     * Reads a folder.
     *
     * @param key short name of the brand
     * @param file gives the text of a file of the folder
     * @throws java.io.UncheckedIOException if brand.json is not as it should be
     */
    public static Opening read(String key, Function<String, String> file, List<PageEntry> pages) {
        var folder = Json.read(file.apply("brand.json"), BrandFolder.class);
        var look =
                new Brand.Look(
                        file.apply("tokens.css"),
                        file.apply("fonts.css"),
                        file.apply("logo.svg").strip(),
                        file.apply("icon.svg").strip());
        var brand = new Brand(key, folder.host(), folder.name(), look, files(file));
        var latin = ifThere(file, "latin.txt").map(Spelling::read);
        return new Opening(brand, folder.sites(brand, pages, latin), folder.sections(brand));
    }

    private static Map<RootFile, String> files(Function<String, String> file) {
        var files = new EnumMap<RootFile, String>(RootFile.class);
        for (var root : RootFile.values()) {
            ifThere(file, root.file()).ifPresent(text -> files.put(root, text));
        }
        return files;
    }

    /** A file that a folder may lack; one that is there and cannot be read is a fault. */
    private static Optional<String> ifThere(Function<String, String> file, String name) {
        try {
            return Optional.of(file.apply(name));
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof NoSuchFileException
                    || e.getCause() instanceof FileNotFoundException) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private List<OpenBrand.SiteWithPages> sites(
            Brand brand, List<PageEntry> pages, Optional<List<Spelling>> latin) {
        var opened = new ArrayList<OpenBrand.SiteWithPages>();
        for (var language : Language.values()) {
            var entry = sites.get(language.code());
            if (entry != null) {
                var own = latin.filter(spellings -> language == Language.KAZAKH);
                var site = site(brand, language, entry, own);
                opened.add(new OpenBrand.SiteWithPages(site, pages(site, pages)));
            }
        }
        return opened;
    }

    private Site site(
            Brand brand, Language language, SiteEntry entry, Optional<List<Spelling>> latin) {
        var script = language == Language.ENGLISH ? Script.LATIN : Script.CYRILLIC;
        var telegram = Optional.of(entry.telegram()).filter(link -> link.startsWith("https://"));
        return new Site(
                brand,
                language,
                script,
                ZoneId.of(zone),
                entry.tagline(),
                telegram,
                entry.tellsNewer(),
                latin);
    }

    private static List<StaticPage> pages(Site site, List<PageEntry> pages) {
        return pages.stream()
                .flatMap(
                        page ->
                                Optional.ofNullable(page.words().get(site.language().code()))
                                        .map(words -> page(site, page.slug(), words))
                                        .stream())
                .toList();
    }

    private static StaticPage page(Site site, String slug, PageWords words) {
        var body = SafeHtml.cleaned(words.body().replace("{brand}", site.name()));
        return new StaticPage(slug, words.title(), body);
    }

    private List<Section> sections(Brand brand) {
        return sections.entrySet().stream()
                .map(entry -> new Section(brand.key(), entry.getKey(), entry.getValue()))
                .toList();
    }
}

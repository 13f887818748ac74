package tilshi.site;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import tilshi.base.Json;
import tilshi.press.Key;
import tilshi.text.Language;
import tilshi.text.SafeHtml;
import tilshi.text.Script;
import tilshi.text.Spelling;

/** Brands, sites, sections and static pages. They are kept in memory; they change rarely. */
@ApplicationScoped
public class Sites {

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    /** Touched when brands, sites or sections change; every page reads it. */
    public static final Key HOUSE = new Key("house:all");

    private final Jdbi database;
    private volatile @Nullable Known known;

    Sites(Jdbi database) {
        this.database = database;
    }

    /** A house and the static pages of its sites, each site's once somebody asks. */
    private record Known(House house, Map<String, List<StaticPage>> pages) {
        Known(House house) {
            this(house, new ConcurrentHashMap<>());
        }
    }

    /** The house as last read. */
    public House house() {
        return known().house();
    }

    /** Reads the house again, after a change of {@code house}. */
    public House refresh() {
        return remember(database.withHandle(this::read));
    }

    /** Takes a house that was kept elsewhere, while the database is away. */
    public House remember(House kept) {
        known = new Known(kept);
        return kept;
    }

    private Known known() {
        var now = known;
        if (now == null) {
            now = new Known(database.withHandle(this::read));
            known = now;
        }
        return now;
    }

    public Optional<StaticPage> page(Site site, String slug) {
        return pages(site).stream().filter(page -> page.slug().equals(slug)).findFirst();
    }

    /** The static pages of a site, in the order of its footer; a change of the house's key. */
    public List<StaticPage> pages(Site site) {
        var pages = known().pages();
        var kept = pages.get(site.key());
        if (kept == null) {
            // Into the map that was there before it was read: a house read meanwhile has its own.
            kept = read(site);
            pages.put(site.key(), kept);
        }
        return kept;
    }

    private List<StaticPage> read(Site site) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select slug, title, body from site_page
                                        where brand = :brand and language = :language
                                        order by position, slug
                                        """)
                                .bind("brand", site.brand().key())
                                .bind("language", site.language().code())
                                .map((row, context) -> page(row))
                                .list());
    }

    void add(Brand brand, int position) {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        insert into site_brand
                                          (key, host, position, name, tokens, fonts, logo, icon)
                                        values (:key, :host, :position, cast(:name as jsonb),
                                                :tokens, :fonts, :logo, :icon)
                                        """)
                                .bind("key", brand.key())
                                .bind("host", brand.host())
                                .bind("position", position)
                                .bind("name", Json.write(brand.name()))
                                .bind("tokens", brand.look().tokens())
                                .bind("fonts", brand.look().fonts())
                                .bind("logo", brand.look().logo())
                                .bind("icon", brand.look().icon())
                                .execute());
        brand.files().forEach((file, text) -> add(brand, file, text));
    }

    private void add(Brand brand, RootFile file, String text) {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        insert into site_brand_file (brand, name, body)
                                        values (:brand, :name, :body)
                                        """)
                                .bind("brand", brand.key())
                                .bind("name", file.file())
                                .bind("body", text)
                                .execute());
    }

    void add(Site site) {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        insert into site_site
                                          (brand, language, script, zone, tagline, telegram,
                                           tells_newer, latin)
                                        values (:brand, :language, :script, :zone, :tagline,
                                                :telegram, :newer, :latin)
                                        """)
                                .bind("brand", site.brand().key())
                                .bind("language", site.language().code())
                                .bind("script", site.script())
                                .bind("zone", site.zone().getId())
                                .bind("tagline", site.tagline())
                                .bind("telegram", site.telegram())
                                .bind("newer", site.tellsNewer())
                                .bind("latin", site.latin().map(Spelling::text))
                                .execute());
    }

    void add(Section section, int position) {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        insert into site_section (brand, key, position, name)
                                        values (:brand, :key, :position, cast(:name as jsonb))
                                        """)
                                .bind("brand", section.brand())
                                .bind("key", section.key())
                                .bind("position", position)
                                .bind("name", Json.write(section.name()))
                                .execute());
    }

    void add(Site site, StaticPage page, int position) {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        insert into site_page
                                          (brand, language, slug, position, title, body)
                                        values (:brand, :language, :slug, :position, :title, :body)
                                        """)
                                .bind("brand", site.brand().key())
                                .bind("language", site.language().code())
                                .bind("slug", page.slug())
                                .bind("position", position)
                                .bind("title", page.title())
                                .bind("body", page.body().toString())
                                .execute());
    }

    private House read(Handle handle) {
        var files = files(handle);
        var brands =
                handle.createQuery("select * from site_brand order by position, key")
                        .map((row, context) -> brand(row, files))
                        .list();
        var sites =
                handle.createQuery(
                                """
                                select s.* from site_site s join site_brand b on b.key = s.brand
                                order by b.position, array_position(array['kk','ru','en'], language)
                                """)
                        .map((row, context) -> site(row, brands))
                        .list();
        var sections =
                handle.createQuery("select * from site_section order by brand, position, key")
                        .map((row, context) -> section(row))
                        .list();
        return new House(brands, sites, sections);
    }

    /** The texts of all brands, by brand. */
    private static Map<String, Map<RootFile, String>> files(Handle handle) {
        var files = new HashMap<String, Map<RootFile, String>>();
        handle.createQuery("select brand, name, body from site_brand_file")
                .map((row, context) -> file(row, files))
                .list();
        return files;
    }

    private static boolean file(ResultSet row, Map<String, Map<RootFile, String>> files)
            throws SQLException {
        var file = RootFile.named(row.getString("name"));
        var brand = files.computeIfAbsent(row.getString("brand"), key -> new HashMap<>());
        var text = row.getString("body");
        file.ifPresent(known -> brand.put(known, text));
        return file.isPresent();
    }

    private static Brand brand(ResultSet row, Map<String, Map<RootFile, String>> files)
            throws SQLException {
        return new Brand(
                row.getString("key"),
                row.getString("host"),
                Json.read(row.getString("name"), WORDS),
                new Brand.Look(
                        row.getString("tokens"),
                        row.getString("fonts"),
                        row.getString("logo"),
                        row.getString("icon")),
                files.getOrDefault(row.getString("key"), Map.of()));
    }

    private static Site site(ResultSet row, List<Brand> brands) throws SQLException {
        var key = row.getString("brand");
        return new Site(
                brands.stream().filter(b -> b.key().equals(key)).findFirst().orElseThrow(),
                Language.known(row.getString("language")),
                Script.valueOf(row.getString("script")),
                ZoneId.of(row.getString("zone")),
                row.getString("tagline"),
                Optional.ofNullable(row.getString("telegram")),
                row.getBoolean("tells_newer"),
                Optional.ofNullable(row.getString("latin")).map(Spelling::read));
    }

    private static Section section(ResultSet row) throws SQLException {
        return new Section(
                row.getString("brand"),
                row.getString("key"),
                Json.read(row.getString("name"), WORDS));
    }

    private static StaticPage page(ResultSet row) throws SQLException {
        return new StaticPage(
                row.getString("slug"),
                row.getString("title"),
                SafeHtml.cleaned(row.getString("body")));
    }
}

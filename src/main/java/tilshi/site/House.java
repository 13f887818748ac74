package tilshi.site;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import tilshi.base.NotFound;
import tilshi.text.Language;

/** All brands, sites and sections, as of one moment. */
public record House(List<Brand> brands, List<Site> sites, List<Section> sections) {

    public House {
        brands = List.copyOf(brands);
        sites = List.copyOf(sites);
        sections = List.copyOf(sections);
    }

    public Optional<Brand> brandAt(String host) {
        return brands.stream().filter(brand -> brand.host().equals(host)).findFirst();
    }

    public Optional<Brand> brand(String key) {
        return brands.stream().filter(brand -> brand.key().equals(key)).findFirst();
    }

    public Optional<Site> site(String brand, Language language) {
        return sitesOf(brand).stream().filter(site -> site.language() == language).findFirst();
    }

    /** The zone of a brand's site; a brand without one in this language shows nothing in it. */
    public ZoneId zone(String brand, Language language) {
        return site(brand, language).map(Site::zone).orElse(ZoneOffset.UTC);
    }

    /** The site of a path such as {@code /kk/topics/roads}, or of that of a twin. */
    public Optional<Site> siteAt(String brand, String path) {
        return sitesOf(brand).stream()
                .filter(
                        site ->
                                path.startsWith(site.front())
                                        || path.equals(site.prefix())
                                        || site.isTwin(path))
                .findFirst();
    }

    /**
     * The site named {@code news/ru}.
     *
     * @throws NotFound if there is none
     */
    public Site named(String key) {
        return sites.stream()
                .filter(site -> site.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("site " + key));
    }

    public List<Site> sitesOf(String brand) {
        return sites.stream().filter(site -> site.brand().key().equals(brand)).toList();
    }

    public List<Section> sectionsOf(Site site) {
        return sections.stream()
                .filter(section -> section.brand().equals(site.brand().key()))
                .filter(section -> section.isIn(site.language()))
                .toList();
    }

    /** Whether these name a part of the house; empty words stand for all of it. */
    public boolean hasPlace(String brand, String section) {
        if (section.isEmpty()) {
            return brand.isEmpty() || brand(brand).isPresent();
        }
        return section(brand, section).isPresent();
    }

    public Optional<Section> section(String brand, String key) {
        return sections.stream()
                .filter(section -> section.brand().equals(brand) && section.key().equals(key))
                .findFirst();
    }
}

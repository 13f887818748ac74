package tilshi.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import tilshi.base.Invalid;

/**
 * Opens a brand with its sites, sections and static pages. Done once, by whoever sets the house up:
 * the command line, where there is nobody to sign in yet.
 */
@ApplicationScoped
public class OpenBrand {

    private final Sites sites;

    OpenBrand(Sites sites) {
        this.sites = sites;
    }

    /**
     * Opens it.
     *
     * @throws Invalid if there is a brand of this key or at this host, its icon cannot be drawn, or
     *     a text for machines breaks its grammar
     */
    @Transactional
    public void with(
            int position, Brand brand, List<SiteWithPages> editions, List<Section> sections) {
        if (sites.refresh().brand(brand.key()).isPresent()
                || sites.house().brandAt(brand.host()).isPresent()) {
            throw new Invalid("brand-exists", brand.key(), brand.host());
        }
        if (Drawing.of(brand.look().icon()).isEmpty()) {
            throw new Invalid("brand-icon", "icon.svg");
        }
        brand.files().forEach(OpenBrand::check);
        sites.add(brand, position);
        for (int i = 0; i < sections.size(); i++) {
            sites.add(sections.get(i), i);
        }
        for (var edition : editions) {
            sites.add(edition.site());
            for (int i = 0; i < edition.pages().size(); i++) {
                sites.add(edition.site(), edition.pages().get(i), i);
            }
        }
    }

    private static void check(RootFile file, String text) {
        file.fault(text)
                .ifPresent(
                        fault -> {
                            throw new Invalid(
                                    "brand-file", file.file(), fault.line(), fault.text());
                        });
    }

    /** A site and its static pages. */
    public record SiteWithPages(Site site, List<StaticPage> pages) {}
}

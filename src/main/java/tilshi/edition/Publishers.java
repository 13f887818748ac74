package tilshi.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tilshi.site.Site;
import tilshi.site.Sites;
import tilshi.site.StaticPage;

/** Who publishes a site, as schema.org knows it, with the policies that have a page. */
@ApplicationScoped
public class Publishers {

    /** Slugs of static pages that say what schema.org has a property for. */
    private static final Map<String, String> POLICIES =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("corrections", "correctionsPolicy"),
                            Map.entry("ethics", "ethicsPolicy"),
                            Map.entry("ownership", "ownershipFundingInfo"),
                            Map.entry("masthead", "masthead"),
                            Map.entry("principles", "publishingPrinciples"),
                            Map.entry("sources", "unnamedSourcesPolicy"),
                            Map.entry("verification", "verificationFactCheckingPolicy"),
                            Map.entry("feedback", "actionableFeedbackPolicy"),
                            Map.entry("bylines", "noBylinesPolicy"),
                            Map.entry("mission", "missionCoveragePrioritiesPolicy"),
                            Map.entry("diversity", "diversityPolicy")));

    private static final int LOGO = 512;

    private final Sites sites;
    private final Links links;

    Publishers(Sites sites, Links links) {
        this.sites = sites;
        this.links = links;
    }

    /** The publisher, in the language of the site. */
    public StructuredData of(Site site) {
        var front = links.to(site.brand(), site.front());
        var data =
                StructuredData.of("NewsMediaOrganization")
                        .named(front + "#publisher")
                        .with("name", site.name())
                        .with("url", front)
                        .with("logo", logo(site))
                        .with("sameAs", site.telegram().map(List::of).orElse(List.of()));
        var slugs = sites.pages(site).stream().map(StaticPage::slug).toList();
        POLICIES.forEach(
                (slug, property) -> {
                    if (slugs.contains(slug)) {
                        data.with(property, links.to(site.brand(), site.path(slug)));
                    }
                });
        return data;
    }

    private StructuredData logo(Site site) {
        return StructuredData.of("ImageObject")
                .with("url", links.to(site.brand(), "/icon-512.png"))
                .with("width", LOGO)
                .with("height", LOGO);
    }
}

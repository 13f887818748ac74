package tilshi.edition.search;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import tilshi.edition.Ask;
import tilshi.edition.Links;
import tilshi.edition.ReaderPage;
import tilshi.press.Sheet;
import tilshi.site.Site;
import tilshi.text.Messages;

/**
 * Tells browsers how a site is searched (OpenSearch 1.1): readers may search it from the address
 * bar.
 */
@ApplicationScoped
class OpenSearchPage implements ReaderPage {

    private static final String FILE = "opensearch.xml";

    /** By the specification. */
    private static final int LONGEST_NAME = 16;

    private final Links links;

    OpenSearchPage(Links links) {
        this.links = links;
    }

    /**
     * What the template prints.
     *
     * @param template the address with the place for the words
     */
    record View(
            String name,
            String description,
            String lang,
            String template,
            String self,
            String icon) {}

    @CheckedTemplate(basePath = "edition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance opensearch(View view);
    }

    @Override
    public Optional<Sheet> at(Ask ask) {
        return ask.parts().equals(List.of(FILE)) ? ask.site().map(this::sheet) : Optional.empty();
    }

    private Sheet sheet(Site site) {
        var tag = site.script().tag(site.language());
        var view =
                new View(
                        shortened(site.name()),
                        Messages.in(site.language()).say("search.about", site.name()),
                        tag,
                        links.to(site.brand(), site.path(SearchPage.PLACE)) + "?q={searchTerms}",
                        links.to(site.brand(), site.path(FILE)),
                        links.to(site.brand(), "/favicon.ico"));
        return Sheet.of(
                        200,
                        "application/opensearchdescription+xml",
                        Templates.opensearch(view).render())
                .with("content-language", tag);
    }

    /** As many whole words as there is room for, or as much of the first. */
    private static String shortened(String name) {
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        int end = name.lastIndexOf(' ', LONGEST_NAME);
        return name.substring(0, end > 0 ? end : LONGEST_NAME);
    }
}

package tilshi.desk.notice;

import jakarta.enterprise.context.ApplicationScoped;
import tilshi.edition.EditionConfig;
import tilshi.edition.Links;
import tilshi.notice.DeskAddress;

/** Where letters lead to: the desk as the edition knows its address. */
@ApplicationScoped
class DeskLinks implements DeskAddress {

    private final Links links;
    private final EditionConfig config;

    DeskLinks(Links links, EditionConfig config) {
        this.links = links;
        this.config = config;
    }

    @Override
    public String host() {
        return config.deskHost();
    }

    @Override
    public String of(String path) {
        return links.toDesk(path);
    }
}

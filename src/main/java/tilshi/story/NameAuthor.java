package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;

/** Makes somebody known who signs stories. Done when the house is set up. */
@ApplicationScoped
public class NameAuthor {

    private final Authors authors;

    NameAuthor(Authors authors) {
        this.authors = authors;
    }

    /**
     * @return the author's id
     */
    @Transactional
    public long with(
            String key,
            Map<String, String> name,
            Map<String, String> role,
            Map<String, String> about,
            Optional<Long> portrait) {
        return authors.add(new Author(0, key, name, role, about, portrait));
    }
}

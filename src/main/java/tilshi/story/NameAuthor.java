package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tilshi.press.Changes;

/** Makes somebody known who signs stories. Done when the house is set up. */
@ApplicationScoped
public class NameAuthor {

    private final Authors authors;
    private final Changes changes;

    NameAuthor(Authors authors, Changes changes) {
        this.authors = authors;
        this.changes = changes;
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
        long id = authors.add(new Author(0, key, name, role, about, portrait));
        changes.touch("name-author", List.of(Keys.author(id)));
        return id;
    }
}

package tilshi.edition.search;

import java.util.List;
import java.util.Optional;
import tilshi.edition.Card;
import tilshi.edition.Link;

/**
 * What the template of the search prints.
 *
 * @param query what stands in the field
 * @param notice what is to be said besides
 * @param newest the beginning of what was found, where this is not it
 * @param older what was found and is older than this
 */
record SearchView(
        String query,
        List<String> notice,
        List<Card> cards,
        Optional<Link> newest,
        Optional<Link> older) {

    /** The field and some words, nothing found. */
    static SearchView of(String query, String... notice) {
        return new SearchView(
                query, List.of(notice), List.of(), Optional.empty(), Optional.empty());
    }

    /** Who comes here to type begins at once. */
    public boolean open() {
        return query.isEmpty();
    }
}

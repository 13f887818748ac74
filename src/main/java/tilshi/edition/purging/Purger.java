package tilshi.edition.purging;

import java.io.IOException;
import java.util.Collection;

/** Tells a cache in front which pages are not to be served any more. */
interface Purger {

    /**
     * Purges all pages that carry one of these tokens.
     *
     * @throws IOException if the cache did not say that it has done so
     */
    void purge(Collection<String> tokens) throws IOException, InterruptedException;
}

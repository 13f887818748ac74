package tilshi.press;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The keys that one pressing reads. Collections of published data take it as a parameter and name
 * what they hand out, so that a page cannot forget a key.
 */
public final class KeysRead {

    private final Set<Key> keys = new LinkedHashSet<>();

    public void read(Key key) {
        keys.add(key);
    }

    public void read(Collection<Key> more) {
        keys.addAll(more);
    }

    public Set<Key> all() {
        return Set.copyOf(keys);
    }
}

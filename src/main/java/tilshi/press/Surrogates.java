package tilshi.press;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import tilshi.base.CanonicalJson;

/**
 * Keys as caches in front know them: a short token for each, in a header of the page and in the
 * purge. Two keys with one token would only purge a page too many.
 */
public final class Surrogates {

    /** The longest header caches take is 16 KB; so many tokens stay below. */
    private static final int MOST = 1_200;

    private static final int LENGTH = 10;

    private Surrogates() {}

    /** The token of a key: ten letters and digits. */
    public static String token(Key key) {
        var bytes = key.name().getBytes(StandardCharsets.UTF_8);
        return CanonicalJson.sha256(bytes).substring(0, LENGTH);
    }

    /**
     * The header of a page that read these keys.
     *
     * @param everyChange stands for the keys of a page that read too many: purged with every change
     */
    public static String header(Collection<Key> keys, Key everyChange) {
        var named = keys.size() > MOST ? List.of(everyChange) : keys;
        return named.stream().map(Surrogates::token).sorted().collect(Collectors.joining(" "));
    }
}

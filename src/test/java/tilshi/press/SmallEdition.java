package tilshi.press;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a dozen pages that follow from six keys, with a log of its changes. A page is
 * there, gone, moved or missing, and leads to others, as its keys say.
 */
final class SmallEdition implements Typesetter {

    private static final int PAGES = 12;
    private static final int KEYS = 6;
    private static final Pattern LINK = Pattern.compile("-> (\\S+)");

    private final Random random;
    private final int[] data = new int[KEYS];
    private final List<Change> log = new ArrayList<>();
    private int leftToLive = -1;

    SmallEdition(Random random) {
        this.random = random;
    }

    /** The program was killed. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    /** Dies when it is asked for the links of so many more pages; never, if negative. */
    void killAfter(int pages) {
        leftToLive = pages;
    }

    Change somethingHappens() {
        var touched = new LinkedHashSet<Key>();
        for (int i = 0; i <= random.nextInt(2); i++) {
            int key = random.nextInt(KEYS);
            data[key]++;
            touched.add(key(key));
        }
        var change = new Change(log.size() + 1, Instant.EPOCH, "test", List.copyOf(touched));
        log.add(change);
        return change;
    }

    long newest() {
        return log.size();
    }

    List<Change> after(long number) {
        return List.copyOf(log.subList((int) number, log.size()));
    }

    List<Address> addresses() {
        return IntStream.range(0, PAGES).mapToObj(SmallEdition::address).toList();
    }

    Address anyAddress() {
        return address(random.nextInt(PAGES));
    }

    /** Every page that can be come to from the root. */
    Set<Address> reachable() {
        var found = new HashSet<Address>();
        var waiting = new ArrayDeque<>(roots());
        while (!waiting.isEmpty()) {
            var address = waiting.poll();
            if (text(address) != null && found.add(address)) {
                LINK.matcher(text(address))
                        .results()
                        .forEach(link -> waiting.add(Address.parse(link.group(1))));
            }
        }
        return found;
    }

    @Nullable String text(Address address) {
        var sheet = set(address, new KeysRead());
        return sheet == null
                ? null
                : new String(sheet.body(), java.nio.charset.StandardCharsets.UTF_8);
    }

    int status(Address address) {
        var sheet = set(address, new KeysRead());
        return sheet == null ? 404 : sheet.status();
    }

    String file(Address address) {
        var path = address.path();
        return path.endsWith("/") ? path + "index.html" : path + ".html";
    }

    @Override
    public @Nullable Sheet set(Address address, KeysRead keys) {
        int page = numberOf(address);
        var text = new StringBuilder("Page " + page + "\n");
        int state = 0;
        for (int i = 0; i < 3; i++) {
            int key = (page * (i + 1) + i) % KEYS;
            keys.read(key(key));
            state += data[key] * (i + 1);
            text.append(key).append(" is at ").append(data[key] / 2).append('\n');
        }
        for (int i = 1; i <= 2; i++) {
            text.append("-> ").append(address((page + i + state) % PAGES)).append('\n');
        }
        text.append(". ".repeat(page * 60));
        return switch (page == 0 ? 0 : state % 7) {
            case 4 -> Sheet.of(410, "text/html", text.toString());
            case 5 -> null;
            case 6 -> Sheet.movedTo("/").with("x-number", Integer.toString(page));
            default -> Sheet.of(200, "text/html", text.toString());
        };
    }

    @Override
    public Collection<Address> roots() {
        return List.of(address(0));
    }

    @Override
    public Collection<Address> links(Address address, String contentType, String text) {
        if (leftToLive == 0) {
            throw new Killed();
        }
        leftToLive--;
        return LINK.matcher(text).results().map(link -> Address.parse(link.group(1))).toList();
    }

    private static int numberOf(Address address) {
        return address.path().equals("/")
                ? 0
                : Integer.parseInt(address.path().replaceFirst("^/p1/|^/p", ""));
    }

    /** Some of them lie below others. */
    private static Address address(int page) {
        return new Address("news", page == 0 ? "/" : page % 3 == 0 ? "/p1/" + page : "/p" + page);
    }

    private static Key key(int key) {
        return new Key("key:" + key);
    }
}

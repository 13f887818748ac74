package tilshi.press;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/** Asks for every page of the edition, by following all links from its roots. */
@ApplicationScoped
public class Crawl {

    private final Press press;
    private final Typesetter typesetter;

    Crawl(Press press, Typesetter typesetter) {
        this.press = press;
        this.typesetter = typesetter;
    }

    @Nullable PressedPage page(Address address) {
        return press.page(address);
    }

    /** Presses everything there is but pictures and assets; the addresses found. */
    public Collection<Address> everything() {
        var waiting = new ArrayDeque<>(typesetter.roots());
        var seen = new HashSet<>(waiting);
        var found = new HashSet<Address>();
        while (!waiting.isEmpty()) {
            var address = waiting.poll();
            var page = press.page(address);
            if (page == null) {
                continue;
            }
            found.add(address);
            var text =
                    new String(page.copy(Encoding.IDENTITY).toBytes(), StandardCharsets.ISO_8859_1);
            for (var link : typesetter.links(address, "text/html", text)) {
                if (!link.brand().startsWith("~") && seen.add(link)) {
                    waiting.add(link);
                }
            }
        }
        return found;
    }
}

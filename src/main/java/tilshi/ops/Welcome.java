package tilshi.ops;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import java.time.Duration;
import java.util.stream.Collectors;
import tilshi.edition.EditionConfig;
import tilshi.edition.Links;
import tilshi.edition.serving.ReaderServer;
import tilshi.ops.sample.SampleNewsroom;
import tilshi.site.Sites;

/** What a person who has just started Tilshi is told. */
@ApplicationScoped
@Unremovable
class Welcome {

    private final SampleNewsroom sample;
    private final Sites sites;
    private final Links links;
    private final EditionConfig config;
    private final ReaderServer server;

    Welcome(
            SampleNewsroom sample,
            Sites sites,
            Links links,
            EditionConfig config,
            ReaderServer server) {
        this.sample = sample;
        this.sites = sites;
        this.links = links;
        this.config = config;
        this.server = server;
    }

    void demo(long started) {
        var out = System.out;
        if (sites.house().brands().isEmpty()) {
            out.println("Filling the sample newsroom …");
        }
        sample.fill();
        out.println();
        out.println("Tilshi is ready after " + since(started) + ".");
        out.println();
        out.println("  Begin here   " + links.to("localhost", "/"));
        brands(out);
        out.println("  The desk     " + links.toDesk("/"));
        out.println();
        out.println(
                "  Sign in as   publisher, editor, reporter, sport, translator, contributor or admin");
        out.println(
                "  Password     " + SampleNewsroom.PASSWORD + "   (all of them; sample data only)");
        out.println();
        out.println("Ctrl-C stops it.");
    }

    void production(long started) {
        System.out.println(
                "Tilshi is serving on %s:%d after %s."
                        .formatted(config.listenHost(), server.port(), since(started)));
        if (sites.house().brands().isEmpty()) {
            System.out.println(
                    "There is no brand yet. Open one: ./tilshi brand open sites/example");
        }
        brands(System.out);
        System.out.println("  The desk     " + links.toDesk("/"));
    }

    private void brands(PrintStream out) {
        for (var brand : sites.house().brands()) {
            var fronts =
                    sites.house().sitesOf(brand.key()).stream()
                            .map(site -> links.to(brand, site.front()))
                            .collect(Collectors.joining("  "));
            out.printf("  %-12s %s%n", brand.key(), fronts);
        }
    }

    private static String since(long started) {
        var took = Duration.ofNanos(System.nanoTime() - started);
        return "%.1f s".formatted(took.toMillis() / 1000.0);
    }
}

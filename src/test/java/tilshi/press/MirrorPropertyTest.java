package tilshi.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/**
 * The mirror under acts, readers, full memory, closings and kills in any order: what it calls fresh
 * equals a fresh pressing, and when nothing happens any more it has the whole edition, exactly, and
 * no other file.
 */
class MirrorPropertyTest {

    private static final int STEPS = 120;

    @Property(tries = 60)
    void what_it_calls_fresh_is_fresh_and_in_the_end_it_has_everything(
            @ForAll @LongRange(min = 0, max = 1L << 40) long seed) throws Exception {
        live(seed);
    }

    /** A page comes back to where an unchanged page leads; a kill before the first walk. */
    @Example
    void what_once_went_wrong_goes_well() throws Exception {
        live(4_259);
        live(20_924_497);
    }

    private static void live(long seed) throws Exception {
        var folder = Files.createTempDirectory("tilshi-mirror-");
        try {
            live(folder, new Random(seed));
        } finally {
            throwAway(folder);
        }
    }

    private static void live(Path folder, Random random) throws Exception {
        var edition = new SmallEdition(random);
        var node = new SmallNode(folder, edition);
        node.start();
        for (int i = 0; i < STEPS; i++) {
            switch (random.nextInt(12)) {
                case 0, 1 -> node.apply(edition.somethingHappens());
                case 2 -> node.ask(edition.anyAddress());
                case 3 -> node.forget(edition.anyAddress());
                case 4 -> node = random.nextInt(4) == 0 ? node.restarted() : node;
                case 5 -> node = random.nextInt(3) == 0 ? killed(node, edition, random) : node;
                case 6 -> node.missesWhat(edition.somethingHappens());
                default -> node.turns(random.nextInt(6));
            }
            everythingFreshIsFresh(node, edition);
        }
        node.comesToRest();
        everythingIsThere(folder, node, edition);
        node = node.restarted();
        node.comesToRest();
        everythingIsThere(folder, node, edition);
        node.stop();
    }

    /** Now, or in the midst of a batch; and while nobody looks, more may happen. */
    private static SmallNode killed(SmallNode node, SmallEdition edition, Random random)
            throws Exception {
        if (random.nextBoolean()) {
            edition.killAfter(random.nextInt(8));
            try {
                node.turns(10);
            } catch (SmallEdition.Killed killed) {
                // As it was meant.
            }
            edition.killAfter(-1);
        }
        node.kill();
        if (random.nextInt(3) == 0) {
            edition.somethingHappens();
        }
        var next = new SmallNode(node.folder(), edition);
        next.start();
        return next;
    }

    private static void everythingFreshIsFresh(SmallNode node, SmallEdition edition) {
        for (var address : edition.addresses()) {
            var page = node.mirror().fresh(address);
            if (page != null) {
                assertThat(SmallNode.text(page)).as("%s", address).isEqualTo(edition.text(address));
            }
        }
    }

    private static void everythingIsThere(Path folder, SmallNode node, SmallEdition edition)
            throws IOException {
        var files = new TreeSet<String>();
        for (var address : edition.reachable()) {
            var page = node.mirror().fresh(address);
            assertThat(page).as("%s", address).isNotNull();
            assertThat(SmallNode.text(page)).isEqualTo(edition.text(address));
            var file = page.status() + "/" + address.brand() + edition.file(address);
            assertThat(Files.readString(folder.resolve(file))).isEqualTo(edition.text(address));
        }
        Mirrors.addresses(node.mirror())
                .forEach(
                        address -> {
                            assertThat(edition.text(address)).as("%s", address).isNotNull();
                            files.add(
                                    edition.status(address)
                                            + "/"
                                            + address.brand()
                                            + edition.file(address));
                        });
        assertThat(plainFiles(folder)).isEqualTo(files);
        assertThat(Files.readString(folder.resolve("change")).strip())
                .isEqualTo(Long.toString(edition.newest()));
        assertThat(node.mirror().status().complete()).isTrue();
    }

    private static TreeSet<String> plainFiles(Path folder) throws IOException {
        try (var walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(name -> name.matches("\\d\\d\\d/.*"))
                    .map(name -> name.replaceFirst("\\.(gz|br)$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static void throwAway(Path folder) throws IOException {
        try (var walk = Files.walk(folder)) {
            for (var path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

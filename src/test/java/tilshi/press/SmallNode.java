package tilshi.press;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** A node without database and without threads: what the others do happens when it is told. */
final class SmallNode {

    private static final String NAME = "small";

    private final Path folder;
    private final SmallEdition edition;
    private final Newsstand newsstand = new Newsstand();
    private final Mirror mirror;
    private final Press press;
    private final Reprint reprint;
    private final MirrorKeeper keeper;
    private long stand;

    SmallNode(Path folder, SmallEdition edition) {
        this.folder = folder;
        this.edition = edition;
        var meters = new SimpleMeterRegistry();
        mirror = new Mirror(Optional.of(folder), edition, meters);
        press =
                new Press(
                        edition,
                        newsstand,
                        mirror,
                        new SlowestPages(java.time.InstantSource.system()),
                        meters);
        reprint = new Reprint(press, newsstand, mirror, new Changes(null, null));
        keeper = new MirrorKeeper(mirror, reprint, edition);
    }

    Path folder() {
        return folder;
    }

    Mirror mirror() {
        return mirror;
    }

    void start() throws IOException {
        assertThat(mirror.open()).isTrue();
        long known = mirror.applied(NAME);
        if (known < 0) {
            mirror.startAfresh(NAME, edition.newest());
        } else {
            edition.after(known).forEach(mirror::catchUp);
        }
        mirror.isNowCurrent();
        stand = edition.newest();
        press.touched(stand, java.util.List.of());
        keeper.follow(true, stand);
    }

    /** As a follower does. */
    void apply(Change last) {
        for (var change : edition.after(stand)) {
            press.touched(change.number(), change.keys());
            mirror.apply(change);
            newsstand.readersOf(change.keys()).forEach(reprint::atHand);
            stand = change.number();
        }
        assertThat(stand).isEqualTo(last.number());
        keeper.follow(true, stand);
    }

    /** A change that the mirror learns of when the log is read again. */
    void missesWhat(Change change) throws IOException {
        edition.after(mirror.applied(NAME)).forEach(mirror::catchUp);
        apply(change);
    }

    void ask(Address address) {
        var page = press.page(address);
        assertThat(page == null ? null : text(page)).isEqualTo(edition.text(address));
    }

    /** Memory has no room for it any more. */
    void forget(Address address) {
        newsstand.remove(address);
    }

    void turns(int most) throws IOException {
        for (int i = 0; i < most && keeper.turn(); i++) {
            // On it goes.
        }
    }

    void comesToRest() throws IOException {
        int turns = 0;
        while (keeper.turn()) {
            assertThat(turns++).as("it never rests").isLessThan(2_000);
        }
    }

    void stop() throws InterruptedException {
        keeper.stop();
    }

    SmallNode restarted() throws Exception {
        keeper.finish();
        keeper.stop();
        var next = new SmallNode(folder, edition);
        next.start();
        return next;
    }

    void kill() {
        var index = mirror.index();
        if (index != null) {
            index.drop();
        }
    }

    static String text(PressedPage page) {
        return new String(page.copy(Encoding.IDENTITY).toBytes(), StandardCharsets.UTF_8);
    }
}

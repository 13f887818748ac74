package tilshi.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MirrorIndexTest {

    private static final int PAGES = 2_000;
    private static final int KEYS = 20;

    @TempDir private Path folder;

    @Test
    void its_file_stays_in_proportion_to_its_pages_however_often_they_are_pressed() {
        try (var index = new MirrorIndex(folder.resolve("index.mv"))) {
            for (int number = 1; number <= 12; number++) {
                fill(index, number);
            }
            long before = index.size();

            index.compact();

            assertThat(index.size()).isLessThan(before);
            assertThat(index.size() / PAGES).as("bytes a page").isLessThan(5_000);
        }
    }

    @Test
    void what_was_committed_is_there_after_a_kill_and_nothing_else() {
        var file = folder.resolve("index.mv");
        var index = new MirrorIndex(file);
        index.put(address(1), kept(1, 1), true);
        index.apply(new Change(7, Instant.EPOCH, "test", List.of(new Key("key:1"))));
        index.commit();
        index.put(address(2), kept(2, 1), false);
        index.drop();

        try (var again = new MirrorIndex(file)) {
            assertThat(Mirrors.addresses(again)).containsExactly(address(1));
            assertThat(again.applied()).isEqualTo(7);
            assertThat(again.touchedKey()).hasValue("key:1");
            assertThat(again.noted()).extracting(Typesetter.Laid::address).contains(address(1));
            assertThat(again.isStale(again.find(address(1)).orElseThrow())).isTrue();
            assertThat(again.readerAfter("key:1", "")).hasValue(address(1));
        }
    }

    @Test
    void an_index_that_cannot_be_read_is_set_aside_and_begun_anew() throws Exception {
        Files.write(folder.resolve("index.mv"), new byte[20_000]);
        var edition = new SmallEdition(new Random(1));
        var node = new SmallNode(folder, edition);

        node.start();
        node.comesToRest();

        assertThat(Mirrors.addresses(node.mirror())).containsAll(edition.reachable());
        assertThat(folder.resolve("index.mv.unreadable")).exists();
        node.stop();
    }

    private static void fill(MirrorIndex index, int number) {
        for (int i = 0; i < PAGES; i++) {
            index.put(address(i), kept(i, number), false);
            if (i % 64 == 0) {
                index.commit();
            }
        }
        index.commit();
    }

    private static Address address(int i) {
        return new Address("news", "/ru/2026/11/22/story-number-" + i);
    }

    private static Kept kept(int i, int number) {
        var keys =
                java.util.stream.IntStream.range(0, KEYS)
                        .mapToObj(k -> "key:" + (i * k % 997))
                        .distinct()
                        .toList();
        return new Kept(
                200,
                number,
                "version",
                Integer.toHexString(i * 31 + number),
                List.of(List.of("content-type", "text/html; charset=utf-8")),
                keys,
                List.of(Encoding.values()));
    }
}

package tilshi.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NewsstandTest {

    private static final List<Key> KEYS =
            IntStream.range(0, 6).mapToObj(i -> new Key("key:" + i)).toList();

    /** A page put on an address, or the address cleared where it has no keys. */
    record Move(int address, Set<Integer> keys, boolean removed) {}

    @Property(tries = 500)
    void who_reads_a_key_is_what_a_naive_list_says(@ForAll("moves") List<Move> moves) {
        var newsstand = new Newsstand();
        var naive = new HashMap<Address, Set<Key>>();

        for (var move : moves) {
            if (move.removed()) {
                newsstand.remove(address(move.address()));
                naive.remove(address(move.address()));
            } else {
                var keys = move.keys().stream().map(KEYS::get).collect(Collectors.toSet());
                newsstand.put(address(move.address()), page(keys, 100));
                naive.put(address(move.address()), keys);
            }
            agree(newsstand, naive);
        }
    }

    @Test
    void readers_of_several_keys_come_once_each_and_in_a_stable_order() {
        var newsstand = new Newsstand();
        for (int i : new int[] {3, 1, 2}) {
            newsstand.put(address(i), page(Set.of(KEYS.get(0), KEYS.get(1)), 100));
        }

        assertThat(newsstand.readersOf(List.of(KEYS.get(1), KEYS.get(0))))
                .containsExactly(address(1), address(2), address(3));
    }

    @Test
    void what_is_asked_for_least_leaves_when_memory_is_full() {
        var newsstand = new Newsstand();
        int half = (int) (Newsstand.HEAVIEST / 2);

        for (int i = 0; i < 10; i++) {
            newsstand.put(address(i), page(Set.of(KEYS.get(0)), half - 1));
        }

        assertThat(newsstand.weight()).isLessThanOrEqualTo(Newsstand.HEAVIEST);
        assertThat(newsstand.pages()).isEqualTo(2);
        assertThat(newsstand.readersOf(KEYS)).hasSize(2).containsAll(newsstand.addresses());
    }

    @Test
    void the_index_of_keys_is_bounded_and_no_key_outlives_its_page() {
        long heaviest = 4L << 20;
        var newsstand = new Newsstand(heaviest);
        var sheet = Sheet.of(200, "text/html", "A short page that reads much");
        var all = new HashMap<Address, PressedPage>();

        for (int i = 0; i < 2_000; i++) {
            int page = i;
            var keys =
                    IntStream.range(0, 200)
                            .mapToObj(k -> new Key("key:" + (k < 100 ? k : page * 200 + k)))
                            .collect(Collectors.toSet());
            all.put(address(i), PressedPage.of(sheet, keys));
            newsstand.put(address(i), all.get(address(i)));
            assertThat(newsstand.readings()).isLessThan(heaviest / PressedPage.KEY_WEIGHT);
        }

        assertThat(newsstand.pages()).isBetween(100L, 1_000L);
        assertThat(newsstand.readings()).isEqualTo(newsstand.pages() * 200);
        all.forEach(
                (address, page) ->
                        assertThat(newsstand.readersOf(page.keys()).contains(address))
                                .isEqualTo(newsstand.page(address) != null));
        newsstand.clear();
        assertThat(newsstand.readings()).isZero();
        assertThat(newsstand.readersOf(all.get(address(1)).keys())).isEmpty();
    }

    @Test
    void no_page_loses_its_keys_while_others_are_pushed_out() throws Exception {
        for (int round = 0; round < 20; round++) {
            var newsstand = new Newsstand();
            try (var threads = Executors.newFixedThreadPool(6)) {
                for (int i = 0; i < 3; i++) {
                    int seed = round * 3 + i;
                    threads.submit(() -> put(newsstand, new Random(seed)));
                    threads.submit(() -> look(newsstand));
                }
            }
            newsstand.weight();

            var naive = new HashMap<Address, Set<Key>>();
            newsstand.addresses().forEach(a -> naive.put(a, newsstand.page(a).keys()));
            agree(newsstand, naive);
        }
    }

    private static void put(Newsstand newsstand, Random random) {
        int third = (int) (Newsstand.HEAVIEST / 3);
        for (int i = 0; i < 3_000; i++) {
            var address = address(random.nextInt(5));
            if (random.nextInt(5) == 0) {
                newsstand.remove(address);
            } else {
                var keys = Set.of(KEYS.get(random.nextInt(3)), KEYS.get(3));
                newsstand.put(address, page(keys, third));
            }
        }
    }

    private static void look(Newsstand newsstand) {
        for (int i = 0; i < 30_000; i++) {
            newsstand.page(address(i % 5));
        }
    }

    private static void agree(Newsstand newsstand, Map<Address, Set<Key>> naive) {
        assertThat(newsstand.addresses()).isEqualTo(naive.keySet());
        for (var key : KEYS) {
            var readers =
                    naive.entrySet().stream()
                            .filter(entry -> entry.getValue().contains(key))
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toSet());
            assertThat(Set.copyOf(newsstand.readersOf(Set.of(key)))).isEqualTo(readers);
        }
    }

    private static Address address(int number) {
        return new Address("news", "/kk/" + number);
    }

    private static PressedPage page(Set<Key> keys, int weight) {
        var page = PressedPage.of(Sheet.of(200, "text/html", "a"), keys);
        return new PressedPage(
                page.status(),
                page.etag(),
                page.headers(),
                page.copies(),
                keys,
                weight,
                new Unpacked());
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 5).set().ofMaxSize(4),
                        Arbitraries.of(true, false, false))
                .as(Move::new)
                .list()
                .ofMaxSize(30);
    }
}

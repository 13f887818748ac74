package tilshi.press;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jdbi.v3.core.Jdbi;

/**
 * The invariants of the engine, with random acts on a random newsroom that is small enough to be
 * seen through: a front with the newest three, lists by section, a page for each article that names
 * the two before it. Faults are shrunk to the shortest list of steps.
 */
class EngineTest {

    private static final int ARTICLES = 8;
    private static final int SECTIONS = 3;

    /** One step: an act, a reader's ask, or an act that happens while a page is being set. */
    record Step(What what, int article, int address) {}

    enum What {
        PUBLISH,
        CORRECT,
        WITHDRAW,
        ASK,
        ASK_WHILE_ACT,
        FORGET
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        var step =
                net.jqwik.api.Combinators.combine(
                                Arbitraries.of(What.class),
                                Arbitraries.integers().between(0, ARTICLES - 1),
                                Arbitraries.integers().between(0, ARTICLES + SECTIONS))
                        .as(Step::new);
        return step.list().ofMinSize(1).ofMaxSize(60);
    }

    @Property(tries = 400, shrinking = ShrinkingMode.FULL)
    void the_invariants_hold_after_every_step(@ForAll("steps") List<Step> steps) {
        var newsroom = new SmallNewsroom();
        for (var step : steps) {
            newsroom.take(step);
            newsroom.everyPageEqualsAFreshPressing();
            newsroom.nothingUnpublishedIsInAnyPage();
        }
    }

    /** Articles in the order they were published in; what was withdrawn says so. */
    private static final class SmallNewsroom implements Typesetter {

        private final List<Integer> published = new ArrayList<>();
        private final Map<Integer, Integer> revisions = new TreeMap<>();
        private final Newsstand newsstand = new Newsstand();
        private final Map<Address, AtomicInteger> settings = new ConcurrentHashMap<>();
        private final Press press;
        private final PressRun run;
        private long number;
        private volatile Runnable meanwhile = () -> {};

        SmallNewsroom() {
            var meters = new SimpleMeterRegistry();
            var nowhere = Jdbi.create("jdbc:nowhere:");
            var mirror = new Mirror(Optional.empty(), this, meters);
            var changes = new Changes(nowhere, InstantSource.system());
            press =
                    new Press(
                            this,
                            newsstand,
                            mirror,
                            new SlowestPages(InstantSource.system()),
                            meters);
            run =
                    new PressRun(
                            press,
                            newsstand,
                            mirror,
                            this,
                            new Reprint(press, newsstand, mirror, changes),
                            new Receipts(nowhere),
                            new PressNode(
                                    Optional.of("test"), newsstand, mirror, InstantSource.system()),
                            unheard(),
                            unheard(),
                            unheard(),
                            InstantSource.system());
        }

        void take(Step step) {
            var address = address(step.address());
            switch (step.what()) {
                case ASK -> press.page(address);
                case ASK_WHILE_ACT -> {
                    var other = new Thread(() -> act(What.CORRECT, step.article()));
                    meanwhile = () -> untilItWaitsForUs(other);
                    press.page(address);
                    meanwhile = () -> {};
                    join(other);
                }
                case FORGET -> newsstand.remove(address);
                default -> act(step.what(), step.article());
            }
        }

        /** The follower is a thread of its own; it may have to wait for this very pressing. */
        private static void untilItWaitsForUs(Thread other) {
            other.start();
            while (other.getState() != Thread.State.WAITING
                    && other.getState() != Thread.State.TERMINATED) {
                Thread.onSpinWait();
            }
        }

        private static void join(Thread other) {
            try {
                other.join(10_000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Changes the data, then tells the node: as an act's commit and the follower do. */
        private void act(What what, int article) {
            var keys = new TreeSet<String>();
            switch (what) {
                case PUBLISH -> {
                    if (revisions.putIfAbsent(article, 1) == null) {
                        published.add(article);
                        keys.addAll(Set.of("list:all", "list:" + article % SECTIONS));
                    }
                }
                case WITHDRAW -> {
                    if (published.remove((Integer) article)) {
                        keys.addAll(Set.of("list:all", "list:" + article % SECTIONS));
                    }
                }
                default -> revisions.computeIfPresent(article, (same, revision) -> revision + 1);
            }
            keys.add("article:" + article);
            keys.add("address:" + address(article));
            apply(keys.stream().map(Key::new).toList());
        }

        private void apply(List<Key> keys) {
            var before = new HashMap<Address, PressedPage>();
            newsstand.addresses().forEach(a -> before.put(a, newsstand.page(a)));
            settings.clear();
            run.apply(new Change(++number, Instant.now(), "act", keys));
            before.forEach((address, page) -> onlyIfItRead(address, page, keys));
            if (Thread.currentThread().getName().equals("main")) {
                settings.forEach((a, times) -> assertThat(times.get()).as("%s", a).isEqualTo(1));
            }
        }

        private void onlyIfItRead(Address address, PressedPage page, List<Key> keys) {
            boolean concerned =
                    page.keys().stream().anyMatch(keys::contains) || keys.contains(Key.of(address));
            if (!concerned) {
                assertThat(newsstand.page(address)).as("%s", address).isSameAs(page);
                assertThat(settings).doesNotContainKey(address);
            }
        }

        void everyPageEqualsAFreshPressing() {
            for (var address : newsstand.addresses()) {
                var keys = new KeysRead();
                var fresh = text(address, keys);
                var page = newsstand.page(address);
                assertThat(new String(page.copy(Encoding.IDENTITY).toBytes())).isEqualTo(fresh);
                assertThat(page.keys()).isEqualTo(keys.all());
            }
        }

        void nothingUnpublishedIsInAnyPage() {
            for (var address : newsstand.addresses()) {
                var text = new String(newsstand.page(address).copy(Encoding.IDENTITY).toBytes());
                for (int article = 0; article < ARTICLES; article++) {
                    if (!revisions.containsKey(article)) {
                        assertThat(text).doesNotContain("<" + article + ">");
                    }
                }
            }
        }

        @Override
        public Sheet set(Address address, KeysRead keys) {
            settings.computeIfAbsent(address, a -> new AtomicInteger()).incrementAndGet();
            var text = text(address, keys);
            var happens = meanwhile;
            meanwhile = () -> {};
            happens.run();
            return text.isEmpty() ? null : Sheet.of(200, "text/html", text);
        }

        private String text(Address address, KeysRead keys) {
            var name = address.path().substring(1);
            if (name.isEmpty()) {
                keys.read(new Key("list:all"));
                return "front " + shown(keys, published.reversed(), 3);
            }
            if (name.startsWith("s")) {
                int section = Integer.parseInt(name.substring(1));
                keys.read(new Key("list:" + section));
                var all = published.stream().filter(a -> a % SECTIONS == section).toList();
                return "section " + shown(keys, all.reversed(), 5);
            }
            int article = Integer.parseInt(name);
            keys.read(new Key("article:" + article));
            int at = published.indexOf(article);
            if (at < 0) {
                return revisions.containsKey(article) ? "withdrawn" : "";
            }
            var earlier = published.subList(0, at).reversed();
            return "article " + shown(keys, List.of(article), 1) + shown(keys, earlier, 2);
        }

        private String shown(KeysRead keys, List<Integer> articles, int most) {
            var text = new StringBuilder();
            for (int article : articles.stream().limit(most).toList()) {
                keys.read(new Key("article:" + article));
                text.append("<").append(article).append("> ").append(revisions.get(article));
            }
            return text.toString();
        }

        @Override
        public Turn turn(Address address) {
            return address.path().equals("/") ? Turn.FIRST : Turn.NEXT;
        }

        private static Address address(int number) {
            var path =
                    number < ARTICLES
                            ? "/" + number
                            : number == ARTICLES ? "/" : "/s" + (number - ARTICLES - 1);
            return new Address("news", path);
        }
    }

    /** Nobody listens. */
    @SuppressWarnings("unchecked")
    private static <T> Event<T> unheard() {
        return (Event<T>)
                Proxy.newProxyInstance(
                        Event.class.getClassLoader(),
                        new Class<?>[] {Event.class},
                        (event, method, arguments) -> null);
    }
}

package tilshi.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PressTest {

    private static final Address FRONT = new Address("news", "/kk/");
    private static final Key KEY = new Key("front:news/kk");

    /** Counts its sheets and does, while it sets one, what a test wants to happen then. */
    private static final class CountingTypesetter implements Typesetter {

        private final AtomicInteger sheets = new AtomicInteger();
        private final ConcurrentLinkedQueue<Runnable> meanwhile = new ConcurrentLinkedQueue<>();
        private volatile String words = "first";
        private volatile boolean there = true;

        @Override
        public Sheet set(Address address, KeysRead keys) {
            sheets.incrementAndGet();
            keys.read(KEY);
            keys.read(new Key("address:" + address));
            var seen = words;
            var next = meanwhile.poll();
            if (next != null) {
                next.run();
            }
            return there ? Sheet.of(200, "text/html", seen + " at " + address) : null;
        }
    }

    private final CountingTypesetter typesetter = new CountingTypesetter();
    private final Newsstand newsstand = new Newsstand();
    private final Mirror noMirror =
            new Mirror(Optional.empty(), typesetter, new SimpleMeterRegistry());
    private final Press press =
            new Press(
                    typesetter,
                    newsstand,
                    noMirror,
                    new SlowestPages(InstantSource.system()),
                    new SimpleMeterRegistry());

    @Test
    void fifty_who_ask_at_once_have_the_page_pressed_once() throws Exception {
        var crowd = new ConcurrentLinkedQueue<Thread>();
        var pages = new ConcurrentLinkedQueue<PressedPage>();
        typesetter.meanwhile.add(() -> await(() -> areAllWaiting(crowd)));
        for (int i = 0; i < 50; i++) {
            crowd.add(Thread.ofPlatform().unstarted(() -> pages.add(press.page(FRONT))));
        }

        crowd.forEach(Thread::start);
        for (var thread : crowd) {
            thread.join();
        }

        assertThat(typesetter.sheets).hasValue(1);
        assertThat(pages).hasSize(50).allMatch(page -> page == newsstand.page(FRONT));
    }

    private static boolean areAllWaiting(Collection<Thread> crowd) {
        return crowd.stream().allMatch(t -> t.getState() == Thread.State.TIMED_WAITING);
    }

    @Test
    void what_is_on_the_newsstand_is_not_pressed_again() {
        press.page(FRONT);
        press.page(FRONT);

        assertThat(typesetter.sheets).hasValue(1);
    }

    @Test
    void a_pressing_whose_key_is_touched_meanwhile_is_thrown_away_and_done_again() {
        typesetter.meanwhile.add(
                () -> {
                    typesetter.words = "second";
                    press.touched(1, Set.of(KEY));
                });

        var page = press.page(FRONT);

        assertThat(typesetter.sheets).hasValue(2);
        assertThat(text(page)).startsWith("second");
        assertThat(text(newsstand.page(FRONT))).startsWith("second");
    }

    @Test
    void a_pressing_is_not_disturbed_by_keys_it_did_not_read() {
        typesetter.meanwhile.add(() -> press.touched(1, Set.of(new Key("article:999"))));

        press.page(FRONT);

        assertThat(typesetter.sheets).hasValue(1);
    }

    @Test
    void who_presses_after_a_touch_does_not_get_what_was_pressed_before_it() throws Exception {
        var set = new CountDownLatch(1);
        var touched = new CountDownLatch(1);
        typesetter.meanwhile.add(
                () -> {
                    set.countDown();
                    await(touched);
                });

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var early = threads.submit(() -> press.page(FRONT));
            set.await();
            typesetter.words = "second";
            press.touched(1, Set.of(KEY));
            var late = threads.submit(() -> press.press(FRONT, true).page());
            touched.countDown();

            assertThat(text(late.get())).startsWith("second");
            assertThat(text(early.get())).startsWith("second");
        }
    }

    @Test
    void pressing_the_same_again_changes_nothing_on_the_newsstand() {
        var page = press.page(FRONT);

        var again = press.press(FRONT, true);

        assertThat(again.effect()).isEqualTo(Receipt.Effect.UNCHANGED);
        assertThat(newsstand.page(FRONT)).isSameAs(page);
    }

    @Test
    void pressing_other_words_puts_them_on_the_newsstand() {
        press.page(FRONT);
        typesetter.words = "second";

        assertThat(press.press(FRONT, true).effect()).isEqualTo(Receipt.Effect.PRESSED);
        assertThat(text(newsstand.page(FRONT))).startsWith("second");
    }

    @Test
    void a_page_that_is_no_more_leaves_the_newsstand_and_its_keys() {
        press.page(FRONT);
        typesetter.there = false;

        assertThat(press.press(FRONT, true).effect()).isEqualTo(Receipt.Effect.REMOVED);
        assertThat(newsstand.page(FRONT)).isNull();
        assertThat(newsstand.readersOf(Set.of(KEY))).isEmpty();
    }

    @Test
    void a_fault_reaches_everybody_who_waits_and_the_next_asks_anew() throws Exception {
        var crowd = new ConcurrentLinkedQueue<Thread>();
        var faults = new ConcurrentLinkedQueue<String>();
        typesetter.meanwhile.add(
                () -> {
                    await(() -> haveAllOthersJoined(crowd));
                    throw new IllegalStateException("no paper");
                });
        for (int i = 0; i < 5; i++) {
            crowd.add(
                    Thread.ofPlatform()
                            .unstarted(
                                    () -> {
                                        try {
                                            press.press(FRONT, true);
                                        } catch (IllegalStateException e) {
                                            faults.add(e.getMessage());
                                        }
                                    }));
        }

        crowd.forEach(Thread::start);
        for (var thread : crowd) {
            thread.join();
        }

        assertThat(faults).hasSize(5).containsOnly("no paper");
        assertThat(text(press.page(FRONT))).startsWith("first");
    }

    /** Whoever waits without an end waits for the one that presses. */
    private static boolean haveAllOthersJoined(Collection<Thread> crowd) {
        return crowd.stream()
                .filter(thread -> thread != Thread.currentThread())
                .allMatch(thread -> thread.getState() == Thread.State.WAITING);
    }

    @Test
    void a_page_touched_without_end_is_given_up() {
        for (int i = 0; i < 1_000; i++) {
            typesetter.meanwhile.add(() -> press.touched(1, Set.of(KEY)));
        }

        assertThatThrownBy(() -> press.page(FRONT)).isInstanceOf(IllegalStateException.class);
        assertThat(newsstand.page(FRONT)).isNull();

        typesetter.meanwhile.clear();
        assertThat(press.page(FRONT)).isNotNull();
    }

    /** The invariant itself, at random: once a touch is applied, no page is older than it. */
    @Test
    void no_page_is_ever_older_than_the_last_touch_that_was_applied() throws Exception {
        var addresses = List.of(FRONT, new Address("news", "/ru/"), new Address("sport", "/kk/"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 300; i++) {
                var word = "word" + i;
                for (var address : addresses) {
                    threads.submit(() -> press.page(address));
                }
                typesetter.words = word;
                press.touched(1, Set.of(KEY));
                for (var address : newsstand.readersOf(Set.of(KEY))) {
                    assertThat(text(press.press(address, true).page())).startsWith(word + " ");
                }
                for (var address : addresses) {
                    assertThat(text(press.page(address))).startsWith(word + " ");
                }
            }
        }
    }

    private static String text(PressedPage page) {
        return new String(page.copy(Encoding.IDENTITY).toBytes());
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package tilshi.desk.spelling;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import tilshi.base.CanonicalJson;
import tilshi.text.Language;
import tilshi.text.Proofreader;
import tilshi.text.Remark;

/**
 * Has texts read by proofreaders, who come at the first text and go when nothing was asked for a
 * while or memory is short. A text that was read before is not read again.
 */
@ApplicationScoped
class Proofreading {

    private static final Logger LOG = Logger.getLogger(Proofreading.class);

    private static final int AT_ONCE = 2;
    private static final int WAITING = 4;
    private static final int REMEMBERED = 5_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ProofreaderConfig config;
    private final Cache<Language, Proofreader> readers;
    private final Set<Language> coming = ConcurrentHashMap.newKeySet();
    private final Cache<String, List<Remark>> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).softValues().build();
    private final ExecutorService benches =
            Executors.newFixedThreadPool(
                    AT_ONCE, Thread.ofPlatform().daemon().name("proofreader-", 0).factory());
    private final Semaphore room = new Semaphore(AT_ONCE + WAITING);

    Proofreading(ProofreaderConfig config) {
        this.config = config;
        this.readers =
                Caffeine.newBuilder()
                        .softValues()
                        .expireAfterAccess(config.idle())
                        .scheduler(Scheduler.systemScheduler())
                        .build();
    }

    /** Whether somebody reads texts of a language here. */
    boolean knows(Language language) {
        return Proofreader.knows(language)
                && config.languages().map(all -> all.contains(language.code())).orElse(false);
    }

    /**
     * What is to be said of texts, by their ids. Those that there was no time for are left out.
     *
     * @throws ProofreaderAway if nobody can read just now
     */
    Map<String, List<Remark>> of(Map<String, String> texts, Language language) {
        var read = new LinkedHashMap<String, List<Remark>>();
        texts.forEach((id, text) -> recall(id, text, language, read));
        if (read.size() == texts.size()) {
            return read;
        }
        var reader = reader(language);
        if (!room.tryAcquire()) {
            throw new ProofreaderAway();
        }
        try {
            return onABench(texts, language, reader);
        } finally {
            room.release();
        }
    }

    private void recall(String id, String text, Language language, Map<String, List<Remark>> read) {
        var known = remembered.getIfPresent(key(text, language));
        if (known != null) {
            read.put(id, known);
        }
    }

    private static String key(String text, Language language) {
        return CanonicalJson.sha256(language.code() + " " + text);
    }

    private Proofreader reader(Language language) {
        var here = readers.getIfPresent(language);
        if (here != null) {
            return here;
        }
        if (coming.add(language)) {
            benches.execute(() -> fetch(language));
        }
        throw new ProofreaderAway();
    }

    private void fetch(Language language) {
        try {
            var reader = Proofreader.of(language);
            // Most rules are made at the first text, which takes seconds.
            reader.read(language.ownName() + ".", Duration.ofMinutes(2));
            readers.put(language, reader);
        } catch (RuntimeException e) {
            LOG.error("There is no proofreader of " + language, e);
        } finally {
            coming.remove(language);
        }
    }

    private Map<String, List<Remark>> onABench(
            Map<String, String> texts, Language language, Proofreader reader) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var work = benches.submit(() -> read(texts, language, reader, end));
        try {
            return work.get(PATIENCE.toMillis() * 2, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            work.cancel(true);
            throw new ProofreaderAway();
        } catch (ExecutionException e) {
            LOG.warn("A text could not be read for spelling", e.getCause());
            throw new ProofreaderAway();
        } catch (InterruptedException e) {
            work.cancel(true);
            Thread.currentThread().interrupt();
            throw new ProofreaderAway();
        }
    }

    private Map<String, List<Remark>> read(
            Map<String, String> texts, Language language, Proofreader reader, long end) {
        var read = new LinkedHashMap<String, List<Remark>>();
        for (var text : texts.entrySet()) {
            recall(text.getKey(), text.getValue(), language, read);
            long left = end - System.nanoTime();
            if (!read.containsKey(text.getKey()) && left > 0) {
                try {
                    var remarks = reader.read(text.getValue(), Duration.ofNanos(left));
                    remembered.put(key(text.getValue(), language), remarks);
                    read.put(text.getKey(), remarks);
                } catch (Proofreader.GaveUp tooLong) {
                    LOG.debug("No time for a text", tooLong);
                }
            }
        }
        return read;
    }

    @PreDestroy
    void close() {
        benches.shutdownNow();
    }
}

package tilshi.desk.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tilshi.base.Invalid;
import tilshi.base.Json;
import tilshi.press.Hearer;
import tilshi.story.Drafts;

/**
 * Who has which draft open, and in which part they write: a soft lease that colleagues see and
 * nobody has to obey. It is said to every node and kept nowhere; who falls silent is forgotten.
 */
@ApplicationScoped
class Presence implements Hearer {

    private static final String CHANNEL = "tilshi_here";

    /** The editor speaks every ten seconds while somebody writes. */
    private static final Duration LEASE = Duration.ofSeconds(25);

    private static final int MOST = 200;

    private final Drafts drafts;
    private final DraftNews news;
    private final InstantSource clock;
    private final Map<Long, Map<String, Seat>> seats = new ConcurrentHashMap<>();

    Presence(Drafts drafts, DraftNews news, InstantSource clock) {
        this.drafts = drafts;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Where somebody is.
     *
     * @param part empty where they only look
     */
    record Spot(String client, String name, String part) {}

    private record Seat(Spot spot, Instant until) {}

    /** As it is said between nodes. */
    private record Said(long article, String client, String name, String part) {}

    @Override
    public String channel() {
        return CHANNEL;
    }

    /**
     * Says on all nodes where somebody is.
     *
     * @throws Invalid if it is nowhere
     */
    void say(long article, Spot spot) {
        if (!spot.client().matches("[A-Za-z0-9-]{8,40}")
                || !spot.part().matches("[a-z0-9.]{0,20}")) {
            throw new Invalid("not-a-change");
        }
        var said = new Said(article, spot.client(), spot.name(), spot.part());
        drafts.say(CHANNEL, Json.write(said));
    }

    /** Who is there now, in a stable order. */
    List<Spot> of(long article) {
        var now = clock.instant();
        return seats.getOrDefault(article, Map.of()).values().stream()
                .filter(seat -> seat.until().isAfter(now))
                .map(Seat::spot)
                .sorted(Comparator.comparing(Spot::client))
                .toList();
    }

    @Override
    public void heard(String said) {
        var here = Json.read(said, Said.class);
        var seat =
                new Seat(
                        new Spot(here.client(), here.name(), here.part()),
                        clock.instant().plus(LEASE));
        seats.compute(here.article(), (id, all) -> with(all, seat));
        news.tell(here.article(), "here", Json.write(of(here.article())));
        forget();
    }

    /** It is said anew within seconds. */
    @Override
    public void missed() {
        forget();
    }

    private Map<String, Seat> with(Map<String, Seat> all, Seat seat) {
        var there = all == null ? new ConcurrentHashMap<String, Seat>() : all;
        var now = clock.instant();
        there.values().removeIf(other -> other.until().isBefore(now));
        if (there.size() < MOST) {
            there.put(seat.spot().client(), seat);
        }
        return there;
    }

    private void forget() {
        var now = clock.instant();
        seats.values()
                .removeIf(all -> all.values().stream().allMatch(s -> s.until().isBefore(now)));
    }
}

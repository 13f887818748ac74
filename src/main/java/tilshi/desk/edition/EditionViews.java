package tilshi.desk.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tilshi.desk.Deliveries;
import tilshi.press.ChangeFollower;
import tilshi.press.Changes;
import tilshi.press.Mirror;
import tilshi.press.Newsstand;
import tilshi.press.Nodes;
import tilshi.press.Press;
import tilshi.press.PressNode;
import tilshi.press.SlowestPages;

/** Gathers how the edition stands now. */
@ApplicationScoped
class EditionViews {

    private static final int RECEIPTS = 12;

    private final Newsstand newsstand;
    private final Press press;
    private final Mirror mirror;
    private final ChangeFollower follower;
    private final Changes changes;
    private final SlowestPages slowest;
    private final PressNode here;
    private final Nodes nodes;
    private final Deliveries deliveries;
    private final ReceiptViews receipts;
    private final InstantSource clock;

    EditionViews(
            Newsstand newsstand,
            Press press,
            Mirror mirror,
            ChangeFollower follower,
            Changes changes,
            SlowestPages slowest,
            PressNode here,
            Nodes nodes,
            Deliveries deliveries,
            ReceiptViews receipts,
            InstantSource clock) {
        this.newsstand = newsstand;
        this.press = press;
        this.mirror = mirror;
        this.follower = follower;
        this.changes = changes;
        this.slowest = slowest;
        this.here = here;
        this.nodes = nodes;
        this.deliveries = deliveries;
        this.receipts = receipts;
        this.clock = clock;
    }

    EditionView now() {
        var figures = receipts.figures();
        long newest = changes.newest();
        var now = clock.instant();
        return new EditionView(
                here.name(),
                !follower.isConnected(),
                List.of(
                        memory(figures),
                        mirror(figures, newest),
                        change(figures),
                        running(figures)),
                nodes.all().stream().map(node -> row(node, newest, now, figures)).toList(),
                slowest.all().stream().map(pressing -> row(pressing, now, figures)).toList(),
                deliveries.before(Long.MAX_VALUE, RECEIPTS).stream().map(receipts::row).toList());
    }

    private EditionView.Fact memory(Figures figures) {
        long weight = newsstand.weight();
        var used =
                figures.say(
                        "edition.memory",
                        figures.weight(weight),
                        figures.weight(Newsstand.HEAVIEST));
        return new EditionView.Fact(
                figures.say("edition.pages"),
                figures.number(newsstand.pages()),
                "",
                List.of(used),
                Optional.of(new EditionView.Meter(weight, Newsstand.HEAVIEST)));
    }

    private EditionView.Fact change(Figures figures) {
        boolean hears = follower.isConnected();
        return fact(
                figures.say("edition.change"),
                figures.number(Math.max(0, follower.stand())),
                hears ? "good" : "wrong",
                figures.say(hears ? "edition.follows" : "edition.deaf"));
    }

    private EditionView.Fact running(Figures figures) {
        int running = press.underWay();
        return fact(
                figures.say("edition.pressing"),
                figures.number(running),
                "",
                figures.say(running == 0 ? "edition.pressing.none" : "edition.pressing.some"));
    }

    private EditionView.Fact mirror(Figures figures, long newest) {
        var name = figures.say("edition.mirror");
        var status = mirror.status();
        if (!status.on()) {
            return fact(
                    name,
                    figures.say("edition.mirror.off"),
                    "wait",
                    figures.say("edition.mirror.off-about"));
        }
        if (!status.trouble().isEmpty()) {
            return fact(name, figures.say("edition.mirror.trouble"), "wrong", status.trouble());
        }
        var exact =
                status.exactAt() < 0
                        ? figures.say("edition.mirror.not-yet")
                        : figures.say(
                                "edition.mirror.exact",
                                figures.number(status.exactAt()),
                                figures.number(newest));
        var held =
                figures.say(
                        "edition.mirror.pages",
                        figures.number(status.pages()),
                        figures.number(status.waiting()));
        return fact(
                name,
                figures.say(
                        status.complete() ? "edition.mirror.complete" : "edition.mirror.filling"),
                status.complete() ? "good" : "wait",
                held,
                exact);
    }

    private static EditionView.Fact fact(
            String name, String value, String look, String... details) {
        return new EditionView.Fact(name, value, look, List.of(details), Optional.empty());
    }

    private EditionView.NodeRow row(Nodes.Node node, long newest, Instant now, Figures figures) {
        long behind = Math.max(0, newest - node.applied());
        return new EditionView.NodeRow(
                node.name(),
                node.name().equals(here.name()),
                !Deliveries.isServing(node, now),
                figures.time().withoutYear(node.startedAt()),
                figures.ago(node.seenAt(), now),
                figures.number(node.applied()),
                behind == 0
                        ? Optional.empty()
                        : Optional.of(figures.say("edition.behind", figures.number(behind))),
                node.mirrored() < 0 ? "—" : figures.number(node.mirrored()),
                figures.number(node.pages()),
                figures.weight(node.weight()));
    }

    private EditionView.SlowRow row(SlowestPages.Pressing pressing, Instant now, Figures figures) {
        return new EditionView.SlowRow(
                pressing.address().toString(),
                receipts.url(pressing.address()),
                figures.millis(pressing.took()),
                figures.time().near(pressing.at(), now));
    }
}

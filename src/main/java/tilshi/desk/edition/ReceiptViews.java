package tilshi.desk.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import tilshi.desk.Delivery;
import tilshi.desk.HouseTime;
import tilshi.desk.Visitor;
import tilshi.edition.Links;
import tilshi.press.Address;
import tilshi.press.Receipt;
import tilshi.site.Sites;
import tilshi.text.Messages;

/** Receipts as people read them. */
@ApplicationScoped
class ReceiptViews {

    private final Sites sites;
    private final HouseTime time;
    private final Links links;
    private final Visitor visitor;

    ReceiptViews(Sites sites, HouseTime time, Links links, Visitor visitor) {
        this.sites = sites;
        this.time = time;
        this.links = links;
        this.visitor = visitor;
    }

    Figures figures() {
        return new Figures(visitor.language(), time.in(visitor.language()));
    }

    ReceiptView of(Delivery delivery) {
        return new ReceiptView(
                row(delivery),
                delivery.awaited(),
                delivery.receipts().stream().map(this::slip).toList());
    }

    ReceiptView.Row row(Delivery delivery) {
        var figures = figures();
        return new ReceiptView.Row(
                delivery.number(),
                figures.number(delivery.number()),
                Messages.in(visitor.language()).sayOr("act." + delivery.act(), delivery.act()),
                figures.time().withoutYear(delivery.at()),
                figures.time().machine(delivery.at()),
                figures.millis(delivery.took()),
                delivery.shown() + "/" + delivery.nodes(),
                delivery.isComplete(),
                counts(
                        figures,
                        delivery.count(Receipt.Effect.PRESSED),
                        delivery.count(Receipt.Effect.UNCHANGED),
                        delivery.count(Receipt.Effect.REMOVED),
                        delivery.count(Receipt.Effect.FAILED)));
    }

    private ReceiptView.NodeSlip slip(Receipt receipt) {
        var figures = figures();
        int all = receipt.pressed() + receipt.unchanged() + receipt.removed() + receipt.failed();
        return new ReceiptView.NodeSlip(
                receipt.node(),
                figures.millis(receipt.took()),
                counts(
                        figures,
                        receipt.pressed(),
                        receipt.unchanged(),
                        receipt.removed(),
                        receipt.failed()),
                receipt.lines().stream().map(line -> line(line, figures)).toList(),
                all - receipt.lines().size());
    }

    private static ReceiptView.Counts counts(
            Figures figures, int pressed, int unchanged, int removed, int failed) {
        return new ReceiptView.Counts(
                figures.number(pressed),
                figures.number(unchanged),
                figures.number(removed),
                figures.number(failed),
                failed > 0);
    }

    private ReceiptView.Line line(Receipt.Line line, Figures figures) {
        var effect = line.effect().name().toLowerCase(Locale.ROOT);
        return new ReceiptView.Line(
                line.address().toString(),
                url(line.address()),
                figures.say("effect." + effect),
                effect);
    }

    /** Where a page is read; files of the house live on every host. */
    Optional<String> url(Address address) {
        return sites.house().brand(address.brand()).map(brand -> links.to(brand, address.path()));
    }
}

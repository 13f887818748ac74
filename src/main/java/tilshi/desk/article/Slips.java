package tilshi.desk.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tilshi.desk.Deliveries;
import tilshi.desk.Delivery;
import tilshi.press.Receipt;
import tilshi.text.Messages;

/** What the change that has just been made did to the edition, as the article's page tells it. */
@ApplicationScoped
class Slips {

    private static final int LINES = 40;

    private final Deliveries deliveries;

    Slips(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** Waits a moment for the pages of this node; other nodes are told of as they come. */
    Optional<ArticleView.Slip> of(long change, Messages words) {
        return deliveries.soon(change).map(found -> slip(found, words));
    }

    private static ArticleView.Slip slip(Delivery delivery, Messages words) {
        var fullest =
                delivery.receipts().stream()
                        .max(java.util.Comparator.comparing(receipt -> receipt.lines().size()))
                        .map(Receipt::lines)
                        .orElse(List.of());
        return new ArticleView.Slip(
                delivery.number(),
                delivery.pages(),
                words.say(
                        "article.reached",
                        delivery.shown(),
                        delivery.nodes(),
                        delivery.took().toMillis()),
                delivery.isComplete(),
                delivery.receipts().stream()
                        .map(
                                receipt ->
                                        new ArticleView.Reached(
                                                receipt.node(),
                                                words.say(
                                                        "unit.millis", receipt.took().toMillis())))
                        .toList(),
                fullest.stream().limit(LINES).map(line -> change(line, words)).toList());
    }

    private static ArticleView.Change change(Receipt.Line line, Messages words) {
        var effect = line.effect().name().toLowerCase(Locale.ROOT);
        return new ArticleView.Change(line.address().toString(), words.say("effect." + effect));
    }
}

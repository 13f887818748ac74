package tilshi.press;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The last receipts of this node. */
@ApplicationScoped
public class Receipts {

    private static final int KEPT = 1_000;

    private final Cache<Long, Receipt> receipts = Caffeine.newBuilder().maximumSize(KEPT).build();

    /** The receipt of a change, once it has been applied here. */
    public Optional<Receipt> of(long number) {
        return Optional.ofNullable(receipts.getIfPresent(number));
    }

    void add(Receipt receipt) {
        receipts.put(receipt.number(), receipt);
    }
}

package tilshi.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import tilshi.site.Sites;
import tilshi.text.Language;
import tilshi.text.ReadableTime;

/** Time as the newsroom tells it, where no site is spoken of. */
@ApplicationScoped
public class HouseTime {

    private final Sites sites;

    HouseTime(Sites sites) {
        this.sites = sites;
    }

    /** The zone of the house's first site. */
    public ZoneId zone() {
        return sites.house().sites().stream()
                .map(site -> site.zone())
                .findFirst()
                .orElse((ZoneId) ZoneOffset.UTC);
    }

    /** By the clock of the house's first site: most of its people live by it. */
    public ReadableTime in(Language language) {
        return new ReadableTime(zone(), language);
    }

    /** When the day of an instant began. */
    public Instant midnight(Instant now) {
        var zone = zone();
        return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }
}

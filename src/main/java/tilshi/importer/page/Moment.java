package tilshi.importer.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** A date as a page gives it: perhaps without a time, perhaps without a zone. */
record Moment(LocalDate day, Optional<LocalTime> time, Optional<ZoneId> zone) {

    /** The instant of it, in the zone of the site where the page names none. */
    Instant in(ZoneId site) {
        return day.atTime(time.orElse(LocalTime.MIDNIGHT)).atZone(zone.orElse(site)).toInstant();
    }
}

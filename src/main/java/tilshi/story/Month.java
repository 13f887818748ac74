package tilshi.story;

import java.time.Instant;
import java.time.YearMonth;

/**
 * A month of a site's archive.
 *
 * @param articles how many can be read, at least one
 * @param changedAt when one of them last came, changed or went
 */
public record Month(YearMonth month, int articles, Instant changedAt) {}

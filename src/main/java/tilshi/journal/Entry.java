package tilshi.journal;

import java.time.Instant;

/** One line of the journal. */
public record Entry(Instant at, String actor, String act, String subject, String reason) {}

package tilshi.story;

import java.time.Instant;

/** A material change that readers are told of: when, and what was wrong. */
public record Correction(Instant at, String note) {}

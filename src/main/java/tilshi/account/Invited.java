package tilshi.account;

import java.time.Instant;

/** An invitation that waits for its answer. */
public record Invited(long id, Invitation invitation, Instant until) {}

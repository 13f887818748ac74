package tilshi.account;

import java.time.Instant;

/**
 * Where a person is signed in: one session, told without its secret.
 *
 * @param here whether it is the session that asks
 */
public record Device(long id, Agent agent, Instant begun, Instant seen, boolean here) {}

package tilshi.account;

import java.time.Instant;
import java.util.Optional;

/** A key a person's device keeps, known by the name the person gave it. */
public record Passkey(long id, String name, Instant since, Optional<Instant> used) {}

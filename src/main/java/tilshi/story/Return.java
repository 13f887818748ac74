package tilshi.story;

import java.time.Instant;

/**
 * An article given back to who submitted it.
 *
 * @param by who returned it, by name
 * @param why what is to be mended
 */
public record Return(String by, String why, Instant at) {}

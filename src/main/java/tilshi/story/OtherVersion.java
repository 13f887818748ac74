package tilshi.story;

import java.time.Instant;

/**
 * What somebody wrote in a part that a colleague had just written too. It waits beside the part
 * until somebody chooses.
 *
 * @param number names it within its draft
 * @param part id of the part
 * @param content as {@link DraftPart#content()}
 */
public record OtherVersion(
        long number, String part, String content, String by, String client, Instant at) {}

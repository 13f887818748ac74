package tilshi.story;

import java.time.Instant;
import tilshi.account.Actor;

/**
 * An article was given back to who submitted it. Told inside the transaction of the act.
 *
 * @param why what is to be mended
 */
public record ArticleReturned(Actor by, Article article, String why, Instant at) {}

package tilshi.story;

/**
 * What an act did.
 *
 * @param article as it is now
 * @param change the number whose receipt tells which pages changed; 0 where no page shows it
 */
public record Deed(Article article, long change) {}

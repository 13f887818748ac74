package tilshi.press;

/** A change has been applied on this node: what it serves from here on shows it. */
public record ChangeShown(Change change) {}

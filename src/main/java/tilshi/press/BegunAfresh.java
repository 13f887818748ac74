package tilshi.press;

/** This node begins at a change without knowing what was touched before it. */
public record BegunAfresh(long number) {}

package tilshi.importer.page;

/**
 * A name found in a text, in its base form.
 *
 * @param from its first word
 * @param to the word after its last
 */
record Finding(String name, String detail, int from, int to) {}

package tilshi.importer.page;

/**
 * A place where the text names someone.
 *
 * @param passage the index of the passage
 * @param from the first word
 * @param to the word after the last
 */
record Mention(Person person, int passage, int from, int to) {}

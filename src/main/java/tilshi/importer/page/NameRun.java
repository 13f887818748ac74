package tilshi.importer.page;

/**
 * Neighbouring words that look like a person's name.
 *
 * @param passage the index of the passage
 * @param from the first word
 * @param to the word after the last
 */
record NameRun(int passage, int from, int to) {

    int size() {
        return to - from;
    }
}

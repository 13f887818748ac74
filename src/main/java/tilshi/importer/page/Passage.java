package tilshi.importer.page;

/**
 * A part of an article with its words.
 *
 * @param blockId the block it is; empty for the lead
 */
record Passage(String blockId, Reading reading) {}

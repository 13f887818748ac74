package tilshi.desk;

/**
 * Notes on an article with what a page needs to show them.
 *
 * @param script sends them without reloading
 * @param names offers names
 */
public record Talk(NotesView notes, String script, String names, String style) {}

package tilshi.desk.people;

import java.util.List;
import tilshi.desk.Note;

/**
 * The desks of the newsroom as the template prints them.
 *
 * @param fresh the fields of one that is to be formed
 */
record EditorialDesksView(List<Note> notes, List<DeskView> desks, Fields fresh) {

    /** A desk. */
    record DeskView(long id, String name, List<String> sections, Fields fields) {}

    /**
     * What a form asks of a desk.
     *
     * @param id tells the fields of forms on one page apart
     * @param version of the desk that stands on the page
     * @param refused whether somebody has to look at it again
     */
    record Fields(String id, int version, boolean refused, List<Name> names, List<Brand> brands) {}

    /** A name in a language. */
    record Name(String code, String language, String value) {}

    /** The sections of a brand. */
    record Brand(String name, List<Tick> sections) {}

    /** A section that can be ticked. */
    record Tick(String value, String name, boolean ticked) {}
}

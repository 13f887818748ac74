package tilshi.desk.queue;

import tilshi.base.Invalid;

/**
 * Filters of the board that somebody keeps under a name.
 *
 * @param filters as they stand in an address
 */
record SavedView(String name, String filters) {

    private static final int LONGEST = 60;

    /**
     * A view as somebody named it.
     *
     * @throws Invalid if the name is none, or too long
     */
    static SavedView of(String name, String filters) {
        var line = name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (line.isEmpty() || line.length() > LONGEST) {
            throw new Invalid("view-name");
        }
        return new SavedView(line, filters);
    }

    String address() {
        return filters.isEmpty() ? "/" : "/?" + filters;
    }
}

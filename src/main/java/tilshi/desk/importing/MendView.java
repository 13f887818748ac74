package tilshi.desk.importing;

import java.util.List;
import java.util.Optional;

/** What the mending page prints. */
record MendView(
        long id,
        int base,
        String place,
        String lang,
        String headline,
        String lead,
        Optional<String> date,
        boolean published,
        String zone,
        List<Part> parts,
        List<String> warnings,
        List<Group> suggestions,
        List<Rest> leftOut,
        List<Line> original,
        Optional<String> source) {

    /**
     * A block in the form.
     *
     * @param kind {@code paragraph}, {@code heading}, {@code direct}, {@code reported}; anything
     *     else is shown and kept as it is
     */
    record Part(String id, int number, String kind, String words, String speaker, String role) {

        public boolean isEditable() {
            return List.of("paragraph", "heading", "direct", "reported").contains(kind);
        }

        public boolean isQuotation() {
            return kind.equals("direct") || kind.equals("reported");
        }

        /** How many lines the field shows. */
        public int rows() {
            return Math.clamp(words.length() / 70 + 1, 2, 12);
        }
    }

    /** Suggestions of one kind. */
    record Group(String name, List<Hint> hints) {}

    /** One suggestion. */
    record Hint(String name, String detail) {}

    /** Something that was left out. */
    record Rest(int index, String kind, String text) {}

    /** A line of the original. */
    record Line(String text, boolean leftOut) {}
}

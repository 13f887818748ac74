package tilshi.importer.page;

/** Who said something: a person, an office or an organisation; an empty name if nobody is named. */
record Speaker(String name, String role) {

    static final Speaker UNKNOWN = new Speaker("", "");

    static Speaker of(Person person) {
        return new Speaker(person.name(), person.role());
    }

    boolean isKnown() {
        return !name.isEmpty();
    }
}

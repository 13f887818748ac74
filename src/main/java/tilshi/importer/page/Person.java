package tilshi.importer.page;

/** Someone the text names: every mention adds what it knows. */
final class Person {

    private String name;
    private String role = "";
    private Inflection.Gender gender;

    Person(String name, Inflection.Gender gender) {
        this.name = name;
        this.gender = gender;
    }

    String name() {
        return name;
    }

    String role() {
        return role;
    }

    Inflection.Gender gender() {
        return gender;
    }

    /** The last word of the name: the family name. */
    String family() {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private String first() {
        return name.substring(0, Math.max(0, name.indexOf(' ')));
    }

    void playsRole(String told) {
        if (role.isEmpty()) {
            role = told;
        }
    }

    void isOfGender(Inflection.Gender told) {
        if (gender == Inflection.Gender.EITHER) {
            gender = told;
        }
    }

    void isNamed(String other) {
        if (other.length() > name.length()
                && !other.contains(".")
                && (other.endsWith(family()) || name.contains("."))) {
            name = other;
        }
    }

    /**
     * Whether another base form of a name is this person's: full, without patronymic, with
     * initials.
     */
    boolean answersTo(String other) {
        if (same(name, other)) {
            return true;
        }
        var otherFamily = other.substring(other.lastIndexOf(' ') + 1);
        var otherFirst = other.substring(0, Math.max(0, other.indexOf(' ')));
        if (other.contains(".")) {
            otherFamily =
                    other.substring(Math.max(other.lastIndexOf('.'), other.lastIndexOf(' ')) + 1)
                            .strip();
            return same(family(), otherFamily) && other.charAt(0) == name.charAt(0);
        }
        if (name.contains(".")
                && same(family().substring(family().lastIndexOf('.') + 1), otherFamily)) {
            return other.charAt(0) == name.charAt(0);
        }
        boolean patronymic = otherFamily.matches("(?u).+(?:ович|евич|овна|евна|ұлы|қызы|улы|кызы)");
        if (patronymic
                && !otherFirst.isEmpty()
                && name.indexOf(' ') > 0
                && !name.contains(otherFamily)) {
            return same(first(), otherFirst) && name.indexOf(' ') == name.lastIndexOf(' ');
        }
        if (!same(family(), otherFamily)) {
            return false;
        }
        return otherFirst.isEmpty() || first().isEmpty() || same(first(), otherFirst);
    }

    private static boolean same(String one, String other) {
        return one.replace('ё', 'е').equalsIgnoreCase(other.replace('ё', 'е'));
    }
}

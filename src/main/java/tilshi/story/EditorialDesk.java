package tilshi.story;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tilshi.base.Invalid;
import tilshi.text.Language;

/**
 * A desk of the newsroom: Politics, Sport. It looks after sections, of one brand or of several; a
 * section may be looked after by more than one.
 *
 * @param id 0 for one that is not formed yet
 * @param version how often it was said what it is; 0 for one that is not formed yet
 * @param name by language; in one language at least
 */
public record EditorialDesk(long id, int version, Map<String, String> name, List<Place> places) {

    /** Letters of a name. */
    public static final int LONGEST = 60;

    private static final int MOST_PLACES = 300;

    /** A section of a brand. */
    public record Place(String brand, String section) {

        /** {@code news/region}. */
        public String code() {
            return brand + "/" + section;
        }
    }

    public EditorialDesk {
        name = Map.copyOf(name);
        places = places.stream().distinct().sorted(Comparator.comparing(Place::code)).toList();
    }

    /** One that is to be formed. */
    public static EditorialDesk fresh(Map<String, String> name, List<Place> places) {
        return new EditorialDesk(0, 0, name, places);
    }

    /** One that was dissolved: it looks after nothing. */
    public static EditorialDesk gone(long id) {
        return new EditorialDesk(id, 0, Map.of(), List.of());
    }

    /** Its name in a language, else in the next best one. */
    public String nameIn(Language language) {
        return language.pick(name);
    }

    /** Whether it looks after a section. */
    public boolean isOver(String brand, String section) {
        return places.contains(new Place(brand, section));
    }

    /**
     * The same in the form to keep.
     *
     * @throws Invalid if it has no name, one that is too long, or no section
     */
    EditorialDesk kept() {
        var names = new TreeMap<String, String>();
        name.forEach(
                (language, said) -> {
                    if (!said.isBlank() && Language.of(language).isPresent()) {
                        names.put(language, tidy(said));
                    }
                });
        if (names.isEmpty() || places.isEmpty() || places.size() > MOST_PLACES) {
            throw incomplete();
        }
        return new EditorialDesk(id, version, names, places);
    }

    /** Without what nobody sees: two names that look the same are the same. */
    private static String tidy(String said) {
        var shown = said.replaceAll("[\\p{Z}\\s]+", " ").replaceAll("\\p{Cf}", "").strip();
        try {
            var name = Bounds.filled(shown, LONGEST);
            if (name.codePoints().anyMatch(Character::isLetterOrDigit)) {
                return name;
            }
        } catch (Flaw.Found flaw) {
            throw incomplete();
        }
        throw incomplete();
    }

    /** What is wrong with a desk that cannot be kept. */
    static Invalid incomplete() {
        return new Invalid("desk-incomplete", LONGEST);
    }

    /** Whether somebody would see the same name for both, in whatever language they read. */
    boolean isNamedLike(EditorialDesk other) {
        return Stream.of(Language.values())
                .anyMatch(language -> shown(language).equals(other.shown(language)));
    }

    private String shown(Language language) {
        return nameIn(language).toLowerCase(Locale.ROOT);
    }

    /** Whether it says the same as another, whichever of them is kept. */
    boolean isLike(EditorialDesk other) {
        return name.equals(other.name) && places.equals(other.places);
    }

    /** {@code Спорт / Sport: sport/football sport/winter}. */
    String said() {
        var names =
                new TreeMap<>(name).values().stream().distinct().collect(Collectors.joining(" / "));
        return names + ": " + places.stream().map(Place::code).collect(Collectors.joining(" "));
    }
}

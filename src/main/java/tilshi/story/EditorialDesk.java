package tilshi.story;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tilshi.base.Invalid;
import tilshi.text.Language;

/**
 * A desk of the newsroom: Politics, Sport. It looks after sections, of one brand or of several; a
 * section may be looked after by more than one.
 *
 * @param id 0 for one that is not formed yet
 * @param name by language; in one language at least
 */
public record EditorialDesk(long id, Map<String, String> name, List<Place> places) {

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
                    var tidy = said.replaceAll("\\s+", " ").strip();
                    if (!tidy.isEmpty() && Language.of(language).isPresent()) {
                        names.put(language, tidy);
                    }
                });
        boolean readable = names.values().stream().allMatch(EditorialDesk::isReadable);
        if (names.isEmpty() || !readable || places.isEmpty() || places.size() > MOST_PLACES) {
            throw new Invalid("desk-incomplete", LONGEST);
        }
        return new EditorialDesk(id, names, places);
    }

    private static boolean isReadable(String name) {
        return name.length() <= LONGEST
                && name.codePoints()
                        .noneMatch(
                                c ->
                                        Character.isISOControl(c)
                                                || Character.getType(c) == Character.SURROGATE);
    }

    /** Whether one of others is called the same in some language. */
    boolean isNamedLikeOneOf(Collection<EditorialDesk> others) {
        return others.stream()
                .flatMap(other -> other.name.entrySet().stream())
                .anyMatch(entry -> lower(entry.getValue()).equals(lower(nameOr(entry.getKey()))));
    }

    private String nameOr(String language) {
        return name.getOrDefault(language, "");
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** {@code Спорт / Sport: sport/football sport/winter}. */
    String said() {
        var names =
                new TreeMap<>(name).values().stream().distinct().collect(Collectors.joining(" / "));
        return names + ": " + places.stream().map(Place::code).collect(Collectors.joining(" "));
    }
}

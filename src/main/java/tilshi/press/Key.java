package tilshi.press;

/**
 * The name of a piece of published data that can change: {@code article:812}, {@code
 * placements:news/ru/region}. Pages record the keys they read; acts touch the keys they change.
 */
public record Key(String name) {

    /** Room for an address of a brand: 300 characters of path are the most there is. */
    private static final int LONGEST = 400;

    public Key {
        if (name.indexOf(':') < 1 || name.length() > LONGEST) {
            throw new IllegalArgumentException("A key is kind:name, not " + name);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}

package tilshi.press;

import java.util.Optional;

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

    private static final String ADDRESS = "address:";

    /** Says that the page of an address came to be: it is pressed before anybody asks. */
    public static Key of(Address address) {
        return new Key(ADDRESS + address);
    }

    /** The address that this key names, if it names one. */
    Optional<Address> address() {
        int path = name.indexOf('/');
        return name.startsWith(ADDRESS) && path > 0
                ? Optional.of(
                        new Address(name.substring(ADDRESS.length(), path), name.substring(path)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return name;
    }
}

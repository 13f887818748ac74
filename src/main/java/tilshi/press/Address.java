package tilshi.press;

/**
 * Where a public page lives: a brand and a path in canonical form, percent-encoding left as it is.
 * It is the only key of a pressed page; headers, cookies and unknown parameters never are.
 */
public record Address(String brand, String path) {

    /** The address of its text form. */
    static Address parse(String text) {
        int path = text.indexOf('/');
        return new Address(text.substring(0, path), text.substring(path));
    }

    @Override
    public String toString() {
        return brand + path;
    }
}

package tilshi.edition;

/**
 * A link in a list of them.
 *
 * @param current whether it leads to where the reader is
 */
public record Link(String name, String url, boolean current) {

    public static Link to(String name, String url) {
        return new Link(name, url, false);
    }
}

package tilshi.edition;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.regex.Pattern;
import tilshi.press.Address;
import tilshi.site.House;

/** Where a page leads within the edition, read off its text. */
final class LinksWithin {

    /** Pages lead on by these; pictures, faces and scripts by the second. */
    private static final Pattern HREF = Pattern.compile("(?:href|src)=\"(/[^\"?#]*)[\"?#]");

    private static final Pattern FILE =
            Pattern.compile("/(?:assets|media)/[A-Za-z0-9._~-]+(?:/[A-Za-z0-9._~-]+)*");
    private static final Pattern LOCATION = Pattern.compile("<loc>(https?://[^<?#]+)</loc>");

    private LinksWithin() {}

    static Collection<Address> of(
            House house, Links links, Address from, String contentType, String text) {
        var found = new LinkedHashSet<Address>();
        if (!contentType.startsWith("text/") && !contentType.contains("xml")) {
            return found;
        }
        FILE.matcher(text)
                .results()
                .forEach(file -> found.add(new Address(Ask.HOUSE, file.group())));
        if (!from.brand().equals(Ask.HOUSE)) {
            HREF.matcher(text)
                    .results()
                    .map(link -> link.group(1))
                    .filter(path -> !path.startsWith("//") && !path.startsWith("/assets/"))
                    .filter(path -> !path.startsWith("/media/"))
                    .forEach(path -> found.add(new Address(from.brand(), path)));
            house.brand(from.brand())
                    .map(brand -> links.to(brand, ""))
                    .ifPresent(own -> located(own, text, from.brand(), found));
        }
        return found;
    }

    private static void located(String own, String text, String brand, Collection<Address> found) {
        LOCATION.matcher(text)
                .results()
                .map(location -> location.group(1))
                .filter(url -> url.startsWith(own + "/"))
                .forEach(url -> found.add(new Address(brand, url.substring(own.length()))));
    }
}

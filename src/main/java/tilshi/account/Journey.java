package tilshi.account;

import java.net.URI;

/**
 * A way to the provider and back.
 *
 * @param ticket the browser keeps it; whoever comes back without it is somebody else
 */
public record Journey(URI to, String ticket) {

    @Override
    public String toString() {
        return "Journey";
    }
}

package tilshi.story;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;

/**
 * Tells an address of the world outside from those of this machine, of the network around it, and
 * of nobody. What an author links must not have us knock on doors that only we can reach.
 */
final class PublicAddress {

    /** Networks that are not the public internet's: IANA's registry of special addresses. */
    private static final String[] SPECIAL = {
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
        "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
        "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3"
    };

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        return address instanceof Inet4Address ? isV4(address.getAddress()) : isV6(address);
    }

    private static boolean isV4(byte[] address) {
        int number = ByteBuffer.wrap(address).getInt();
        for (var network : SPECIAL) {
            if (isWithin(number, network)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWithin(int address, String network) {
        int slash = network.indexOf('/');
        int bits = Integer.parseInt(network.substring(slash + 1));
        int begin = 0;
        for (var part : network.substring(0, slash).split("\\.")) {
            begin = begin << 8 | Integer.parseInt(part);
        }
        return (address ^ begin) >>> 32 - bits == 0;
    }

    /** Only 2000::/3 is given out, and of it not what leads to an IPv4 address or is an example. */
    private static boolean isV6(InetAddress address) {
        var bytes = address.getAddress();
        int first = ByteBuffer.wrap(bytes).getInt();
        boolean given = first >>> 29 == 0b001;
        boolean tunnel = first == 0x2001_0000 || first >>> 16 == 0x2002;
        boolean example = first == 0x2001_0db8 || first >>> 12 == 0x3fff0;
        return given && !tunnel && !example;
    }
}

package tilshi.edition.story;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tilshi.edition.Link;

/** Links that share an address: plain links, so no foreign script learns who reads what. */
final class Shares {

    private Shares() {}

    static List<Link> of(String url, String title, String mail) {
        var address = encoded(url);
        var words = encoded(title);
        return List.of(
                Link.to("Telegram", "https://t.me/share/url?url=" + address + "&text=" + words),
                Link.to("WhatsApp", "https://wa.me/?text=" + words + "%20" + address),
                Link.to("VK", "https://vk.com/share.php?url=" + address + "&title=" + words),
                Link.to("Facebook", "https://www.facebook.com/sharer/sharer.php?u=" + address),
                Link.to("X", "https://x.com/intent/post?url=" + address + "&text=" + words),
                Link.to(mail, "mailto:?subject=" + words + "&body=" + address));
    }

    /** Percent-encoded, a space too: a plus sign is not a space in a mail address. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

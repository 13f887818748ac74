package tilshi.importer.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import tilshi.story.Block;
import tilshi.story.BlockIds;

/** Pictures, which are reported, and frames of known providers, which become embeds. */
final class HtmlMedia {

    private static final Map<String, String> PROVIDERS =
            Map.ofEntries(
                    Map.entry("youtube.com", "youtube"),
                    Map.entry("youtube-nocookie.com", "youtube"),
                    Map.entry("youtu.be", "youtube"),
                    Map.entry("vimeo.com", "vimeo"),
                    Map.entry("t.me", "telegram"),
                    Map.entry("telegram.org", "telegram"),
                    Map.entry("instagram.com", "instagram"),
                    Map.entry("facebook.com", "facebook"),
                    Map.entry("tiktok.com", "tiktok"),
                    Map.entry("twitter.com", "x"),
                    Map.entry("x.com", "x"),
                    Map.entry("rutube.ru", "rutube"),
                    Map.entry("vk.com", "vk"),
                    Map.entry("soundcloud.com", "soundcloud"),
                    Map.entry("spotify.com", "spotify"),
                    Map.entry("datawrapper.dwcdn.net", "datawrapper"));
    private static final Set<String> FRAMES = Set.of("iframe", "video", "audio", "embed", "object");
    private static final String POSTS =
            "blockquote.twitter-tweet, blockquote.instagram-media, blockquote.tiktok-embed,"
                    + " blockquote.telegram-post, [data-telegram-post]";

    private HtmlMedia() {}

    static boolean isEmbed(Element element) {
        boolean figureOfFrame =
                element.normalName().equals("figure")
                        && element.select("img").isEmpty()
                        && element.selectFirst("iframe") != null;
        return FRAMES.contains(element.normalName()) || element.is(POSTS) || figureOfFrame;
    }

    static boolean isPicture(Element element) {
        return switch (element.normalName()) {
            case "img", "picture" -> true;
            case "figure" -> element.selectFirst("blockquote, table, iframe, video") == null;
            default -> false;
        };
    }

    static boolean isLogo(Element element) {
        var image = image(element);
        var words = image.attr("alt") + " " + image.className() + " " + image.attr("src");
        var lower = words.toLowerCase(Locale.ROOT);
        return lower.contains("logo") || lower.contains("лого");
    }

    /** The address of an embed with its provider, if both are known and safe. */
    static Optional<Block> embed(Element element) {
        var address = address(element);
        return provider(address)
                .map(name -> new Block.Embed(BlockIds.fresh(), name, address, title(element)));
    }

    private static String title(Element element) {
        var title = CleanText.line(CleanText.of(element.attr("title")));
        return title.length() > 300 ? "" : title;
    }

    private static String address(Element element) {
        if (element.hasAttr("data-telegram-post")) {
            return "https://t.me/" + element.attr("data-telegram-post");
        }
        var frame = element.is("iframe") ? element : element.selectFirst("iframe");
        if (frame != null) {
            var lazy =
                    frame.hasAttr("src")
                            ? "src"
                            : frame.hasAttr("data-src") ? "data-src" : "data-lazy-src";
            return https(frame.attr(lazy));
        }
        for (var name : new String[] {"data-instgrm-permalink", "cite", "src"}) {
            if (element.hasAttr(name)) {
                return https(element.attr(name));
            }
        }
        var links = element.select("a[href]");
        return links.isEmpty() ? "" : https(links.getLast().attr("href"));
    }

    private static String https(String address) {
        var plain = address.strip();
        return plain.startsWith("//") ? "https:" + plain : plain;
    }

    private static Optional<String> provider(String address) {
        try {
            var uri = new URI(address);
            if (!"https".equals(uri.getScheme())
                    || uri.getHost() == null
                    || address.length() > 2_000) {
                return Optional.empty();
            }
            var host = uri.getHost().toLowerCase(Locale.ROOT);
            return PROVIDERS.entrySet().stream()
                    .filter(one -> host.equals(one.getKey()) || host.endsWith("." + one.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The address of a picture or a frame and the words that go with it. */
    static String words(Element element) {
        var image = image(element);
        var source = image.attr(image.hasAttr("src") ? "src" : "data-src");
        var address = source.startsWith("data:") ? "" : source;
        var caption = element.text().isBlank() ? image.attr("alt") : element.text();
        return (address + " " + caption).strip();
    }

    private static Element image(Element element) {
        var image = element.selectFirst("img");
        return image == null ? element : image;
    }
}

package tilshi.edition.sitemap;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.w3c.dom.Element;
import tilshi.Newsroom;
import tilshi.Web;
import tilshi.edition.Xml;
import tilshi.site.Site;

/** Reads sitemaps, and what pages say of their languages, as search engines do. */
@ApplicationScoped
class SearchEngine {

    private final Web web;
    private final Newsroom newsroom;

    SearchEngine(Web web, Newsroom newsroom) {
        this.web = web;
        this.newsroom = newsroom;
    }

    List<String> hosts() {
        return newsroom.house().house().brands().stream().map(brand -> brand.host()).toList();
    }

    /** The files of a host by address. */
    Map<String, Element> index(String host) {
        return byAddress(Xml.read(web.get(host, "/sitemap.xml").body()), "sitemap");
    }

    /** All pages of all hosts by address. */
    Map<String, Element> entries() {
        var entries = new HashMap<String, Element>();
        for (var host : hosts()) {
            for (var file : index(host).keySet()) {
                entries.putAll(pages(host, URI.create(file).getPath()));
            }
        }
        return entries;
    }

    /** The topics or authors of a site by path; none where it has no such file. */
    Map<String, Element> folder(Site site, String folder) {
        var host = site.brand().host();
        var path = site.path("sitemap-" + folder + ".xml");
        var found = new HashMap<String, Element>();
        if (web.get(host, path).statusCode() == 200) {
            pages(host, path).forEach((url, entry) -> found.put(URI.create(url).getPath(), entry));
        }
        return found;
    }

    /** The pages of a file by address. */
    Map<String, Element> pages(String host, String path) {
        return byAddress(Xml.read(web.get(host, path).body()), "url");
    }

    private static Map<String, Element> byAddress(Element list, String name) {
        var entries = new HashMap<String, Element>();
        Xml.children(list, name).forEach(entry -> entries.put(Xml.text(entry, "loc"), entry));
        return entries;
    }

    /** The languages of a page as its entry in a file tells them. */
    static Map<String, String> alternates(Element entry) {
        var alternates = new HashMap<String, String>();
        Xml.children(entry, "xhtml:link")
                .forEach(l -> alternates.put(l.getAttribute("hreflang"), l.getAttribute("href")));
        return alternates;
    }

    /** The languages of a page as it tells them itself. */
    Map<String, String> alternates(String url) {
        var page = URI.create(url);
        var alternates = new HashMap<String, String>();
        Jsoup.parse(web.get(page.getHost(), page.getRawPath()).body())
                .select("link[hreflang]")
                .forEach(l -> alternates.put(l.attr("hreflang"), l.attr("href")));
        return alternates;
    }
}

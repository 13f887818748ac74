package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tilshi.site.Addresses;
import tilshi.site.Sites;

/** Links to stories of the house: where they lead is known without asking anybody. */
@ApplicationScoped
class OwnLinks {

    /** What the path of a story looks like. Other pages come and go with what they list. */
    private static final String STORY = "/[a-z]{2}/\\d{4}/\\d{2}/\\d{2}/[^/?#]+";

    private final Sites sites;
    private final Addresses addresses;
    private final Articles articles;

    OwnLinks(Sites sites, Addresses addresses, Articles articles) {
        this.sites = sites;
        this.addresses = addresses;
        this.articles = articles;
    }

    /** What became of links to our own stories. */
    record Fates(Set<String> broken, Set<String> withdrawn) {}

    private record Place(String brand, String path) {}

    /** Whether a link leads to one of our hosts. */
    boolean isOurs(String link) {
        return brandOf(link, "").isPresent();
    }

    /**
     * @param home the brand on which a path without a host stands
     */
    Fates of(Collection<String> links, String home) {
        var places = new HashMap<String, Place>();
        for (var link : links) {
            place(link, home).ifPresent(place -> places.put(link, place));
        }
        var subjects = new HashMap<Place, String>();
        var byBrand = places.values().stream().collect(Collectors.groupingBy(Place::brand));
        byBrand.forEach(
                (brand, of) ->
                        addresses
                                .subjects(brand, of.stream().map(Place::path).toList())
                                .forEach((path, it) -> subjects.put(new Place(brand, path), it)));
        var over = over(subjects.values());
        var fates = new Fates(new LinkedHashSet<>(), new LinkedHashSet<>());
        places.forEach(
                (link, place) -> {
                    var subject = subjects.get(place);
                    if (subject == null) {
                        fates.broken().add(link);
                    } else if (over.contains(subject)) {
                        fates.withdrawn().add(link);
                    }
                });
        return fates;
    }

    private Set<String> over(Collection<String> subjects) {
        var ids =
                subjects.stream()
                        .filter(subject -> subject.matches("article:\\d{1,18}"))
                        .map(subject -> Long.valueOf(subject.substring("article:".length())))
                        .distinct()
                        .toList();
        if (ids.isEmpty()) {
            return Set.of();
        }
        return articles.withIds(ids).stream()
                .filter(article -> article.state().isOver())
                .map(Article::subject)
                .collect(Collectors.toSet());
    }

    private Optional<Place> place(String link, String home) {
        return brandOf(link, home)
                .flatMap(
                        brand ->
                                uri(link)
                                        .map(URI::getRawPath)
                                        .filter(path -> path.matches(STORY))
                                        .map(path -> new Place(brand, path)));
    }

    private Optional<String> brandOf(String link, String home) {
        if (link.startsWith("/")) {
            return Optional.of(home);
        }
        return uri(link)
                .map(URI::getHost)
                .map(host -> host.toLowerCase(Locale.ROOT))
                .flatMap(
                        host ->
                                sites.house().brands().stream()
                                        .filter(brand -> brand.host().equals(host))
                                        .map(brand -> brand.key())
                                        .findFirst());
    }

    private static Optional<URI> uri(String link) {
        try {
            return Optional.of(URI.create(link));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

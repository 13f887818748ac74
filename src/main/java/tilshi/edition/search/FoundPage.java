package tilshi.edition.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tilshi.edition.Ask;
import tilshi.edition.AskedPage;
import tilshi.edition.Cards;
import tilshi.edition.Frames;
import tilshi.edition.Link;
import tilshi.press.Sheet;
import tilshi.site.Site;
import tilshi.story.SearchQuery;
import tilshi.story.SearchTexts;
import tilshi.text.Messages;

/** What a reader's query finds on a site, newest first, a part at a time. */
@ApplicationScoped
class FoundPage implements AskedPage {

    private static final int AT_ONCE = 20;
    private static final String QUERY = "q";
    private static final String BEHIND = "before";

    /** Microseconds since 1970 and an article: {@code 1795350000000000.812}. */
    private static final Pattern PLACE = Pattern.compile("(\\d{1,16})\\.(\\d{1,18})");

    private final SearchTexts texts;
    private final Cards cards;
    private final Frames frames;

    FoundPage(SearchTexts texts, Cards cards, Frames frames) {
        this.texts = texts;
        this.cards = cards;
        this.frames = frames;
    }

    @Override
    public String place() {
        return SearchPage.PLACE;
    }

    @Override
    public List<String> parameters() {
        return List.of(QUERY, BEHIND);
    }

    @Override
    public Sheet answer(Ask ask, Map<String, String> parameters) {
        var site = ask.site().orElseThrow();
        var query = SearchQuery.of(parameters.getOrDefault(QUERY, ""));
        var behind = place(parameters.getOrDefault(BEHIND, ""));
        var view = query.isTooLong() ? tooLong(site, query) : found(ask, site, query, behind);
        return SearchPage.sheet(frames, ask, site, 200, view).keptByNobody();
    }

    private static SearchView tooLong(Site site, SearchQuery query) {
        var words = Messages.in(site.language());
        return SearchView.of(query.typed(), words.say("search.too-long", SearchQuery.LONGEST));
    }

    private SearchView found(
            Ask ask, Site site, SearchQuery query, Optional<SearchTexts.Place> behind) {
        var words = Messages.in(site.language());
        var found = texts.find(site, query, behind, AT_ONCE);
        if (found.teasers().isEmpty() && behind.isEmpty()) {
            return SearchView.of(
                    query.typed(),
                    words.say("search.none", query.typed()),
                    words.say("search.none.help"),
                    words.say("search.signs"));
        }
        var start = site.path(SearchPage.PLACE) + "?" + QUERY + "=" + coded(query.typed());
        return new SearchView(
                query.typed(),
                List.of(),
                cards.of(ask, site, found.teasers()),
                behind.map(place -> Link.to(words.say("search.newest"), start)),
                older(found)
                        .map(
                                place ->
                                        Link.to(
                                                words.say("search.older"),
                                                start + "&" + BEHIND + "=" + place)));
    }

    private static Optional<String> older(SearchTexts.Found found) {
        if (!found.more()) {
            return Optional.empty();
        }
        var last = found.teasers().getLast();
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, last.publishedAt());
        return Optional.of(micros + "." + last.articleId());
    }

    /** Nothing where it is none: then the list begins at its beginning. */
    private static Optional<SearchTexts.Place> place(String text) {
        var place = PLACE.matcher(text);
        if (!place.matches()) {
            return Optional.empty();
        }
        var at = Instant.EPOCH.plus(Long.parseLong(place.group(1)), ChronoUnit.MICROS);
        return Optional.of(new SearchTexts.Place(at, Long.parseLong(place.group(2))));
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

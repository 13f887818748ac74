package tilshi;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tilshi.base.Json;
import tilshi.site.Site;
import tilshi.site.Sites;
import tilshi.story.Article;
import tilshi.story.Articles;
import tilshi.story.BoardQuery;
import tilshi.story.BoardRow;
import tilshi.story.Boards;
import tilshi.text.Language;

/** Finds the stories of the sample newsroom by the names of their files. */
@ApplicationScoped
public class Newsroom {

    private final Boards boards;
    private final Articles articles;
    private final Sites sites;

    Newsroom(Boards boards, Articles articles, Sites sites) {
        this.boards = boards;
        this.articles = articles;
        this.sites = sites;
    }

    public List<Site> sites() {
        return sites.house().sites();
    }

    public Sites house() {
        return sites;
    }

    /**
     * @param story name of its file: {@code flamingo-count}
     */
    @ActivateRequestContext
    public Article article(String story, Language language) {
        var headline = told(story, language).path("headline").asText();
        return everything().stream()
                .flatMap(row -> row.in(language).stream())
                .map(cell -> articles.find(cell.articleId()).orElseThrow())
                .filter(article -> headline(article).equals(headline))
                .findFirst()
                .orElseThrow(() -> new AssertionError(story + " is not told in " + language));
    }

    /** The public path of a story; of one that waits there is none. */
    public String path(String story, Language language) {
        return article(story, language).path().orElseThrow();
    }

    /** The host a story is at home at. */
    public String host(String story) {
        var brand = file(story).path("brand").asText();
        return sites.house().brand(brand).orElseThrow().host();
    }

    public boolean isTold(String story, Language language) {
        return !told(story, language).isMissingNode();
    }

    private List<BoardRow> everything() {
        var hours = new BoardQuery.Hours(Instant.now(), Instant.now());
        return boards.page(BoardQuery.of(hours), Optional.empty(), Language.KAZAKH, 500);
    }

    /** What stands above the newest revision of an article. */
    public String headline(Article article) {
        return articles.revision(article.id(), article.latest()).wording().headlines().web();
    }

    private static JsonNode told(String story, Language language) {
        return file(story).path("articles").path(language.code());
    }

    private static JsonNode file(String story) {
        try (var in = Newsroom.class.getResourceAsStream("/sample/stories/" + story + ".json")) {
            return Json.MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

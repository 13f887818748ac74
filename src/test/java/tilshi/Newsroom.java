package tilshi;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import tilshi.base.Json;
import tilshi.site.Site;
import tilshi.site.Sites;
import tilshi.story.Article;
import tilshi.story.Articles;
import tilshi.text.Language;

/** Finds the stories of the sample newsroom by the names of their files. */
@ApplicationScoped
public class Newsroom {

    /** Whatever was made of it since: by what stood above its first revision. */
    private static final String FIRST =
            """
            select a.id from story_article a
            join story_revision r on r.article_id = a.id and r.number = 1
            where a.language = :language and r.headlines ->> 'web' = :headline
            order by a.id limit 1
            """;

    private final Jdbi database;
    private final Articles articles;
    private final Sites sites;

    Newsroom(Jdbi database, Articles articles, Sites sites) {
        this.database = database;
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
        long id =
                database.withHandle(
                        handle ->
                                handle.createQuery(FIRST)
                                        .bind("language", language.code())
                                        .bind("headline", headline)
                                        .mapTo(Long.class)
                                        .findOne()
                                        .orElseThrow(() -> isNotTold(story, language)));
        return articles.find(id).orElseThrow();
    }

    private static AssertionError isNotTold(String story, Language language) {
        return new AssertionError(story + " is not told in " + language);
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

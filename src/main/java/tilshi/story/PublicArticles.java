package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import tilshi.press.KeysRead;

/**
 * Gathers published articles with all that their pages tell, in as many queries for fifty as for
 * one.
 */
@ApplicationScoped
class PublicArticles {

    private final Articles articles;
    private final Stories stories;
    private final Authors authors;
    private final Topics topics;

    PublicArticles(Articles articles, Stories stories, Authors authors, Topics topics) {
        this.articles = articles;
        this.stories = stories;
        this.authors = authors;
        this.topics = topics;
    }

    /** Those of the articles that readers can see, by id, in the order given. */
    Map<Long, PublicArticle> of(KeysRead keys, Collection<Article> wanted) {
        var readable = wanted.stream().filter(Article::isPublic).toList();
        var ids = readable.stream().map(Article::id).toList();
        var storyIds = readable.stream().map(Article::storyId).toList();
        var known = known(keys, storyIds, ids);
        var found = new LinkedHashMap<Long, PublicArticle>();
        for (var article : readable) {
            keys.read(Keys.article(article.id()));
            keys.read(Keys.languages(article.storyId()));
            var wording = Objects.requireNonNull(known.wordings().get(article.id()));
            found.put(article.id(), known.about(article, wording));
        }
        return found;
    }

    /** An article as it would be told with other words. Nothing is pressed of it. */
    PublicArticle asIf(Article article, Wording wording) {
        var storyIds = List.of(article.storyId());
        var known = known(new KeysRead(), storyIds, List.of(article.id()));
        return known.about(article, wording);
    }

    private Known known(KeysRead keys, List<Long> storyIds, List<Long> ids) {
        var storiesById = stories.withIds(storyIds);
        var authorsById = byId(authors.withIds(ids(storiesById, Story::authors)), Author::id);
        var topicsById = byId(topics.withIds(ids(storiesById, Story::topics)), Topic::id);
        authorsById.keySet().forEach(id -> keys.read(Keys.author(id)));
        topicsById.keySet().forEach(id -> keys.read(Keys.topic(id)));
        var siblings =
                articles.ofStories(storyIds).stream()
                        .filter(Article::isPublic)
                        .collect(Collectors.groupingBy(Article::storyId));
        return new Known(
                storiesById,
                articles.live(ids),
                articles.corrections(ids),
                siblings,
                authorsById,
                topicsById);
    }

    private static List<Long> ids(Map<Long, Story> known, Function<Story, List<Long>> which) {
        return known.values().stream()
                .flatMap(story -> which.apply(story).stream())
                .distinct()
                .toList();
    }

    /** What was fetched at once for all of them. */
    private record Known(
            Map<Long, Story> stories,
            Map<Long, Wording> wordings,
            Map<Long, List<Correction>> corrections,
            Map<Long, List<Article>> siblings,
            Map<Long, Author> authors,
            Map<Long, Topic> topics) {

        PublicArticle about(Article article, Wording wording) {
            var story = Objects.requireNonNull(stories.get(article.storyId()));
            return new PublicArticle(
                    article,
                    story,
                    wording,
                    pick(authors, story.authors()),
                    pick(topics, story.topics()),
                    corrections.getOrDefault(article.id(), List.of()),
                    elsewhere(article));
        }

        private Map<String, String> elsewhere(Article article) {
            var elsewhere = new LinkedHashMap<String, String>();
            siblings.getOrDefault(article.storyId(), List.of()).stream()
                    .filter(other -> other.id() != article.id())
                    .forEach(o -> elsewhere.put(o.language().code(), o.path().orElseThrow()));
            return elsewhere;
        }
    }

    private static <T> Map<Long, T> byId(List<T> things, Function<T, Long> id) {
        var map = new HashMap<Long, T>();
        things.forEach(thing -> map.put(id.apply(thing), thing));
        return map;
    }

    private static <T> List<T> pick(Map<Long, T> known, List<Long> ids) {
        return ids.stream().map(known::get).filter(Objects::nonNull).toList();
    }
}

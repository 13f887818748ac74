package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

/**
 * Lets readers find what was published before there was a search, or by an older program beside
 * this one.
 */
@ApplicationScoped
public class FillSearch extends Filling {

    private final SearchTexts texts;
    private final Articles articles;
    private final Stories stories;

    FillSearch(SearchTexts texts, Articles articles, Stories stories) {
        this.texts = texts;
        this.articles = articles;
        this.stories = stories;
    }

    @Override
    List<Long> missing(long after) {
        return texts.missing(after, BATCH);
    }

    @Override
    void fill(List<Long> ids) {
        var wordings = articles.live(ids);
        var known = articles.withIds(ids);
        var told = stories.withIds(known.stream().map(Article::storyId).toList());
        for (var article : known) {
            var story = Objects.requireNonNull(told.get(article.storyId()));
            var wording = Objects.requireNonNull(wordings.get(article.id()));
            texts.putIfMissing(SearchText.of(story, article, wording));
        }
    }
}

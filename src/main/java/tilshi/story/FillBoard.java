package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Lets the newsroom find what it could not yet: behind a start what was written before there was
 * such a search, and before each search what stands in drafts.
 */
@ApplicationScoped
public class FillBoard extends Filling {

    private final BoardTexts texts;
    private final Articles articles;
    private final Drafts drafts;

    FillBoard(BoardTexts texts, Articles articles, Drafts drafts) {
        this.texts = texts;
        this.articles = articles;
        this.drafts = drafts;
    }

    @Override
    List<Long> missing(long after) {
        return texts.missing(after, BATCH);
    }

    @Override
    void fill(List<Long> ids) {
        for (var article : articles.withIds(ids)) {
            int number = article.latest();
            var wording = articles.revision(article.id(), number).wording();
            texts.put(BoardText.of(article.id(), article.language(), number, wording));
        }
    }

    /** Puts the words of drafts that were written in since somebody last searched, a hundred. */
    void drafts() {
        for (var article : articles.withIds(texts.behindTheirDrafts(BATCH))) {
            var newest = articles.revision(article.id(), article.latest()).wording();
            drafts.find(article.id())
                    .ifPresent(draft -> texts.putDraft(BoardText.of(article, newest, draft)));
        }
    }
}

package tilshi.story;

import java.time.Instant;
import tilshi.text.Language;

/**
 * What is to be done in one language because readers were told of a mistake in another. It is over
 * once readers see something newer, or somebody says that nothing is to be done.
 *
 * @param articleId where there is something to do
 * @param sourceId the article that was corrected
 * @param sourceLanguage its language
 * @param note what readers of that were told
 */
public record Task(
        long id,
        long articleId,
        long sourceId,
        Language sourceLanguage,
        String note,
        String openedBy,
        Instant openedAt) {}

package tilshi.story;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tilshi.media.Picture;
import tilshi.text.Language;

/**
 * What is looked at before readers see an article.
 *
 * @param main the picture of its story
 * @param pictures those in the body, by key
 * @param open how many parts of a translation have yet to follow their source
 * @param unread parts that a machine drafted and nobody has read
 * @param broken links of the body that lead nowhere
 * @param withdrawn links of the body to stories of ours that were taken back
 */
record Inspected(
        Language language,
        Story story,
        Wording wording,
        Optional<Picture> main,
        Map<String, Picture> pictures,
        int open,
        Set<String> unread,
        Set<String> broken,
        Set<String> withdrawn) {}

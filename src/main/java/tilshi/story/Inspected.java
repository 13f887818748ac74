package tilshi.story;

import java.util.List;
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
 * @param untold languages of the brand in which readers neither see the story nor will by the clock
 * @param unread parts that a machine drafted and nobody has read
 */
record Inspected(
        Language language,
        Story story,
        Wording wording,
        Optional<Picture> main,
        Map<String, Picture> pictures,
        int open,
        List<Language> untold,
        Set<String> unread,
        Links links) {

    /**
     * What became of the links of a body.
     *
     * @param broken those that lead nowhere
     * @param withdrawn those to stories of ours that were taken back
     * @param unseen how many lead outside and were followed by nobody yet
     */
    record Links(Set<String> broken, Set<String> withdrawn, int unseen) {}
}

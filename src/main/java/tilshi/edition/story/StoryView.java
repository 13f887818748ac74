package tilshi.edition.story;

import java.util.List;
import java.util.Optional;
import tilshi.edition.BlockView;
import tilshi.edition.Card;
import tilshi.edition.Link;
import tilshi.edition.PictureView;

/** What the template of a story prints. */
record StoryView(
        String headline,
        String lead,
        Link section,
        Moment published,
        String zone,
        Optional<Moment> updated,
        List<Note> corrections,
        Optional<Newer> newer,
        List<Signature> byline,
        Optional<PictureView> picture,
        String caption,
        List<Link> shares,
        List<BlockView> blocks,
        List<Link> topics,
        Optional<String> telegram,
        List<Card> also) {

    /** An instant for people and for machines. */
    record Moment(String readable, String machine) {}

    /** What readers were told of a mistake. */
    record Note(Moment at, String note) {}

    /** That the story was updated in another language; where it is read in that. */
    record Newer(String lang, String sentence, String url) {}

    /** Somebody who signs. */
    record Signature(String name, String role, String url, Optional<PictureView> portrait) {}

    public boolean isCorrected() {
        return !corrections.isEmpty();
    }
}

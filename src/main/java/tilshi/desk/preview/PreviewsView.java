package tilshi.desk.preview;

import java.util.List;
import java.util.Optional;
import tilshi.desk.QrPicture;

/**
 * What the page of previews prints.
 *
 * @param host the origin whose pages stand in the frame
 * @param what a link would be to, in words
 * @param revision the same in a form: a number, or {@code draft}
 * @param opens whether the person may make and revoke links
 */
record PreviewsView(
        long id,
        String headline,
        String lang,
        String host,
        String what,
        String revision,
        boolean opens,
        Optional<Shown> shown,
        List<Choice> lifetimes,
        List<Link> links) {

    /** What is looked at. */
    record Shown(String url, String what, String until, QrPicture picture) {}

    /** How long a link can live. */
    record Choice(String value, String label, boolean chosen) {}

    /** A link that lives. */
    record Link(
            long id,
            String url,
            String what,
            String by,
            String until,
            String seen,
            boolean current) {}
}

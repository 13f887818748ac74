package tilshi.desk.preview;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import tilshi.desk.QrPicture;
import tilshi.site.Site;
import tilshi.story.Preview;
import tilshi.text.Messages;
import tilshi.text.ReadableTime;

/** Previews in the words of whoever looks, by the clock of the site their links lead to. */
final class ToldPreviews {

    private final Messages words;
    private final ReadableTime time;
    private final Function<Preview, String> address;

    ToldPreviews(Messages words, Site site, BiFunction<Site, Preview, String> address) {
        this.words = words;
        this.time = new ReadableTime(site.zone(), words.language());
        this.address = preview -> address.apply(site, preview);
    }

    Messages words() {
        return words;
    }

    String what(Optional<Integer> revision) {
        return revision.map(number -> words.say("preview.revision", Integer.toString(number)))
                .orElseGet(() -> words.say("preview.draft"));
    }

    PreviewsView.Shown shown(Preview preview) {
        var url = address.apply(preview);
        return new PreviewsView.Shown(
                url,
                what(preview.revision()),
                words.say("preview.until", time.withoutYear(preview.until())),
                QrPicture.of(url));
    }

    PreviewsView.Link link(Preview preview, boolean current) {
        return new PreviewsView.Link(
                preview.id(),
                address.apply(preview),
                what(preview.revision()),
                preview.by(),
                words.say("preview.until", time.withoutYear(preview.until())),
                preview.lastSeen()
                        .map(at -> words.say("previews.seen", preview.seen(), time.withoutYear(at)))
                        .orElseGet(() -> words.say("previews.unseen")),
                current);
    }
}

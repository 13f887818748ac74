package tilshi.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tilshi.media.Picture;
import tilshi.media.Pictures;
import tilshi.site.Site;
import tilshi.story.Teaser;
import tilshi.text.ReadableTime;

/** Makes cards of teasers, fetching all their pictures at once. */
@ApplicationScoped
public class Cards {

    private final Pictures pictures;
    private final LatinArticles latin;

    Cards(Pictures pictures, LatinArticles latin) {
        this.pictures = pictures;
        this.latin = latin;
    }

    /** Cards in the order of the teasers. Times are near to the newest of them. */
    public List<Card> of(Ask ask, Site site, List<Teaser> teasers) {
        var ids = teasers.stream().flatMap(teaser -> teaser.picture().stream()).toList();
        var known = pictures.withIds(ask.keys(), ids);
        var newest =
                teasers.stream()
                        .map(Teaser::publishedAt)
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH);
        return latin.teasers(ask, site, teasers).stream()
                .map(teaser -> card(ask, site, teaser, known, newest))
                .toList();
    }

    private static Card card(
            Ask ask, Site site, Teaser teaser, Map<Long, Picture> known, Instant newest) {
        var language = site.language();
        var time = new ReadableTime(site.zone(), language);
        var section = ask.house().section(teaser.brand(), teaser.section());
        return new Card(
                teaser.storyId(),
                teaser.headline(),
                teaser.lead(),
                teaser.path(),
                teaser.script().tag(language),
                section.map(s -> s.nameIn(language)).orElse(""),
                teaser.section(),
                time.near(teaser.publishedAt(), newest),
                time.machine(teaser.publishedAt()),
                teaser.authors().stream().map(language::pick).collect(Collectors.joining(", ")),
                teaser.corrected(),
                picture(teaser, known).map(picture -> PictureView.of(picture, language)));
    }

    private static Optional<Picture> picture(Teaser teaser, Map<Long, Picture> known) {
        return teaser.picture().map(known::get);
    }
}

package tilshi.edition.feed;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tilshi.edition.BlockView;
import tilshi.edition.PictureView;
import tilshi.site.Site;
import tilshi.story.PublicArticle;
import tilshi.text.Messages;
import tilshi.text.ReadableTime;

/** A whole story as HTML that says everything wherever it is read: plain, with full addresses. */
final class FullText {

    private FullText() {}

    /** What the template prints. */
    record View(
            Messages words,
            List<Note> notes,
            String lead,
            Optional<PictureView> picture,
            String caption,
            List<BlockView> blocks) {

        public String say(String key, String detail) {
            return words.say(key, detail);
        }
    }

    /** What readers were told of a mistake. */
    record Note(String title, String words) {}

    @CheckedTemplate(basePath = "edition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance fullText(View text);
    }

    /**
     * @param photos pictures within the body, by key
     * @param absolute makes of a link within the site one for the outside world
     */
    static String of(
            Site site,
            PublicArticle article,
            Optional<PictureView> picture,
            Map<String, PictureView> photos,
            UnaryOperator<String> absolute) {
        var view =
                new View(
                        Messages.in(site.language()),
                        notes(site, article),
                        article.wording().lead(),
                        picture,
                        site.language().pick(article.story().caption()),
                        BlockView.of(article.wording().body().blocks(), photos, absolute));
        return Templates.fullText(view).render().strip();
    }

    private static List<Note> notes(Site site, PublicArticle article) {
        var time = new ReadableTime(site.zone(), site.language());
        var corrected = Messages.in(site.language()).say("corrected");
        return article.corrections().stream()
                .map(c -> new Note(corrected + ", " + time.full(c.at()), c.note()))
                .toList();
    }
}

package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps translations in step with what is written: called within the acts that save a source's
 * revision or a translation's words, in their transactions.
 */
@ApplicationScoped
class TranslationDesk {

    private final Translations translations;
    private final Articles articles;
    private final Drafts drafts;

    TranslationDesk(Translations translations, Articles articles, Drafts drafts) {
        this.translations = translations;
        this.articles = articles;
        this.drafts = drafts;
    }

    /**
     * A source has a new revision: everything that renders it is compared with it, and who writes
     * there is told.
     */
    void follow(Revision source) {
        for (long id : translations.of(source.articleId())) {
            translations
                    .lock(id)
                    .ifPresent(before -> translations.save(before, before.follow(source)));
            drafts.say(Drafts.CHANNEL, id + ":" + Drafts.LOOK);
        }
    }

    /**
     * Somebody wrote parts of an article, which may be a translation.
     *
     * @param seen number of the source's revision that they saw meanwhile; that of the newest where
     *     nothing is known
     */
    void wrote(
            long articleId,
            Map<String, Optional<String>> parts,
            Optional<Integer> seen,
            String by) {
        if (!parts.isEmpty()) {
            translations
                    .lock(articleId, parts.keySet())
                    .ifPresent(
                            before ->
                                    translations.save(
                                            before, before.wrote(parts, seen(before, seen), by)));
        }
    }

    private Optional<Translation.Seen> seen(Translation translation, Optional<Integer> revision) {
        return revision.filter(number -> number > 0 && number < translation.follows())
                .map(number -> articles.revision(translation.sourceId(), number))
                .map(Translation.Seen::of);
    }

    /** Somebody saved a revision at once, past any draft. */
    void wrote(Revision older, Revision newer) {
        var written =
                Draft.changed(Draft.contents(older.wording()), Draft.contents(newer.wording()));
        wrote(newer.articleId(), written, Optional.empty(), newer.author());
    }
}

package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Keeps translations in step with what is written: called within the acts that save a source's
 * revision or a translation's words, in their transactions.
 */
@ApplicationScoped
class TranslationDesk {

    private final Translations translations;
    private final Articles articles;
    private final Drafts drafts;
    private final Renderings renderings;

    TranslationDesk(
            Translations translations, Articles articles, Drafts drafts, Renderings renderings) {
        this.renderings = renderings;
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
        wrote(newer.articleId(), changed(older, newer), Optional.empty(), newer.author());
    }

    /**
     * Somebody brought back what an earlier revision said: it is as old as it was.
     *
     * @param standing what is being written, which may say other words still
     */
    void restored(Revision older, Revision newer, int number, Optional<Draft> standing) {
        translations
                .lock(newer.articleId())
                .ifPresent(
                        before -> {
                            var back = changed(older, newer);
                            standing.ifPresent(
                                    draft ->
                                            back.keySet()
                                                    .removeIf(
                                                            id ->
                                                                    !draft.says(
                                                                            id,
                                                                            back.getOrDefault(
                                                                                    id,
                                                                                    Optional
                                                                                            .empty()))));
                            var then =
                                    renderings
                                            .find(newer.articleId(), number)
                                            .orElse(new Rendering(Map.of()));
                            var first =
                                    Translation.Seen.of(articles.revision(before.sourceId(), 1));
                            translations.save(
                                    before, before.restored(back, then, first, newer.author()));
                        });
    }

    private static Map<String, Optional<String>> changed(Revision older, Revision newer) {
        return new LinkedHashMap<>(
                Draft.changed(Draft.contents(older.wording()), Draft.contents(newer.wording())));
    }

    /** Keeps with a new revision of a translation what it renders. */
    void remember(long articleId, int number) {
        translations
                .find(articleId)
                .ifPresent(known -> renderings.put(articleId, number, Rendering.of(known)));
    }

    /**
     * Somebody looked at a part again and left its words as they are: revisions that say the same
     * are right too, the one that readers see among them.
     *
     * @return the translations whose readers are told otherwise than before
     */
    List<Long> kept(Article article, Counterpart before, Optional<Counterpart> after) {
        var numbers = new TreeSet<>(List.of(article.latest()));
        article.live().ifPresent(numbers::add);
        var said = drafts.find(article.id()).map(draft -> said(draft, before));
        for (int number : numbers) {
            var contents = Draft.contents(articles.revision(article.id(), number).wording());
            var says = before.target().map(contents::get);
            if (said.isEmpty() || said.get().equals(says)) {
                renderings
                        .find(article.id(), number)
                        .ifPresent(
                                known ->
                                        renderings.put(
                                                article.id(),
                                                number,
                                                known.with(before.source(), after)));
            }
        }
        return shown(article);
    }

    private static Optional<String> said(Draft draft, Counterpart part) {
        return part.target().map(draft.parts()::get).flatMap(DraftPart::content);
    }

    /**
     * Readers see something else of an article: translations may trail behind it now, or it behind
     * its source.
     *
     * @return the translations whose readers are told otherwise than before
     */
    List<Long> shown(Article article) {
        var concerned = new ArrayList<>(translations.of(article.id()));
        concerned.add(article.id());
        return concerned.stream()
                .flatMap(id -> translations.find(id).stream())
                .filter(known -> translations.trail(known.articleId(), trails(known)))
                .map(Translation::articleId)
                .toList();
    }

    /** Judged by what readers see of both. */
    private boolean trails(Translation translation) {
        var source = articles.find(translation.sourceId()).filter(Article::isPublic);
        var own = articles.find(translation.articleId()).filter(Article::isPublic);
        return source.isPresent()
                && own.flatMap(
                                article ->
                                        renderings.find(article.id(), article.live().orElseThrow()))
                        .filter(
                                rendering ->
                                        rendering.trails(
                                                articles.revision(
                                                        source.get().id(),
                                                        source.get().live().orElseThrow())))
                        .isPresent();
    }
}

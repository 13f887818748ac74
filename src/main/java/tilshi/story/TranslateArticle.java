package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import tilshi.account.Actor;
import tilshi.account.Right;
import tilshi.base.Invalid;
import tilshi.journal.Journal;
import tilshi.site.Site;
import tilshi.site.Sites;
import tilshi.text.Language;
import tilshi.text.Script;

/**
 * Says that a language of a story renders another, from now on part by part. Begins the article
 * where there is none; where there is one, nothing that was written is touched.
 */
@ApplicationScoped
public class TranslateArticle {

    /** Translations of translations of …: more than there are languages. */
    private static final int LONGEST_CHAIN = 10;

    private final Articles articles;
    private final Stories stories;
    private final Translations translations;
    private final Workbench workbench;
    private final CreateArticle create;
    private final Sites sites;
    private final Journal journal;
    private final TranslationDesk desk;

    TranslateArticle(
            Articles articles,
            Stories stories,
            Translations translations,
            Workbench workbench,
            CreateArticle create,
            Sites sites,
            Journal journal,
            TranslationDesk desk) {
        this.desk = desk;
        this.articles = articles;
        this.stories = stories;
        this.translations = translations;
        this.workbench = workbench;
        this.create = create;
        this.sites = sites;
        this.journal = journal;
    }

    /**
     * @return the translation; as it was where it renders this source already
     * @throws tilshi.account.NotAllowed without the right to create, or to revise what is there
     * @throws Invalid if it would render itself, or renders another source already
     */
    @Transactional
    public Article by(Actor actor, long sourceId, Language language) {
        var source = articles.lock(sourceId);
        var there =
                articles.ofStory(source.storyId()).stream()
                        .filter(article -> article.language() == language)
                        .findFirst();
        var target = there.orElseGet(() -> begin(actor, source, language));
        there.ifPresent(article -> workbench.look(actor, article, Right.REVISE));
        var known = translations.find(target.id());
        if (known.filter(translation -> translation.sourceId() == sourceId).isPresent()) {
            return target;
        }
        if (known.isPresent() || chain(sourceId).contains(target.id())) {
            throw new Invalid("cannot-render", target.language().ownName());
        }
        link(actor, source, target);
        return target;
    }

    private Article begin(Actor actor, Article source, Language language) {
        var empty = new Wording(Headlines.of(""), "", Body.of(List.of()));
        var brand = stories.get(source.storyId()).home().brand();
        var script = sites.house().site(brand, language).map(Site::script).orElse(Script.CYRILLIC);
        var begun = new NewArticle(language, script, empty, Optional.empty());
        return create.by(actor, source.storyId(), begun);
    }

    /** The article and what it renders, and what that renders. */
    private List<Long> chain(long articleId) {
        return java.util.stream.Stream.iterate(
                        Optional.of(articleId),
                        Optional::isPresent,
                        id -> id.flatMap(translations::find).map(Translation::sourceId))
                .limit(LONGEST_CHAIN)
                .map(Optional::orElseThrow)
                .toList();
    }

    private void link(Actor actor, Article source, Article target) {
        var says = articles.revision(source.id(), source.latest());
        var rendered = articles.revision(target.id(), target.latest());
        translations.add(
                Translation.of(target.id(), source.id())
                        .follow(says)
                        .match(says.wording(), rendered.wording(), rendered.author()));
        desk.remember(target.id(), target.latest());
        journal.write(
                actor.person(),
                actor.name(),
                "translate",
                target.subjectOf(stories.get(target.storyId())),
                source.language().code());
    }
}

package tilshi.importer;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import tilshi.account.Actor;
import tilshi.account.Right;
import tilshi.account.Scope;
import tilshi.importer.page.PageImporter;
import tilshi.site.Site;
import tilshi.story.Article;
import tilshi.story.CreateStory;
import tilshi.story.NewArticle;
import tilshi.story.NewStory;

/** Makes a draft of a saved page. Nothing is published; what was left out is kept beside it. */
@ApplicationScoped
@Unremovable
public class ImportPage {

    private final PageImporter importer;
    private final CreateStory createStory;
    private final Intakes intakes;
    private final InstantSource clock;

    ImportPage(
            PageImporter importer, CreateStory createStory, Intakes intakes, InstantSource clock) {
        this.importer = importer;
        this.createStory = createStory;
        this.intakes = intakes;
        this.clock = clock;
    }

    /**
     * @param page the bytes of the page as saved, text or HTML
     * @param section the section of the site's brand the story is to be at home in
     * @return the draft
     * @throws tilshi.base.Refusal saying why, if the page cannot be taken in
     */
    @Transactional
    public Article by(Actor actor, byte[] page, Site site, String section) {
        // Reading a page is work: it is done only for who may keep what comes of it.
        actor.needs(Right.CREATE, new Scope(site.brand().key(), site.language(), section));
        var taken = importer.take(page, site);
        var article =
                createStory.by(
                        actor,
                        NewStory.in(site.brand().key(), section),
                        new NewArticle(
                                site.language(),
                                taken.script(),
                                taken.wording(),
                                taken.publishedAt()));
        intakes.add(
                new Intake(
                        article.id(),
                        clock.instant(),
                        taken.source(),
                        taken.original(),
                        taken.leftOut(),
                        taken.suggestions(),
                        taken.warnings()));
        return article;
    }
}

package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import tilshi.account.Actor;
import tilshi.account.Right;
import tilshi.base.Invalid;
import tilshi.site.Sites;

/** Begins a story with its first article, as a draft. */
@ApplicationScoped
public class CreateStory {

    private final Stories stories;
    private final Sites sites;
    private final CreateArticle createArticle;
    private final InstantSource clock;

    CreateStory(Stories stories, Sites sites, CreateArticle createArticle, InstantSource clock) {
        this.stories = stories;
        this.sites = sites;
        this.createArticle = createArticle;
        this.clock = clock;
    }

    /**
     * @throws tilshi.account.NotAllowed without the right to create in the story's home section
     * @throws Invalid if it is not at home in exactly one existing section, or twice in a brand
     */
    @Transactional
    public Article by(Actor actor, NewStory story, NewArticle article) {
        var home = home(story);
        actor.needs(Right.CREATE, CreateArticle.scope(home, article));
        long id = stories.add(story, actor.name(), clock.instant());
        return createArticle.begin(actor, id, home, article);
    }

    private Placement home(NewStory story) {
        var homes = story.placements().stream().filter(Placement::canonical).toList();
        var house = sites.house();
        boolean exist =
                story.placements().stream()
                        .allMatch(p -> house.section(p.brand(), p.section()).isPresent());
        var brands = story.placements().stream().map(Placement::brand).distinct().count();
        if (homes.size() != 1 || !exist || brands != story.placements().size()) {
            throw new Invalid("no-home");
        }
        return homes.getFirst();
    }
}

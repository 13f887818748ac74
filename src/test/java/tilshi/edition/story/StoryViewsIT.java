package tilshi.edition.story;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tilshi.InTilshi;
import tilshi.account.People;
import tilshi.edition.Ask;
import tilshi.press.KeysRead;
import tilshi.site.Site;
import tilshi.site.Sites;
import tilshi.story.Block;
import tilshi.story.Body;
import tilshi.story.CreateArticle;
import tilshi.story.CreateStory;
import tilshi.story.Headlines;
import tilshi.story.NewArticle;
import tilshi.story.NewStory;
import tilshi.story.PublishArticle;
import tilshi.story.Published;
import tilshi.story.ReviseArticle;
import tilshi.story.Span;
import tilshi.story.Standing;
import tilshi.story.TranslateArticle;
import tilshi.story.Wording;
import tilshi.text.Language;
import tilshi.text.Script;

/** What a site chooses to tell beside a story. */
@InTilshi
class StoryViewsIT {

    @Inject StoryViews views;
    @Inject Published published;
    @Inject Sites sites;
    @Inject People people;
    @Inject CreateStory create;
    @Inject CreateArticle createArticle;
    @Inject TranslateArticle translate;
    @Inject PublishArticle publish;
    @Inject ReviseArticle revise;

    @Test
    void readers_hear_of_a_newer_source_only_where_their_site_wants_it() {
        var chief = people.actor(people.named("publisher").orElseThrow());
        var source = create.by(chief, NewStory.in("news", "region"), said(Language.RUSSIAN, "Раз"));
        var kazakh = createArticle.by(chief, source.storyId(), said(Language.KAZAKH, "Бір"));
        translate.by(chief, source.id(), Language.KAZAKH);
        publish.by(chief, source.id());
        publish.by(chief, kazakh.id());
        revise.by(chief, source.id(), 1, said(Language.RUSSIAN, "Раз и два").wording(), "");
        publish.by(chief, source.id());

        assertThat(newer(kazakh.id(), true)).isPresent();
        assertThat(newer(kazakh.id(), false)).isEmpty();
    }

    private Optional<StoryView.Newer> newer(long id, boolean tells) {
        var house = sites.house();
        var site = telling(house.named("news/kk"), tells);
        var ask = new Ask(house, site.brand().key(), "/kk/", Optional.of(site), new KeysRead());
        var standing = published.standing(ask.keys(), id).orElseThrow();
        return views.of(ask, site, ((Standing.Readable) standing).article()).newer();
    }

    private static Site telling(Site site, boolean tells) {
        return new Site(
                site.brand(),
                site.language(),
                site.script(),
                site.zone(),
                site.tagline(),
                site.telegram(),
                tells,
                site.latin());
    }

    private static NewArticle said(Language language, String words) {
        var body = Body.of(List.of(new Block.Paragraph("aaaa", Span.of(words))));
        var wording = new Wording(Headlines.of(words), "Лид.", body);
        return new NewArticle(language, Script.CYRILLIC, wording, Optional.empty());
    }
}

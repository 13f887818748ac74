package tilshi.desk.preview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tilshi.account.Right;
import tilshi.desk.Visitor;
import tilshi.edition.Links;
import tilshi.site.Site;
import tilshi.site.Sites;
import tilshi.story.Article;
import tilshi.story.Articles;
import tilshi.story.Authority;
import tilshi.story.Preview;
import tilshi.story.PreviewTokens;
import tilshi.story.Previews;
import tilshi.story.Stories;
import tilshi.story.Story;
import tilshi.text.Messages;

/** Gathers what the page of previews prints. */
@ApplicationScoped
class PreviewsViews {

    private final Articles articles;
    private final Stories stories;
    private final Previews previews;
    private final PreviewTokens tokens;
    private final Authority authority;
    private final Sites sites;
    private final Links links;
    private final Visitor visitor;

    PreviewsViews(
            Articles articles,
            Stories stories,
            Previews previews,
            PreviewTokens tokens,
            Authority authority,
            Sites sites,
            Links links,
            Visitor visitor) {
        this.articles = articles;
        this.stories = stories;
        this.previews = previews;
        this.tokens = tokens;
        this.authority = authority;
        this.sites = sites;
        this.links = links;
        this.visitor = visitor;
    }

    /**
     * What is to be looked at.
     *
     * @param revision its number; nothing for what is written now
     * @param link the number of a link; where it lives no more, the newest to the revision
     */
    record Wanted(Optional<Integer> revision, @Nullable Long link) {}

    PreviewsView of(long id, Wanted wanted) {
        var article = articles.get(id);
        var story = stories.get(article.storyId());
        var site = sites.house().site(story.home().brand(), article.language()).orElseThrow();
        var told = new ToldPreviews(Messages.in(visitor.language()), site, this::url);
        var living = article.state().isOver() ? List.<Preview>of() : previews.living(id);
        var shown = shown(living, wanted);
        var revision = shown.map(Preview::revision).orElse(wanted.revision());
        return new PreviewsView(
                id,
                articles.revision(id, article.latest()).wording().headlines().web(),
                article.script().tag(article.language()),
                links.to(site.brand(), ""),
                told.what(revision),
                revision.map(number -> Integer.toString(number)).orElse("draft"),
                opens(article, story),
                shown.map(told::shown),
                lifetimes(told.words()),
                living.stream()
                        .map(one -> told.link(one, shown.filter(one::equals).isPresent()))
                        .toList());
    }

    private static Optional<Preview> shown(List<Preview> living, Wanted wanted) {
        var asked = living.stream().filter(one -> Long.valueOf(one.id()).equals(wanted.link()));
        return asked.findFirst()
                .or(
                        () ->
                                living.stream()
                                        .filter(one -> one.revision().equals(wanted.revision()))
                                        .findFirst());
    }

    private String url(Site site, Preview preview) {
        return links.to(site.brand(), site.path("preview", tokens.of(preview)));
    }

    private boolean opens(Article article, Story story) {
        return !article.state().isOver()
                && authority.may(visitor.actor(), Right.REVISE, article, story);
    }

    private static List<PreviewsView.Choice> lifetimes(Messages words) {
        return Arrays.stream(Preview.Lifetime.values())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .map(
                        name ->
                                new PreviewsView.Choice(
                                        name, words.say("previews." + name), name.equals("day")))
                .toList();
    }
}

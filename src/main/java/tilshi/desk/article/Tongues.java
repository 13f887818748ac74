package tilshi.desk.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tilshi.account.Right;
import tilshi.account.Scope;
import tilshi.desk.Visitor;
import tilshi.site.Sites;
import tilshi.story.Article;
import tilshi.story.Articles;
import tilshi.story.Story;
import tilshi.story.Translation;
import tilshi.story.Translations;
import tilshi.text.Language;
import tilshi.text.Messages;

/** Gathers where a story stands in each language, seen from one of them. */
@ApplicationScoped
class Tongues {

    private final Articles articles;
    private final Translations translations;
    private final Sites sites;
    private final Visitor visitor;

    Tongues(Articles articles, Translations translations, Sites sites, Visitor visitor) {
        this.articles = articles;
        this.translations = translations;
        this.sites = sites;
        this.visitor = visitor;
    }

    List<ArticleView.Tongue> of(Article article, Story story, Messages words) {
        var told = articles.ofStory(article.storyId());
        var home = story.home().brand();
        return Arrays.stream(Language.values())
                .filter(language -> sites.house().site(home, language).isPresent())
                .map(
                        language ->
                                told.stream()
                                        .filter(other -> other.language() == language)
                                        .findFirst()
                                        .map(other -> there(article, other, story, words))
                                        .orElseGet(() -> missing(language, story, words)))
                .toList();
    }

    private ArticleView.Tongue missing(Language language, Story story, Messages words) {
        return new ArticleView.Tongue(
                language.code(),
                language.ownName(),
                "none",
                words.say("state.missing"),
                Optional.empty(),
                visitor.actor().may(Right.TRANSLATE, scope(language, story)),
                "");
    }

    private ArticleView.Tongue there(Article article, Article other, Story story, Messages words) {
        var rendered = translations.find(other.id());
        boolean apart =
                other.id() != article.id()
                        && rendered.isEmpty()
                        && translations.find(article.id()).isEmpty();
        return new ArticleView.Tongue(
                other.language().code(),
                other.language().ownName(),
                ArticleViews.look(other.state()),
                words.say("state." + ArticleViews.word(other.state())),
                Optional.of("/articles/" + other.id()),
                apart && visitor.actor().may(Right.REVISE, scope(other.language(), story)),
                rendered.filter(translation -> translation.open() > 0)
                        .map(translation -> behind(translation, words))
                        .orElse(""));
    }

    private static String behind(Translation translation, Messages words) {
        int stale = translation.stale();
        return stale > 0
                ? words.say("article.stale", stale)
                : words.say("article.untranslated", translation.open());
    }

    private static Scope scope(Language language, Story story) {
        return new Scope(story.home().brand(), language, story.home().section());
    }
}

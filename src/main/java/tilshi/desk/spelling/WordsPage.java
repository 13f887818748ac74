package tilshi.desk.spelling;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import tilshi.base.Refusal;
import tilshi.desk.DeskFrame;
import tilshi.desk.DeskFrames;
import tilshi.desk.Note;
import tilshi.desk.Visitor;
import tilshi.site.Sites;
import tilshi.story.AddWord;
import tilshi.story.Article;
import tilshi.story.Articles;
import tilshi.story.HouseWords;
import tilshi.story.RemoveWord;
import tilshi.story.Stories;
import tilshi.text.Messages;

/** The words that the brand of an article spells as they stand, in the article's language. */
@Path("/articles/{id:\\d{1,18}}/spelling")
@RunOnVirtualThread
public class WordsPage {

    private final Articles articles;
    private final Stories stories;
    private final Sites sites;
    private final HouseWords words;
    private final AddWord add;
    private final RemoveWord remove;
    private final Visitor visitor;
    private final DeskFrames frames;

    WordsPage(
            Articles articles,
            Stories stories,
            Sites sites,
            HouseWords words,
            AddWord add,
            RemoveWord remove,
            Visitor visitor,
            DeskFrames frames) {
        this.articles = articles;
        this.stories = stories;
        this.sites = sites;
        this.words = words;
        this.add = add;
        this.remove = remove;
        this.visitor = visitor;
        this.frames = frames;
    }

    /** What the template prints. */
    record View(long id, String lang, String about, List<Word> words) {}

    /** A word, and what the button that removes it is called. */
    record Word(String word, String remove) {}

    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance words(
                DeskFrame frame, List<Note> notes, WordsPage.View view);
    }

    @GET
    public Response show(@RestPath long id) {
        return page(200, id, List.of());
    }

    @POST
    @Path("words/added")
    public Response add(
            @RestPath long id, @RestForm @Nullable String token, @RestForm @Nullable String word) {
        visitor.mustHold(token);
        return after(id, () -> add.by(visitor.actor(), id, word == null ? "" : word));
    }

    @POST
    @Path("words/removed")
    public Response remove(
            @RestPath long id, @RestForm @Nullable String token, @RestForm @Nullable String word) {
        visitor.mustHold(token);
        return after(id, () -> remove.by(visitor.actor(), id, word == null ? "" : word));
    }

    private Response after(long id, Runnable act) {
        try {
            act.run();
            return Response.seeOther(URI.create("/articles/" + id + "/spelling")).build();
        } catch (Refusal refusal) {
            return page(refusal.status(), id, List.of(Note.of(refusal, visitor.time())));
        }
    }

    private Response page(int status, long id, List<Note> notes) {
        var article = articles.get(id);
        var frame = frames.frame("spelling.title", "queue");
        return DeskFrames.page(status, Templates.words(frame, notes, view(article)).render());
    }

    private View view(Article article) {
        var said = Messages.in(visitor.language());
        var key = stories.get(article.storyId()).home().brand();
        var brand = sites.house().brand(key).map(b -> b.nameIn(visitor.language())).orElse(key);
        var language = article.language().ownName();
        var list =
                words.listed(key, article.language()).stream()
                        .map(word -> new Word(word, said.say("spelling.remove.word", word)))
                        .toList();
        return new View(
                article.id(),
                article.language().code(),
                said.say("spelling.about", brand, language),
                list);
    }
}

package tilshi.desk.spelling;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import tilshi.base.NotFound;
import tilshi.desk.DeskFrames;
import tilshi.desk.Visitor;
import tilshi.story.AddWord;
import tilshi.story.Article;
import tilshi.story.Articles;
import tilshi.story.HouseWords;
import tilshi.story.OpenDraft;
import tilshi.story.Stories;
import tilshi.text.HouseWord;
import tilshi.text.Remark;

/** Spelling and grammar of what is written in an article, for the editor; docs/editor.md. */
@Path("/articles/{id:\\d{1,18}}/spelling")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
public class SpellingPage {

    private final Articles articles;
    private final Stories stories;
    private final OpenDraft open;
    private final HouseWords words;
    private final AddWord add;
    private final Proofreading proofreading;
    private final Visitor visitor;

    SpellingPage(
            Articles articles,
            Stories stories,
            OpenDraft open,
            HouseWords words,
            AddWord add,
            Proofreading proofreading,
            Visitor visitor) {
        this.articles = articles;
        this.stories = stories;
        this.open = open;
        this.words = words;
        this.add = add;
        this.proofreading = proofreading;
        this.visitor = visitor;
    }

    /** The remarks on some parts; a part that there was no time for is missing. */
    record Read(List<Part> parts) {}

    /** What is to be said of a part. */
    record Part(String id, List<Said> remarks) {}

    /**
     * A remark.
     *
     * @param word whether it is about a word that the house may spell like that
     */
    record Said(int from, int to, boolean word, String sentence, List<String> replacements) {}

    /** Reads parts, for who may write them. */
    @POST
    public Response read(
            @RestPath long id, @HeaderParam("x-token") @Nullable String token, String body) {
        visitor.mustHold(token);
        open.by(visitor.actor(), id, Long.MAX_VALUE);
        var article = articles.get(id);
        if (!proofreading.knows(article.language())) {
            throw new NotFound("proofreader of " + article.language().code());
        }
        var texts = SpellingSent.parts(body);
        var read = proofreading.of(texts, article.language());
        return DeskFrames.data(200, new Read(parts(read, texts, article)));
    }

    /** Adds a word to those of the house. */
    @POST
    @Path("words")
    public Response add(
            @RestPath long id, @HeaderParam("x-token") @Nullable String token, String body) {
        visitor.mustHold(token);
        add.by(visitor.actor(), id, SpellingSent.word(body));
        return DeskFrames.data(200, Map.of());
    }

    private List<Part> parts(
            Map<String, List<Remark>> read, Map<String, String> texts, Article article) {
        var brand = stories.get(article.storyId()).home().brand();
        var list = words.of(brand, article.language());
        return read.entrySet().stream()
                .map(one -> part(one.getKey(), one.getValue(), texts, list, article))
                .toList();
    }

    private static Part part(
            String id,
            List<Remark> remarks,
            Map<String, String> texts,
            Set<String> list,
            Article article) {
        var text = texts.getOrDefault(id, "");
        var said =
                remarks.stream()
                        .filter(
                                remark ->
                                        !remark.isSpelling()
                                                || !HouseWord.isAmong(
                                                        list,
                                                        text.substring(remark.from(), remark.to()),
                                                        article.language()))
                        .map(SpellingPage::said)
                        .toList();
        return new Part(id, said);
    }

    private static Said said(Remark remark) {
        return new Said(
                remark.from(),
                remark.to(),
                remark.isSpelling(),
                remark.sentence(),
                remark.replacements());
    }
}

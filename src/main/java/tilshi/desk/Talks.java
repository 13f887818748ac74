package tilshi.desk;

import jakarta.enterprise.context.ApplicationScoped;
import tilshi.edition.Assets;
import tilshi.story.Articles;

/** Makes what the colleagues of an article talk about part of a page. */
@ApplicationScoped
public class Talks {

    private final NoteViews views;
    private final Articles articles;
    private final Assets assets;

    Talks(NoteViews views, Articles articles, Assets assets) {
        this.views = views;
        this.articles = articles;
        this.assets = assets;
    }

    /** The open threads of an article. */
    public Talk of(long articleId) {
        var article = articles.get(articleId);
        return with(views.open(article, 0, NotesView.Typed.NOTHING));
    }

    /** Threads that were chosen. */
    public Talk with(NotesView notes) {
        return new Talk(
                notes,
                assets.path("desk/notes.js"),
                assets.path("desk/mentions.js"),
                assets.path("desk/notes.css"));
    }
}

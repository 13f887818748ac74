package tilshi.desk.note;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import tilshi.desk.Visitor;
import tilshi.note.NoteThread;
import tilshi.note.Notes;
import tilshi.story.Article;
import tilshi.story.Authority;
import tilshi.story.Stories;

/** Knows where a thread is best read: beside the text by who writes it, else with the article. */
@ApplicationScoped
class NoteWay {

    private final Notes notes;
    private final Stories stories;
    private final Authority authority;
    private final Visitor visitor;

    NoteWay(Notes notes, Stories stories, Authority authority, Visitor visitor) {
        this.notes = notes;
        this.stories = stories;
        this.authority = authority;
        this.visitor = visitor;
    }

    URI to(Article article, long thread) {
        var found = notes.find(thread).filter(one -> one.articleId() == article.id());
        var page = "/articles/" + article.id();
        if (found.isEmpty()) {
            return URI.create(page + "/notes");
        }
        if (!found.get().isOpen()) {
            return URI.create(page + "/notes?settled=" + (thread + 1) + "#note-" + thread);
        }
        return URI.create(page + place(article, found.get()) + "#note-" + thread);
    }

    private String place(Article article, NoteThread thread) {
        if (authority.mayRevise(visitor.actor(), article, stories.get(article.storyId()))) {
            return "/write";
        }
        return "/notes?after=" + (thread.id() - 1);
    }
}

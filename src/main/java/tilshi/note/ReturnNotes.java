package tilshi.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import tilshi.story.ArticleReturned;

/** Keeps why an article was returned as a note on it, so that it can be answered. */
@ApplicationScoped
class ReturnNotes {

    private final Notes notes;

    ReturnNotes(Notes notes) {
        this.notes = notes;
    }

    void keep(@Observes ArticleReturned returned) {
        var article = returned.article();
        notes.lock(article.id());
        long thread = notes.begin(article.id(), Place.whole(), returned.at());
        var said = new Said(returned.why(), List.of(), "");
        var by = returned.by();
        notes.add(thread, by.person(), by.name(), said, returned.at());
        notes.say(article.id());
    }
}

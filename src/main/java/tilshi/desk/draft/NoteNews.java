package tilshi.desk.draft;

import jakarta.enterprise.context.ApplicationScoped;
import tilshi.note.Notes;
import tilshi.press.Hearer;

/** Tells open editors that there are other notes on their article, whichever node took them. */
@ApplicationScoped
class NoteNews implements Hearer {

    private final DraftNews news;

    NoteNews(DraftNews news) {
        this.news = news;
    }

    @Override
    public String channel() {
        return Notes.CHANNEL;
    }

    @Override
    public void heard(String article) {
        news.tell(Long.parseLong(article), "notes", "{}");
    }

    /** Editors look for themselves when their stream begins anew. */
    @Override
    public void missed() {}
}

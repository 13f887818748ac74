package tilshi.desk.draft;

import jakarta.enterprise.context.ApplicationScoped;
import tilshi.desk.FindingsView;
import tilshi.desk.Visitor;
import tilshi.story.Article;
import tilshi.story.Inspector;
import tilshi.story.Revisions;
import tilshi.story.Stories;
import tilshi.text.Messages;

/** Gathers what there is to mend in what is written of an article now. */
@ApplicationScoped
class DraftFindings {

    private final Revisions revisions;
    private final Stories stories;
    private final Inspector inspector;
    private final Visitor visitor;

    DraftFindings(Revisions revisions, Stories stories, Inspector inspector, Visitor visitor) {
        this.revisions = revisions;
        this.stories = stories;
        this.inspector = inspector;
        this.visitor = visitor;
    }

    FindingsView of(Article article) {
        var story = stories.get(article.storyId());
        var found = inspector.of(article, story, revisions.sketch(article).wording());
        return FindingsView.on("", true, found, Messages.in(visitor.language()));
    }
}

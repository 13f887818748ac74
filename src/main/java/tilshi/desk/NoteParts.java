package tilshi.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tilshi.story.Article;
import tilshi.story.DraftPart;
import tilshi.story.Drafts;
import tilshi.story.Revisions;
import tilshi.story.Wording;
import tilshi.text.Messages;

/** The parts of an article as it is written now: what a note can be about. */
@ApplicationScoped
public class NoteParts {

    private static final int LISTED = 200;
    private static final int BEGINNING = 60;
    private static final int QUOTED = 200;

    private final Revisions revisions;
    private final Drafts drafts;
    private final Visitor visitor;

    NoteParts(Revisions revisions, Drafts drafts, Visitor visitor) {
        this.revisions = revisions;
        this.drafts = drafts;
        this.visitor = visitor;
    }

    /** What is there. Blocks that say nothing yet are there too, without words. */
    There of(Article article) {
        var wording = revisions.sketch(article).wording();
        var words = new LinkedHashMap<String, String>();
        drafts.find(article.id()).ifPresent(d -> d.order().forEach(id -> words.put(id, "")));
        wording.body().blocks().forEach(block -> words.put(block.id(), block.plain()));
        return new There(wording, words, Messages.in(visitor.language()));
    }

    /** The beginning of what a part says now; empty if it says nothing. */
    public String quote(Article article, String part) {
        var there = of(article);
        var said =
                switch (part) {
                    case "headline.web" -> there.wording().headlines().web();
                    case "lead" -> there.wording().lead();
                    default -> there.blocks().getOrDefault(part, "");
                };
        return beginning(said, QUOTED);
    }

    private static String beginning(String words, int longest) {
        var line = words.replaceAll("\\s+", " ").strip();
        if (line.length() <= longest) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return line.substring(0, end).stripTrailing() + "…";
    }

    /**
     * The parts that are there.
     *
     * @param blocks what each says, by id
     */
    record There(Wording wording, Map<String, String> blocks, Messages words) {

        boolean isGone(String part) {
            return !part.isEmpty() && !DraftPart.isField(part) && !blocks.containsKey(part);
        }

        /** What a part is called; a block is told by its words. */
        String name(String part) {
            return DraftPart.isField(part) ? words.say("notes.part." + part) : "";
        }

        List<NotesView.Choice> choices() {
            var choices = new ArrayList<NotesView.Choice>();
            choices.add(new NotesView.Choice("headline.web", name("headline.web")));
            choices.add(new NotesView.Choice("lead", name("lead")));
            blocks.entrySet().stream()
                    .filter(block -> !block.getValue().isBlank())
                    .limit(LISTED)
                    .map(b -> new NotesView.Choice(b.getKey(), beginning(b.getValue(), BEGINNING)))
                    .forEach(choices::add);
            return choices;
        }
    }
}

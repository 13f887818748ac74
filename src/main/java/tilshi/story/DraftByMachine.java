package tilshi.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tilshi.account.Actor;
import tilshi.account.Right;
import tilshi.base.CanonicalJson;
import tilshi.base.Json;
import tilshi.base.NotFound;
import tilshi.journal.Journal;
import tilshi.text.Language;

/**
 * Has a machine write what a translation lacks. Nobody is asked to trust it: every part stays open
 * until a person has read it, and words that somebody wrote meanwhile stand.
 */
@ApplicationScoped
public class DraftByMachine {

    private final Workbench workbench;
    private final DraftDesk desk;
    private final Translations translations;
    private final Articles articles;
    private final MachineTranslator machine;
    private final Journal journal;

    DraftByMachine(
            Workbench workbench,
            DraftDesk desk,
            Translations translations,
            Articles articles,
            MachineTranslator machine,
            Journal journal) {
        this.workbench = workbench;
        this.desk = desk;
        this.translations = translations;
        this.articles = articles;
        this.machine = machine;
        this.journal = journal;
    }

    /** What the machine is called, where the house has one. */
    public Optional<String> machine() {
        return Optional.of(machine.name()).filter(name -> machine.isThere());
    }

    /**
     * Asks the machine outside of any transaction: it may take its time.
     *
     * @param wanted ids of parts of the source; what is rendered already is passed over
     * @return how many parts the machine wrote
     * @throws NotFound if the article is no translation
     * @throws tilshi.account.NotAllowed without the right to revise the article
     * @throws MachineAway if there is no machine, or it does not answer; nothing is written then
     */
    public int by(Actor actor, long articleId, Collection<String> wanted) {
        var asked = asked(actor, articleId, wanted);
        if (asked.parts().isEmpty()) {
            return 0;
        }
        var fragments =
                asked.parts().values().stream()
                        .flatMap(part -> MachineText.fragments(part).stream())
                        .toList();
        var answer = machine.translate(fragments, asked.from(), asked.to()).iterator();
        var words = new LinkedHashMap<String, JsonNode>();
        asked.parts().forEach((id, part) -> words.put(id, MachineText.with(part, answer)));
        return QuarkusTransaction.joiningExisting().call(() -> put(actor, articleId, asked, words));
    }

    /** What the machine is asked for: parts of the source, as its revision has them. */
    private record Asked(Language from, Language to, Map<String, JsonNode> parts) {

        /** Whether the source says still what the machine was asked to translate. */
        boolean isSaid(Counterpart part) {
            var content = parts.get(part.source());
            return content != null
                    && part.now()
                            .filter(CanonicalJson.sha256(DraftPart.text(content))::equals)
                            .isPresent();
        }
    }

    private Asked asked(Actor actor, long articleId, Collection<String> wanted) {
        var article = articles.get(articleId);
        ReviseArticle.refuse(workbench.look(actor, article, Right.REVISE));
        var translation = find(articleId);
        var source = articles.find(translation.sourceId()).orElseThrow();
        var revision = articles.revision(source.id(), translation.follows());
        var parts = new LinkedHashMap<String, JsonNode>();
        Translation.said(revision.wording())
                .forEach(
                        (id, content) -> {
                            var part = translation.parts().get(id);
                            if (wanted.contains(id) && part != null && isUnrendered(part)) {
                                parts.put(id, Json.read(content, JsonNode.class));
                            }
                        });
        return new Asked(source.language(), article.language(), parts);
    }

    private Translation find(long articleId) {
        return translations
                .find(articleId)
                .orElseThrow(() -> new NotFound("translation " + articleId));
    }

    private static boolean isUnrendered(Counterpart part) {
        return part.freshness() == Freshness.MISSING && part.seen().isEmpty();
    }

    private int put(Actor actor, long articleId, Asked asked, Map<String, JsonNode> words) {
        var ids = new LinkedHashSet<>(words.keySet());
        find(articleId).parts().values().forEach(part -> part.target().ifPresent(ids::add));
        var draft = desk.take(actor, articleId, ids);
        var translation = translations.lock(articleId).orElseThrow();
        var filling = filling(draft, translation, asked, words);
        if (filling.targets().isEmpty()) {
            return 0;
        }
        var source = articles.revision(translation.sourceId(), translation.follows());
        var body = source.wording().body();
        var order = FillTranslation.order(draft.order(), translation, body, filling.made());
        desk.put(actor, draft, change(draft, filling, order), Optional.empty());
        var now = translations.lock(articleId).orElseThrow();
        var done = filling.targets().keySet();
        var rendered = now.renderedBy(filling.targets(), List.copyOf(done), actor.name());
        translations.save(now, rendered.draftedBy(done, machine.name()));
        write(actor, articleId, done.size());
        return done.size();
    }

    private void write(Actor actor, long articleId, int parts) {
        var article = articles.find(articleId).orElseThrow();
        var story = workbench.look(actor, article, Right.REVISE).story();
        journal.write(
                actor.person(),
                actor.name(),
                "draft-by-machine",
                article.subjectOf(story),
                machine.name() + ": " + parts);
    }

    /**
     * What the machine's words become.
     *
     * @param targets ids of the translation's parts by those of the source's
     * @param parts contents by id of the translation's part
     * @param made the blocks among them that were not there, by id of the source's
     */
    private record Filling(
            Map<String, String> targets,
            Map<String, Optional<String>> parts,
            Map<String, ObjectNode> made) {

        /** Only where nobody wrote anything. */
        void put(Draft draft, Counterpart part, JsonNode content) {
            var id = part.target().orElse(part.source());
            var known = Optional.ofNullable(draft.parts().get(id));
            var there = known.flatMap(DraftPart::content);
            if (there.filter(words -> !Translation.saysNothing(words)).isPresent()) {
                return;
            }
            if (content instanceof ObjectNode block) {
                boolean isTaken = known.isPresent() && there.isEmpty();
                id = isTaken ? BlockIds.fresh() : id;
                block.put("id", id);
                if (there.isEmpty()) {
                    made.put(part.source(), block);
                }
            }
            parts.put(id, Optional.of(DraftPart.text(content)));
            targets.put(part.source(), id);
        }
    }

    private static Filling filling(
            Draft draft, Translation translation, Asked asked, Map<String, JsonNode> words) {
        var filling =
                new Filling(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        words.forEach(
                (source, content) -> {
                    var part = translation.parts().get(source);
                    if (part != null && isUnrendered(part) && asked.isSaid(part)) {
                        filling.put(draft, part, content);
                    }
                });
        return filling;
    }

    private static DraftChange change(Draft draft, Filling filling, List<String> order) {
        var moved = new LinkedHashSet<String>();
        filling.made().values().forEach(block -> moved.add(block.path("id").asText()));
        return new DraftChange(
                "machine-" + BlockIds.fresh(),
                0,
                draft.step(),
                filling.parts(),
                Optional.of(order),
                moved);
    }
}

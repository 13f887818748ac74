package tilshi.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tilshi.base.Json;

/**
 * What the newsroom writes of an article on top of a revision, part by part. Every pause of a
 * writer is a step; people write in it at once, and {@link Merge} puts them together.
 *
 * @param base the number of the revision it grew from
 * @param since the step at which it said the same as that revision
 * @param step the newest step
 * @param parts by id; of a draft that was read in part, those that were asked for
 * @param order ids of the blocks that are there
 * @param others what waits for somebody to choose
 */
public record Draft(
        long articleId,
        int base,
        long since,
        long step,
        Map<String, DraftPart> parts,
        List<String> order,
        List<OtherVersion> others) {

    /** The tab, so to speak, in which revisions are written that were saved past the draft. */
    private static final String REVISION = "revision";

    public Draft {
        parts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        order = List.copyOf(order);
        others = List.copyOf(others);
    }

    /** A draft that says what a revision says. */
    static Draft of(Revision revision) {
        var parts = new LinkedHashMap<String, DraftPart>();
        contents(revision.wording())
                .forEach(
                        (id, content) ->
                                parts.put(
                                        id,
                                        new DraftPart(
                                                id,
                                                Optional.of(content),
                                                0,
                                                revision.author(),
                                                "")));
        var order = parts.keySet().stream().filter(id -> !DraftPart.isField(id)).toList();
        return new Draft(revision.articleId(), revision.number(), 1, 1, parts, order, List.of());
    }

    /** The parts of a wording by id, fields first, blocks in their order. */
    static Map<String, String> contents(Wording wording) {
        var contents = new LinkedHashMap<String, String>();
        var headlines = wording.headlines();
        field(contents, "headline.web", headlines.web());
        field(contents, "headline.brief", headlines.brief());
        field(contents, "headline.seo", headlines.seo());
        field(contents, "headline.push", headlines.push());
        field(contents, "headline.social", headlines.social());
        field(contents, "lead", wording.lead());
        for (var block : wording.body().blocks()) {
            contents.put(block.id(), DraftPart.checked(block.id(), Json.write(block)));
        }
        return contents;
    }

    private static void field(Map<String, String> contents, String id, String text) {
        contents.put(id, DraftPart.checked(id, Json.write(text)));
    }

    /** This draft, read in part or whole. */
    Draft holding(Map<String, DraftPart> read, List<OtherVersion> waiting) {
        return new Draft(articleId, base, since, step, read, order, waiting);
    }

    /** What a part that is there says. */
    String content(String id) {
        return Objects.requireNonNull(parts.get(id), id).content().orElseThrow();
    }

    /** Whether no span says anything. */
    static boolean isBlank(JsonNode spans) {
        for (var span : spans) {
            if (!span.path("text").asText().isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** Whether anybody wrote anything since the revision. */
    public boolean isTouched() {
        return step > since;
    }

    /** What the newest step wrote, by id; empty for what it deleted. */
    Map<String, Optional<String>> written() {
        var written = new LinkedHashMap<String, Optional<String>>();
        parts.values().stream()
                .filter(part -> part.step() == step)
                .forEach(part -> written.put(part.id(), part.content()));
        return written;
    }

    /** The draft after somebody's change. */
    Draft with(DraftChange change, String by, Instant at) {
        return Merge.of(this, change, by, at);
    }

    /**
     * A revision that was saved past the draft, as a change to it: an import was mended, say.
     *
     * @param older the revision that the draft grew from
     */
    static DraftChange between(Draft draft, Revision older, Revision newer) {
        var before = contents(older.wording());
        var after = contents(newer.wording());
        var parts = changed(before, after);
        var order = blocks(after);
        var known = blocks(before);
        known.retainAll(order);
        var kept = new ArrayList<>(order);
        kept.retainAll(known);
        boolean moved = !kept.equals(known);
        var placed = new LinkedHashSet<>(order);
        if (!moved) {
            placed.removeAll(before.keySet());
        }
        return new DraftChange(
                REVISION, newer.number(), draft.since(), parts, Optional.of(order), placed);
    }

    /** Whether a part says this; nothing for a part that is not there. */
    boolean says(String id, Optional<String> content) {
        return Optional.ofNullable(parts.get(id)).flatMap(DraftPart::content).equals(content);
    }

    /** The contents that differ between two wordings, by id; empty for what is gone. */
    static Map<String, Optional<String>> changed(
            Map<String, String> before, Map<String, String> after) {
        var changed = new LinkedHashMap<String, Optional<String>>();
        before.keySet().stream()
                .filter(id -> !after.containsKey(id))
                .forEach(id -> changed.put(id, Optional.empty()));
        after.forEach(
                (id, content) -> {
                    if (!content.equals(before.get(id))) {
                        changed.put(id, Optional.of(content));
                    }
                });
        return changed;
    }

    private static List<String> blocks(Map<String, String> contents) {
        return new ArrayList<>(
                contents.keySet().stream().filter(id -> !DraftPart.isField(id)).toList());
    }

    /** This draft, grown from another revision now. */
    Draft on(int revision) {
        boolean same = step == since + 1 && others.isEmpty();
        return new Draft(articleId, revision, same ? step : since, step, parts, order, others);
    }

    /**
     * The draft as a wording. Paragraphs and headings in which nothing stands are left out.
     *
     * @throws Unfinished if a part cannot be in a revision, or two versions wait for a choice
     */
    public Wording wording() {
        var faults = new ArrayList<Unfinished.Fault>();
        others.forEach(other -> faults.add(new Unfinished.Fault(other.part(), Flaw.TWO_VERSIONS)));
        var blocks = new ArrayList<Block>();
        for (var id : order) {
            block(id, faults).ifPresent(blocks::add);
        }
        var headlines =
                new Headlines(
                        text("headline.web", faults),
                        text("headline.brief", faults),
                        text("headline.seo", faults),
                        text("headline.push", faults),
                        text("headline.social", faults));
        var lead = text("lead", faults);
        if (!faults.isEmpty()) {
            throw new Unfinished(faults);
        }
        return new Wording(headlines, lead, Body.of(blocks));
    }

    private String text(String id, List<Unfinished.Fault> faults) {
        var part = parts.get(id);
        if (part == null) {
            return "";
        }
        var text = Json.read(part.content().orElseThrow(), String.class);
        try {
            return Bounds.text(text, id.equals("lead") ? Wording.LONGEST_LEAD : Headlines.LONGEST);
        } catch (Flaw.Found found) {
            faults.add(new Unfinished.Fault(id, found.flaw()));
            return "";
        }
    }

    private Optional<Block> block(String id, List<Unfinished.Fault> faults) {
        var content = content(id);
        try {
            var node = Json.MAPPER.readTree(content);
            var type = node.path("type").asText();
            boolean prose = type.equals("paragraph") || type.equals("heading");
            if (prose && isBlank(node.path("text"))) {
                return Optional.empty();
            }
            return Optional.of(Json.MAPPER.treeToValue(node, Block.class));
        } catch (JsonProcessingException e) {
            faults.add(new Unfinished.Fault(id, Body.flaw(e)));
            return Optional.empty();
        }
    }
}

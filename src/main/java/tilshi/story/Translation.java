package tilshi.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tilshi.base.CanonicalJson;
import tilshi.base.Json;
import tilshi.base.NotFound;

/**
 * An article that renders another of the same story in its own language, part by part. It knows of
 * each part whether it still renders what the source says. Nothing here changes a word of either.
 *
 * @param articleId the translation
 * @param sourceId what it renders
 * @param follows number of the source's revision that was compared last
 * @param parts by id of the source's part; of a translation that was read in part, those asked for
 */
public record Translation(
        long articleId, long sourceId, int follows, Map<String, Counterpart> parts) {

    public Translation {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** A translation that has not compared anything yet. */
    static Translation of(long articleId, long sourceId) {
        return new Translation(articleId, sourceId, 0, Map.of());
    }

    /** The parts of a source that say something, by id, in their order. */
    static Map<String, String> said(Wording source) {
        var said = Draft.contents(source);
        said.values().removeIf(Translation::saysNothing);
        return said;
    }

    /** Compared with the newest revision of the source. */
    Translation follow(Revision source) {
        var said = said(source.wording());
        var after = new LinkedHashMap<String, Counterpart>();
        said.forEach(
                (id, content) -> {
                    var hash = CanonicalJson.sha256(content);
                    var known = parts.get(id);
                    after.put(
                            id,
                            known == null
                                    ? Counterpart.missing(id, hash)
                                    : known.saying(Optional.of(hash)));
                });
        parts.values().stream()
                .filter(part -> !said.containsKey(part.source()) && part.target().isPresent())
                .forEach(part -> after.put(part.source(), part.saying(Optional.empty())));
        return new Translation(articleId, sourceId, source.number(), after);
    }

    /** What of a source somebody saw while they wrote: hashes by id. */
    record Seen(int revision, Map<String, String> hashes) {

        static Seen of(Revision source) {
            var hashes = new LinkedHashMap<String, String>();
            said(source.wording())
                    .forEach((id, content) -> hashes.put(id, CanonicalJson.sha256(content)));
            return new Seen(source.number(), hashes);
        }
    }

    /**
     * After somebody wrote parts of the translation: what they wrote is taken for what the source
     * says now, or for what it said when they looked.
     *
     * @param written contents by id; empty for what was deleted
     * @param seen where the source was changed since they looked at it
     */
    Translation wrote(Map<String, Optional<String>> written, Optional<Seen> seen, String by) {
        var after = new LinkedHashMap<>(parts);
        var taken = new HashSet<String>();
        parts.values().stream()
                .filter(part -> part.target().filter(written::containsKey).isPresent())
                .forEach(
                        part -> {
                            var id = part.target().orElseThrow();
                            taken.add(id);
                            put(
                                    after,
                                    part,
                                    id,
                                    written.getOrDefault(id, Optional.empty()),
                                    seen,
                                    by);
                        });
        written.forEach(
                (id, content) -> {
                    var part = parts.get(id);
                    // A block made of the source's carries its id.
                    if (part != null && part.target().isEmpty() && taken.add(id)) {
                        put(after, part, id, content, seen, by);
                    }
                });
        return new Translation(articleId, sourceId, follows, after);
    }

    private void put(
            Map<String, Counterpart> after,
            Counterpart part,
            String id,
            Optional<String> content,
            Optional<Seen> seen,
            String by) {
        boolean blank = content.filter(Translation::saysNothing).isPresent();
        boolean isGone = content.isEmpty() || blank && DraftPart.isField(id);
        if (isGone && part.now().isEmpty()) {
            after.remove(part.source());
        } else if (isGone) {
            after.put(part.source(), part.without());
        } else if (blank) {
            after.put(part.source(), part.renderedBy(id));
        } else if (part.now().isPresent()) {
            after.put(part.source(), looked(part.renderedBy(id), seen, by));
        }
    }

    private Counterpart looked(Counterpart part, Optional<Seen> seen, String by) {
        return seen.map(s -> part.having(s.revision(), s.hashes().get(part.source()), by))
                .orElseGet(() -> part.right(follows, by));
    }

    /**
     * After an earlier revision of the translation was brought back: what came back renders what it
     * rendered then, however long ago that was.
     *
     * @param written contents by id that came back; empty for what went
     * @param then what that revision rendered
     */
    Translation restored(
            Map<String, Optional<String>> written, Rendering then, Seen first, String by) {
        var wrote = wrote(written, Optional.of(first), by);
        var after = new LinkedHashMap<>(wrote.parts);
        for (var part : wrote.parts.values()) {
            part.target()
                    .filter(id -> written.getOrDefault(id, Optional.empty()).isPresent())
                    .flatMap(then::by)
                    .filter(known -> known.getKey().equals(part.source()))
                    .ifPresent(known -> after.put(part.source(), part.asOld(known.getValue())));
        }
        return new Translation(articleId, sourceId, follows, after);
    }

    /**
     * After blocks were made for the source's, which somebody has yet to translate.
     *
     * @param made ids of the new blocks by those of the source's
     * @param wordless those of the source's in which there is nothing to translate
     */
    Translation renderedBy(Map<String, String> made, List<String> wordless, String by) {
        var after = new LinkedHashMap<>(parts);
        made.forEach(
                (source, id) -> {
                    var part = after.get(source);
                    if (part != null) {
                        var begun = part.renderedBy(id);
                        boolean done = wordless.contains(source);
                        after.put(source, done ? begun.right(follows, by) : begun);
                    }
                });
        return new Translation(articleId, sourceId, follows, after);
    }

    /** After a machine wrote parts of it, for somebody to read. */
    Translation draftedBy(Collection<String> sources, String machine) {
        var after = new LinkedHashMap<>(parts);
        sources.forEach(id -> after.computeIfPresent(id, (x, part) -> part.draftedBy(machine)));
        return new Translation(articleId, sourceId, follows, after);
    }

    /**
     * Somebody looked at a part and says that it is right as it is: what is there stays, what is
     * not there stays away, and what the source says no more is the translation's own from now on.
     *
     * @throws NotFound if there is no such part
     */
    Translation keep(String source, String by) {
        var part = parts.get(source);
        if (part == null) {
            throw new NotFound("part " + source);
        }
        var after = new LinkedHashMap<>(parts);
        if (part.freshness() == Freshness.ORPHANED) {
            after.remove(source);
        } else {
            after.put(source, part.right(follows, by));
        }
        return new Translation(articleId, sourceId, follows, after);
    }

    /**
     * Matches the parts of two articles that were written apart: fields by name, blocks by id, or,
     * where they share no id but are of the same kinds in the same order, one by one. What matches
     * is taken for right.
     */
    Translation match(Wording source, Wording target, String by) {
        var said = said(target);
        var after = new LinkedHashMap<>(parts);
        var partners = inOrder(source.body(), target.body());
        for (var part : parts.values()) {
            var id = said.containsKey(part.source()) ? part.source() : partners.get(part.source());
            if (id != null && said.containsKey(id)) {
                after.put(part.source(), part.renderedBy(id).right(follows, by));
            }
        }
        return new Translation(articleId, sourceId, follows, after);
    }

    private static Map<String, String> inOrder(Body source, Body target) {
        var partners = new LinkedHashMap<String, String>();
        if (Collections.disjoint(ids(source), ids(target)) && kinds(source).equals(kinds(target))) {
            for (int i = 0; i < source.blocks().size(); i++) {
                partners.put(source.blocks().get(i).id(), target.blocks().get(i).id());
            }
        }
        return partners;
    }

    private static List<String> ids(Body body) {
        return body.blocks().stream().map(Block::id).toList();
    }

    private static List<String> kinds(Body body) {
        return body.blocks().stream().map(Block::kind).toList();
    }

    /** How many parts a translator has something to do with. */
    public int open() {
        return count(Freshness::isOpen);
    }

    /** How many parts render what the source said before. */
    public int stale() {
        return count(freshness -> freshness == Freshness.STALE);
    }

    private int count(Predicate<Freshness> which) {
        return (int) parts.values().stream().map(Counterpart::freshness).filter(which).count();
    }

    /** The parts that differ from those of another state of this translation. */
    List<Counterpart> changedSince(Translation before) {
        var changed = new ArrayList<Counterpart>();
        parts.forEach(
                (id, part) -> {
                    if (!part.equals(before.parts.get(id))) {
                        changed.add(part);
                    }
                });
        return changed;
    }

    /** The parts of another state that are there no more. */
    List<String> goneSince(Translation before) {
        return before.parts.keySet().stream().filter(id -> !parts.containsKey(id)).toList();
    }

    /** Whether a field is empty, or running text has no words. */
    static boolean saysNothing(String content) {
        var node = Json.read(content, JsonNode.class);
        if (node.isTextual()) {
            return node.asText().isBlank();
        }
        if (node.path("text").isArray()) {
            return Draft.isBlank(node.path("text"));
        }
        return node.path("items").isArray() && isBlank(node.path("items"));
    }

    private static boolean isBlank(JsonNode items) {
        for (var item : items) {
            if (!Draft.isBlank(item)) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is something to translate in a block: not in a rule, nor in a bare picture. */
    static boolean hasWords(JsonNode block) {
        return switch (block.path("type").asText()) {
            case "rule" -> false;
            case "picture" -> !block.path("caption").asText().isBlank();
            case "embed" -> !block.path("title").asText().isBlank();
            default -> true;
        };
    }
}

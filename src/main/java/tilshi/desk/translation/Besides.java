package tilshi.desk.translation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tilshi.story.Article;
import tilshi.story.Articles;
import tilshi.story.Block;
import tilshi.story.Counterpart;
import tilshi.story.DraftByMachine;
import tilshi.story.Freshness;
import tilshi.story.Revision;
import tilshi.story.Translation;
import tilshi.story.Translations;
import tilshi.text.Comparing;
import tilshi.text.Words;

/** Gathers what stands beside a translation. */
@ApplicationScoped
class Besides {

    private static final String FIELD = "field";

    private final Articles articles;
    private final Translations translations;
    private final DraftByMachine machine;

    Besides(Articles articles, Translations translations, DraftByMachine machine) {
        this.machine = machine;
        this.articles = articles;
        this.translations = translations;
    }

    /** What stands beside an article; nothing where it is no translation. */
    Optional<BesideData> of(long articleId) {
        return translations.find(articleId).map(this::data);
    }

    private BesideData data(Translation translation) {
        var source = articles.get(translation.sourceId());
        var older = new HashMap<Integer, Map<String, Said>>();
        var now = said(source, translation.follows(), older);
        var comparing = new Comparing();
        var parts = new ArrayList<BesideData.Part>();
        now.forEach(
                (id, said) -> {
                    var part = translation.parts().get(id);
                    if (part != null) {
                        parts.add(part(part, said, was(source, part, older), comparing));
                    }
                });
        translation.parts().values().stream()
                .filter(part -> part.freshness() == Freshness.ORPHANED)
                .forEach(
                        part -> {
                            var was = was(source, part, older);
                            parts.add(part(part, Said.NOTHING, was, comparing));
                        });
        return new BesideData(
                "/articles/" + source.id(),
                source.language().ownName(),
                source.script().tag(source.language()),
                translation.follows(),
                translation.open(),
                machine.machine().orElse(""),
                List.copyOf(parts));
    }

    /** What a part says, and what kind of part it is. */
    private record Said(String kind, String text) {
        static final Said NOTHING = new Said("", "");
    }

    private static BesideData.Part part(
            Counterpart part, Said now, String was, Comparing comparing) {
        return new BesideData.Part(
                part.source(),
                part.target().orElse(""),
                now.kind(),
                part.freshness().name().toLowerCase(Locale.ROOT),
                now.text(),
                part.by(),
                part.machine(),
                was.isEmpty() ? List.of() : changes(was, now.text(), comparing));
    }

    private static List<BesideData.Change> changes(String was, String now, Comparing comparing) {
        var changes = new ArrayList<BesideData.Change>();
        for (var stretch : comparing.of(Words.of(was), Words.of(now))) {
            if (stretch.same()) {
                add(changes, "same", stretch.newer());
            } else {
                add(changes, "gone", stretch.older());
                add(changes, "come", stretch.newer());
            }
        }
        return List.copyOf(changes);
    }

    private static void add(List<BesideData.Change> changes, String how, List<String> words) {
        if (!words.isEmpty()) {
            changes.add(new BesideData.Change(how, String.join("", words)));
        }
    }

    /** What the source said when the part was rendered; empty where that says nothing new. */
    private String was(Article source, Counterpart part, Map<Integer, Map<String, Said>> older) {
        var freshness = part.freshness();
        boolean tells = freshness == Freshness.STALE || freshness == Freshness.ORPHANED;
        if (!tells || part.seenIn() == 0) {
            return "";
        }
        return said(source, part.seenIn(), older).getOrDefault(part.source(), Said.NOTHING).text();
    }

    private Map<String, Said> said(
            Article source, int number, Map<Integer, Map<String, Said>> known) {
        return known.computeIfAbsent(
                number, revision -> said(articles.revision(source.id(), revision)));
    }

    private static Map<String, Said> said(Revision revision) {
        var wording = revision.wording();
        var said = new LinkedHashMap<String, Said>();
        var headlines = wording.headlines();
        said.put("headline.web", new Said(FIELD, headlines.web()));
        said.put("headline.brief", new Said(FIELD, headlines.brief()));
        said.put("headline.seo", new Said(FIELD, headlines.seo()));
        said.put("headline.push", new Said(FIELD, headlines.push()));
        said.put("headline.social", new Said(FIELD, headlines.social()));
        said.put("lead", new Said(FIELD, wording.lead()));
        for (var block : wording.body().blocks()) {
            said.put(block.id(), new Said(block.kind(), words(block)));
        }
        return said;
    }

    /** The words of a block as a translator needs them: a quotation's with whose they are. */
    private static String words(Block block) {
        if (block instanceof Block.Quotation quotation) {
            var whose =
                    quotation.role().isBlank()
                            ? quotation.speaker()
                            : quotation.speaker() + ", " + quotation.role();
            return whose.isBlank() ? block.plain() : block.plain() + "\n— " + whose;
        }
        return block.plain().strip();
    }
}

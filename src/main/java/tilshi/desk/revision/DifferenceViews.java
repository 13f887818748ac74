package tilshi.desk.revision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tilshi.base.NotFound;
import tilshi.desk.SiteTime;
import tilshi.desk.Visitor;
import tilshi.media.Pictures;
import tilshi.press.KeysRead;
import tilshi.story.Article;
import tilshi.story.Articles;
import tilshi.story.Comparison;
import tilshi.story.Drafts;
import tilshi.story.Revision;
import tilshi.story.Revisions;
import tilshi.story.Wording;
import tilshi.text.Messages;

/** Gathers what the page of a comparison prints. */
@ApplicationScoped
class DifferenceViews {

    private final Articles articles;
    private final Revisions revisions;
    private final Drafts drafts;
    private final Pictures pictures;
    private final Revising revising;
    private final SiteTime time;
    private final Visitor visitor;

    DifferenceViews(
            Articles articles,
            Revisions revisions,
            Drafts drafts,
            Pictures pictures,
            Revising revising,
            SiteTime time,
            Visitor visitor) {
        this.articles = articles;
        this.revisions = revisions;
        this.drafts = drafts;
        this.pictures = pictures;
        this.revising = revising;
        this.time = time;
        this.visitor = visitor;
    }

    /** A side and what it says. */
    private record Said(DifferenceView.Edge edge, int number, Wording wording, int unfinished) {}

    DifferenceView of(Article article, Side older, Side newer, boolean beside) {
        var before = said(article, older);
        var now = said(article, newer);
        var rows = rows(before.wording(), now.wording());
        var base = "/articles/" + article.id() + "/revisions";
        return new DifferenceView(
                article.id(),
                base,
                now.wording().headlines().web(),
                article.script().tag(article.language()),
                before.edge(),
                now.edge(),
                beside,
                counts(rows),
                before.unfinished() + now.unfinished(),
                Folding.of(rows),
                steps(article, before.number(), now.number(), base),
                restorable(article, before, now));
    }

    private Said said(Article article, Side side) {
        if (side.isDraft()) {
            return written(article);
        }
        int number =
                side.number()
                        .orElseGet(
                                () ->
                                        side.word().equals(Side.LIVE)
                                                ? article.live()
                                                        .orElseThrow(() -> new NotFound("live"))
                                                : article.latest());
        var revision = articles.revision(article.id(), number);
        return new Said(edge(article, side, revision), number, revision.wording(), 0);
    }

    private Said written(Article article) {
        var words = Messages.in(visitor.language());
        var sketch = revisions.sketch(article);
        var about =
                sketch.touched()
                        ? words.say("difference.after", String.valueOf(article.latest()))
                        : words.say("difference.as", String.valueOf(article.latest()));
        var edge =
                new DifferenceView.Edge(Side.DRAFT, words.say("difference.draft"), "", about, "");
        return new Said(edge, 0, sketch.wording(), sketch.unfinished());
    }

    private DifferenceView.Edge edge(Article article, Side side, Revision revision) {
        var words = Messages.in(visitor.language());
        int number = revision.number();
        var named = revisions.names(article.id(), List.of(number)).getOrDefault(number, "");
        var seen = article.live().filter(live -> live == number).isPresent();
        var about =
                words.actor(revision.author())
                        + ", "
                        + time.of(article).full(revision.savedAt())
                        + (seen && article.isPublic() ? " · " + words.say("revisions.live") : "");
        return new DifferenceView.Edge(
                side.word(),
                words.say("revisions.number", String.valueOf(number)),
                named,
                about,
                String.valueOf(number));
    }

    private List<ComparedRow> rows(Wording older, Wording newer) {
        var pairs = Comparison.of(older.body(), newer.body()).pairs();
        var shown = pictures.withKeys(new KeysRead(), ComparedRows.keys(pairs));
        var words = Messages.in(visitor.language());
        var making = new ComparedRows(words, shown);
        var rows = new ArrayList<ComparedRow>();
        var before = older.headlines();
        var now = newer.headlines();
        rows.add(making.field(words.say("mend.headline"), "headline", before.web(), now.web()));
        other(rows, making.field(elsewhere("brief"), "prose", before.brief(), now.brief()));
        other(rows, making.field(elsewhere("seo"), "prose", before.seo(), now.seo()));
        other(rows, making.field(elsewhere("push"), "prose", before.push(), now.push()));
        other(rows, making.field(elsewhere("social"), "prose", before.social(), now.social()));
        rows.add(making.field(words.say("mend.lead"), "lede", older.lead(), newer.lead()));
        pairs.forEach(pair -> rows.add(making.of(pair)));
        return rows;
    }

    /** Headlines for other places matter where they changed. */
    private static void other(List<ComparedRow> rows, ComparedRow row) {
        if (!row.isSame()) {
            rows.add(row);
        }
    }

    private String elsewhere(String headline) {
        var words = Messages.in(visitor.language());
        return words.say("mend.headline") + ": " + words.say("write.headline." + headline);
    }

    private List<String> counts(List<ComparedRow> rows) {
        var words = Messages.in(visitor.language());
        var counts = new ArrayList<String>();
        for (var kind : List.of("changed", "added", "removed", "moved")) {
            long count = rows.stream().filter(row -> row.kind().equals(kind)).count();
            if (count > 0) {
                counts.add(words.say("difference.count." + kind, String.valueOf(count)));
            }
        }
        return counts;
    }

    /** To the change before and the change after, where revisions follow each other. */
    private List<DifferenceView.Step> steps(Article article, int older, int newer, String base) {
        var words = Messages.in(visitor.language());
        var steps = new ArrayList<DifferenceView.Step>();
        if (older > 1 && newer == older + 1) {
            steps.add(step(base, older - 1, words.say("difference.before")));
        }
        if (older > 0 && newer == older + 1 && newer < article.latest()) {
            steps.add(step(base, newer, words.say("difference.next")));
        }
        return List.copyOf(steps);
    }

    private static DifferenceView.Step step(String base, int older, String name) {
        return new DifferenceView.Step(base + "/" + older + ".." + (older + 1), name);
    }

    private Optional<DifferenceView.Restorable> restorable(
            Article article, Said older, Said newer) {
        boolean here = older.number() == article.latest() && newer.number() > 0;
        var back = here ? newer : older;
        if (back.number() == 0
                || back.number() == article.latest()
                || !revising.isPossible(article)) {
            return Optional.empty();
        }
        if (here && older.wording().equals(newer.wording())) {
            return Optional.empty();
        }
        return Optional.of(
                new DifferenceView.Restorable(
                        String.valueOf(back.number()),
                        here,
                        article.latest(),
                        drafts.isTouched(article.id())));
    }
}

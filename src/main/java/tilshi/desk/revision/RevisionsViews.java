package tilshi.desk.revision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tilshi.desk.SiteTime;
import tilshi.desk.Visitor;
import tilshi.story.Article;
import tilshi.story.Articles;
import tilshi.story.Drafts;
import tilshi.story.Extent;
import tilshi.story.MachineShare;
import tilshi.story.Revisions;
import tilshi.story.SavedRevision;
import tilshi.story.Showing;
import tilshi.text.Messages;
import tilshi.text.ReadableTime;

/** Gathers what the page of an article's history prints. */
@ApplicationScoped
class RevisionsViews {

    private static final int ON_A_PAGE = 50;

    private final Articles articles;
    private final Revisions revisions;
    private final Drafts drafts;
    private final Revising revising;
    private final SiteTime time;
    private final Visitor visitor;

    RevisionsViews(
            Articles articles,
            Revisions revisions,
            Drafts drafts,
            Revising revising,
            SiteTime time,
            Visitor visitor) {
        this.articles = articles;
        this.revisions = revisions;
        this.drafts = drafts;
        this.revising = revising;
        this.time = time;
        this.visitor = visitor;
    }

    /**
     * @param before only revisions with a smaller number are told
     */
    RevisionsView of(Article article, Optional<Integer> before) {
        var found = revisions.before(article, before.orElse(Integer.MAX_VALUE), ON_A_PAGE + 1);
        var shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        var base = "/articles/" + article.id() + "/revisions";
        var words = Messages.in(visitor.language());
        var newest = articles.revision(article.id(), article.latest());
        var readable = time.of(article);
        var numbers = shown.stream().map(SavedRevision::number).toList();
        var machines = revisions.machines(article.id(), numbers);
        return new RevisionsView(
                article.id(),
                base,
                newest.wording().headlines().web(),
                article.script().tag(article.language()),
                drafts.isTouched(article.id()),
                article.isPublic(),
                revising.mayName(article),
                revising.isPossible(article),
                before.map(String::valueOf).orElse(""),
                IntStream.range(0, shown.size())
                        .mapToObj(
                                i -> {
                                    var one = shown.get(i);
                                    var machine = machines.get(one.number());
                                    var extent = extent(one, Optional.ofNullable(machine), words);
                                    return row(article, one, extent, chosen(before, i), readable);
                                })
                        .toList(),
                found.size() > ON_A_PAGE
                        ? Optional.of(base + "?before=" + shown.getLast().number())
                        : Optional.empty());
    }

    /** The choice of two begins with the newest and the one before it. */
    private static String chosen(Optional<Integer> before, int index) {
        return before.isPresent() || index > 1 ? "" : index == 0 ? "to" : "from";
    }

    private RevisionsView.Row row(
            Article article,
            SavedRevision saved,
            List<String> extent,
            String chosen,
            ReadableTime readable) {
        var words = Messages.in(visitor.language());
        boolean live = article.live().filter(number -> number == saved.number()).isPresent();
        return new RevisionsView.Row(
                String.valueOf(saved.number()),
                saved.number() == 1 ? "" : String.valueOf(saved.number() - 1),
                saved.name(),
                words.actor(saved.author()),
                readable.full(saved.savedAt()),
                readable.machine(saved.savedAt()),
                saved.reason(),
                extent,
                saved.showing().map(showing -> seen(showing, readable, words)),
                live && article.isPublic(),
                saved.number() == article.latest(),
                chosen);
    }

    private static List<String> extent(
            SavedRevision saved, Optional<MachineShare> machine, Messages words) {
        var extent = saved.extent();
        var told = new ArrayList<String>();
        if (saved.number() > 1) {
            told.addAll(changes(extent, words));
        }
        var total = String.valueOf(extent.words());
        if (saved.number() == 1 || extent.more() == 0) {
            told.add(words.say("revisions.words", total));
        } else {
            var more = (extent.more() > 0 ? "+" : "−") + Math.abs(extent.more());
            told.add(words.say("revisions.words.more", total, more));
        }
        machine.ifPresent(share -> told.addAll(drafted(share, words)));
        return told;
    }

    private static List<String> drafted(MachineShare share, Messages words) {
        var told = new ArrayList<String>();
        var parts = String.valueOf(share.parts());
        told.add(words.say("revisions.drafted", share.machine(), parts));
        share.read()
                .forEach(
                        (name, read) ->
                                told.add(
                                        words.say(
                                                "revisions.drafted.read",
                                                name,
                                                String.valueOf(read))));
        count(told, "revisions.drafted.unread", share.unread(), words);
        return told;
    }

    private static List<String> changes(Extent extent, Messages words) {
        var told = new ArrayList<String>();
        if (extent.headlines()) {
            told.add(words.say("revisions.headlines"));
        }
        if (extent.lead()) {
            told.add(words.say("revisions.lead"));
        }
        count(told, "revisions.added", extent.added(), words);
        count(told, "revisions.changed", extent.changed(), words);
        count(told, "revisions.removed", extent.removed(), words);
        if (extent.moved()) {
            told.add(words.say("revisions.moved"));
        }
        return told;
    }

    private static void count(List<String> told, String key, int count, Messages words) {
        if (count > 0) {
            told.add(words.say(key, String.valueOf(count)));
        }
    }

    private static String seen(Showing showing, ReadableTime readable, Messages words) {
        var since = readable.full(showing.since());
        var key = "revisions.seen." + showing.act();
        return showing.until()
                .map(until -> words.say(key + ".until", since, readable.full(until)))
                .orElseGet(() -> words.say(key, since));
    }
}

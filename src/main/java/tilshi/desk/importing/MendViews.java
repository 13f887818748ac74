package tilshi.desk.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import tilshi.desk.Visitor;
import tilshi.importer.Intake;
import tilshi.importer.Suggestion;
import tilshi.site.Site;
import tilshi.site.Sites;
import tilshi.story.Article;
import tilshi.story.Block;
import tilshi.story.Stories;
import tilshi.story.Wording;
import tilshi.text.Messages;
import tilshi.text.ReadableTime;

/** Gathers what the mending page prints. */
@ApplicationScoped
class MendViews {

    private static final DateTimeFormatter FIELD =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final int LINES = 2_000;

    private final Stories stories;
    private final Sites sites;
    private final Visitor visitor;

    MendViews(Stories stories, Sites sites, Visitor visitor) {
        this.stories = stories;
        this.sites = sites;
        this.visitor = visitor;
    }

    MendView of(Article article, int base, Wording wording, Intake intake) {
        var home = stories.get(article.storyId()).home();
        var site = sites.house().site(home.brand(), article.language()).orElseThrow();
        var words = Messages.in(visitor.language());
        var shownAt = article.publishedAt().or(article::dated);
        return new MendView(
                article.id(),
                base,
                place(site, home.section()),
                article.script().tag(article.language()),
                wording.headlines().web(),
                wording.lead(),
                shownAt.map(at -> FIELD.format(at.atZone(site.zone()))),
                article.publishedAt().isPresent(),
                words.say("time.zone", offset(site, shownAt.orElseGet(Instant::now))),
                parts(wording.body().blocks()),
                intake.warnings().stream().map(warning -> words.say(warning.key())).toList(),
                suggestions(intake, words),
                leftOut(intake, words),
                original(intake),
                intake.source());
    }

    private String place(Site site, String section) {
        var name =
                sites.house()
                        .section(site.brand().key(), section)
                        .map(found -> found.nameIn(site.language()))
                        .orElse(section);
        return site.name() + " · " + name + " · " + site.language().ownName();
    }

    private String offset(Site site, Instant at) {
        return new ReadableTime(site.zone(), visitor.language()).offset(at);
    }

    private static List<MendView.Part> parts(List<Block> blocks) {
        var parts = new ArrayList<MendView.Part>();
        for (var block : blocks) {
            parts.add(part(block, parts.size() + 1));
        }
        return parts;
    }

    private static MendView.Part part(Block block, int number) {
        if (block instanceof Block.Quotation quotation) {
            return new MendView.Part(
                    block.id(),
                    number,
                    quotation.isDirect() ? "direct" : "reported",
                    block.plain(),
                    quotation.speaker(),
                    quotation.role());
        }
        return new MendView.Part(block.id(), number, block.kind(), block.plain(), "", "");
    }

    private static List<MendView.Group> suggestions(Intake intake, Messages words) {
        return Arrays.stream(Suggestion.Kind.values())
                .map(
                        kind ->
                                new MendView.Group(
                                        words.say(kind.key()),
                                        intake.suggestions().stream()
                                                .filter(s -> s.kind() == kind)
                                                .map(s -> new MendView.Hint(s.name(), s.detail()))
                                                .toList()))
                .filter(group -> !group.hints().isEmpty())
                .toList();
    }

    private static List<MendView.Rest> leftOut(Intake intake, Messages words) {
        var rests = new ArrayList<MendView.Rest>();
        for (var left : intake.leftOut()) {
            rests.add(new MendView.Rest(rests.size(), words.say(left.kind().key()), left.text()));
        }
        return rests;
    }

    /** What was left out is struck, from the end: of a repeated line the first was kept. */
    private static List<MendView.Line> original(Intake intake) {
        var out = new HashMap<String, Integer>();
        intake.leftOut().stream()
                .flatMap(left -> left.text().lines())
                .forEach(line -> out.merge(line.strip(), 1, Integer::sum));
        var lines = new ArrayDeque<MendView.Line>();
        for (var text : linesOf(intake).reversed()) {
            boolean leftOut = out.merge(text, -1, Integer::sum) >= 0;
            lines.addFirst(new MendView.Line(text, leftOut));
        }
        return List.copyOf(lines);
    }

    private static List<String> linesOf(Intake intake) {
        return intake.original()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(LINES)
                .toList();
    }
}

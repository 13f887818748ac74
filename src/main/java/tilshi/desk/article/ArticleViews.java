package tilshi.desk.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tilshi.account.Right;
import tilshi.desk.FindingsView;
import tilshi.desk.SiteTime;
import tilshi.desk.Visitor;
import tilshi.edition.Links;
import tilshi.importer.Intakes;
import tilshi.journal.Entry;
import tilshi.journal.Journal;
import tilshi.site.Site;
import tilshi.site.Sites;
import tilshi.story.Article;
import tilshi.story.ArticleState;
import tilshi.story.Articles;
import tilshi.story.Authority;
import tilshi.story.Drafts;
import tilshi.story.Findings;
import tilshi.story.Inspector;
import tilshi.story.Returns;
import tilshi.story.Step;
import tilshi.story.Stories;
import tilshi.story.Story;
import tilshi.story.Tasks;
import tilshi.story.Wording;
import tilshi.text.Language;
import tilshi.text.Messages;
import tilshi.text.ReadableTime;

/** Gathers what the article's page prints. */
@ApplicationScoped
class ArticleViews {

    private static final int JOURNAL = 50;
    private static final Set<String> HOURS = Set.of("schedule", "embargo");

    private static final Map<Step, Right> RIGHTS =
            Map.of(
                    Step.SUBMIT, Right.SUBMIT,
                    Step.APPROVE, Right.APPROVE,
                    Step.RETURN, Right.APPROVE,
                    Step.SCHEDULE, Right.PUBLISH,
                    Step.EMBARGO, Right.PUBLISH,
                    Step.PUBLISH, Right.PUBLISH,
                    Step.CORRECT, Right.CORRECT,
                    Step.WITHDRAW, Right.WITHDRAW,
                    Step.KILL, Right.KILL);

    private final Articles articles;
    private final Drafts drafts;
    private final Stories stories;
    private final Returns returns;
    private final Intakes intakes;
    private final Sites sites;
    private final Journal journal;
    private final Tongues tongues;
    private final Tasks tasks;
    private final Authority authority;
    private final Inspector inspector;
    private final Slips slips;
    private final Links links;
    private final SiteTime siteTime;
    private final Visitor visitor;
    private final InstantSource clock;

    ArticleViews(
            Articles articles,
            Drafts drafts,
            Stories stories,
            Returns returns,
            Intakes intakes,
            Sites sites,
            Journal journal,
            Tongues tongues,
            Tasks tasks,
            Authority authority,
            Inspector inspector,
            Slips slips,
            Links links,
            SiteTime siteTime,
            Visitor visitor,
            InstantSource clock) {
        this.articles = articles;
        this.drafts = drafts;
        this.stories = stories;
        this.returns = returns;
        this.intakes = intakes;
        this.sites = sites;
        this.journal = journal;
        this.tongues = tongues;
        this.tasks = tasks;
        this.authority = authority;
        this.inspector = inspector;
        this.slips = slips;
        this.links = links;
        this.siteTime = siteTime;
        this.visitor = visitor;
        this.clock = clock;
    }

    ArticleView of(long id, long change) {
        var article = articles.get(id);
        var story = stories.get(article.storyId());
        var site = sites.house().site(story.home().brand(), article.language()).orElseThrow();
        var revision = articles.revision(id, article.latest());
        var language = visitor.language();
        var words = Messages.in(language);
        var time = siteTime.of(article);
        return new ArticleView(
                id,
                revision.wording().headlines().web(),
                revision.wording().lead(),
                revision.wording().body().blocks().stream().map(ArticleView.Piece::of).toList(),
                site.brand().nameIn(language),
                site.brand().key(),
                section(story, language),
                article.language().ownName(),
                article.script().tag(article.language()),
                words.say("state." + word(article.state())),
                look(article.state()),
                revision.number(),
                words.actor(revision.author()),
                time.full(revision.savedAt()),
                article.dueAt().map(time::full),
                article.isOverdue(clock.instant()),
                publicUrl(article, site),
                intakes.of(id).isPresent(),
                isInLatin(article, story),
                isWritable(article, story),
                drafts.isTouched(id),
                article.hasUnpublishedChanges(),
                returns.of(article),
                tongues.of(article, story, words),
                steps(article, story),
                findings(article, story, revision.wording(), words),
                TaskView.of(tasks.open(id), mayCorrect(article, story), words, time),
                slips.of(change, words),
                lines(article, time, words));
    }

    /** Time as it is told where the article is at home. */
    ReadableTime time(long id) {
        return siteTime.of(articles.get(id));
    }

    private FindingsView findings(Article article, Story story, Wording wording, Messages words) {
        var found =
                article.state().isOver()
                        ? new Findings(List.of(), List.of())
                        : inspector.of(article, story, wording);
        var there = "/articles/" + article.id() + "/write";
        return FindingsView.on(there, isWritable(article, story), found, words);
    }

    private String section(Story story, Language language) {
        return sites.house()
                .section(story.home().brand(), story.home().section())
                .map(section -> section.nameIn(language))
                .orElse(story.home().section());
    }

    private Optional<String> publicUrl(Article article, Site site) {
        return article.path().map(path -> links.to(site.brand(), path));
    }

    /** Whether a site shows the story in Latin script too. */
    private boolean isInLatin(Article article, Story story) {
        return story.placements().stream()
                .flatMap(p -> sites.house().site(p.brand(), article.language()).stream())
                .anyMatch(Site::hasTwins);
    }

    private boolean isWritable(Article article, Story story) {
        return authority.mayRevise(visitor.actor(), article, story);
    }

    private boolean mayCorrect(Article article, Story story) {
        return authority.may(visitor.actor(), Right.CORRECT, article, story);
    }

    /** The steps that state and rights allow, so that no button leads to a refusal. */
    private List<String> steps(Article article, Story story) {
        var actor = visitor.actor();
        return Arrays.stream(Step.values())
                .filter(step -> article.state().after(step).isPresent())
                .filter(step -> authority.may(actor, right(step), article, story))
                .filter(
                        step ->
                                step != Step.PUBLISH
                                        || !article.isPublic()
                                        || article.hasUnpublishedChanges())
                .map(step -> step.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Right right(Step step) {
        return Optional.ofNullable(RIGHTS.get(step)).orElseThrow();
    }

    private List<ArticleView.Line> lines(Article article, ReadableTime time, Messages words) {
        return journal.about(article.subject(), JOURNAL).stream()
                .map(
                        entry ->
                                new ArticleView.Line(
                                        time.withoutYear(entry.at()),
                                        words.actor(entry.actor()),
                                        words.sayOr("act." + entry.act(), entry.act()),
                                        reason(entry, time)))
                .toList();
    }

    /** The journal keeps the hour of a schedule as an instant; people read it as an hour. */
    private static String reason(Entry entry, ReadableTime time) {
        if (!HOURS.contains(entry.act())) {
            return entry.reason();
        }
        try {
            return time.full(Instant.parse(entry.reason()));
        } catch (DateTimeException e) {
            return entry.reason();
        }
    }

    static String look(ArticleState state) {
        return state == ArticleState.IN_REVIEW ? "review" : word(state);
    }

    static String word(ArticleState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}

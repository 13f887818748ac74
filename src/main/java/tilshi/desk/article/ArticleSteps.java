package tilshi.desk.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import tilshi.account.Actor;
import tilshi.base.Invalid;
import tilshi.base.NotFound;
import tilshi.site.Sites;
import tilshi.story.ApproveArticle;
import tilshi.story.Articles;
import tilshi.story.CorrectArticle;
import tilshi.story.Deed;
import tilshi.story.KillArticle;
import tilshi.story.PublishArticle;
import tilshi.story.ReturnArticle;
import tilshi.story.ScheduleArticle;
import tilshi.story.Stories;
import tilshi.story.SubmitArticle;
import tilshi.story.WithdrawArticle;

/** From a form of the article's page to the act it asks for. */
@ApplicationScoped
class ArticleSteps {

    private final SubmitArticle submit;
    private final ApproveArticle approve;
    private final ReturnArticle giveBack;
    private final ScheduleArticle schedule;
    private final PublishArticle publish;
    private final CorrectArticle correct;
    private final WithdrawArticle withdraw;
    private final KillArticle kill;
    private final Articles articles;
    private final Stories stories;
    private final Sites sites;

    ArticleSteps(
            SubmitArticle submit,
            ApproveArticle approve,
            ReturnArticle giveBack,
            ScheduleArticle schedule,
            PublishArticle publish,
            CorrectArticle correct,
            WithdrawArticle withdraw,
            KillArticle kill,
            Articles articles,
            Stories stories,
            Sites sites) {
        this.submit = submit;
        this.approve = approve;
        this.giveBack = giveBack;
        this.schedule = schedule;
        this.publish = publish;
        this.correct = correct;
        this.withdraw = withdraw;
        this.kill = kill;
        this.articles = articles;
        this.stories = stories;
        this.sites = sites;
    }

    /**
     * @param at a local time of the site, for what waits for one
     * @throws tilshi.base.Refusal if the act refuses, or there is no such step
     */
    Deed take(Actor actor, long id, String step, String reason, String at) {
        return switch (step) {
            case "submit" -> submit.by(actor, id);
            case "approve" -> approve.by(actor, id);
            case "return" -> giveBack.by(actor, id, reason);
            case "schedule" -> schedule.by(actor, id, instant(id, at));
            case "embargo" -> schedule.withEmbargo(actor, id, instant(id, at));
            case "publish" -> publish.by(actor, id);
            case "correct" -> correct.by(actor, id, reason);
            case "withdraw" -> withdraw.by(actor, id, reason);
            case "kill" -> kill.by(actor, id, reason);
            default -> throw new NotFound(step);
        };
    }

    private Instant instant(long id, String at) {
        var article = articles.get(id);
        var home = stories.get(article.storyId()).home();
        var site = sites.house().site(home.brand(), article.language()).orElseThrow();
        try {
            return LocalDateTime.parse(at).atZone(site.zone()).toInstant();
        } catch (DateTimeException e) {
            throw new Invalid("bad-time");
        }
    }
}

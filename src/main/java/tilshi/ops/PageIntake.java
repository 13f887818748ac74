package tilshi.ops;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tilshi.account.People;
import tilshi.base.NotFound;
import tilshi.base.Refusal;
import tilshi.edition.Links;
import tilshi.importer.ImportPage;
import tilshi.importer.Intakes;
import tilshi.importer.LeftOut;
import tilshi.site.Site;
import tilshi.site.Sites;
import tilshi.story.Article;
import tilshi.story.NotReady;
import tilshi.story.PublishArticle;
import tilshi.text.Language;
import tilshi.text.Messages;

/** Takes in a page for the command line and tells what came of it. */
@ApplicationScoped
@Unremovable
class PageIntake {

    private static final Messages WORDS = Messages.in(Language.ENGLISH);

    private final Sites sites;
    private final People people;
    private final ImportPage importPage;
    private final Intakes intakes;
    private final PublishArticle publish;
    private final Links links;

    PageIntake(
            Sites sites,
            People people,
            ImportPage importPage,
            Intakes intakes,
            PublishArticle publish,
            Links links) {
        this.sites = sites;
        this.people = people;
        this.importPage = importPage;
        this.intakes = intakes;
        this.publish = publish;
        this.links = links;
    }

    /** What the command line asked for. */
    record Order(
            byte[] page, String site, @Nullable String section, String login, boolean publish) {}

    int run(Order order, PrintStream out, PrintStream err) {
        try {
            var site = sites.house().named(order.site());
            var actor =
                    people.actor(
                            people.named(order.login())
                                    .orElseThrow(() -> new NotFound("login " + order.login())));
            var draft = importPage.by(actor, order.page(), site, section(site, order));
            tell(draft, err);
            var desk = links.toDesk("/articles/" + draft.id());
            if (!order.publish()) {
                out.println(desk);
            } else {
                err.println("In the desk: " + desk);
                var live = publish.by(actor, draft.id()).article();
                out.println(links.to(site.brand(), live.path().orElseThrow()));
            }
            return 0;
        } catch (Refusal refusal) {
            explain(refusal, err);
            return 1;
        }
    }

    private String section(Site site, Order order) {
        var sections = sites.house().sectionsOf(site);
        if (order.section() == null) {
            return sections.getFirst().key();
        }
        return order.section();
    }

    private void tell(Article draft, PrintStream err) {
        intakes.of(draft.id())
                .ifPresent(
                        intake -> {
                            err.println("Left out: " + counts(intake.leftOut()));
                            intake.warnings()
                                    .forEach(w -> err.println("Check: " + WORDS.say(w.key())));
                        });
    }

    private static String counts(java.util.List<LeftOut> leftOut) {
        var counts =
                leftOut.stream()
                        .collect(
                                Collectors.groupingBy(
                                        LeftOut::kind,
                                        java.util.TreeMap::new,
                                        Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " × " + WORDS.say(entry.getKey().key()))
                .collect(Collectors.joining(", "));
    }

    private static void explain(Refusal refusal, PrintStream err) {
        err.println("tilshi: " + Running.sentence(refusal));
        if (refusal instanceof NotReady notReady) {
            notReady.sentences(WORDS).forEach(sentence -> err.println("  " + sentence));
        }
    }
}

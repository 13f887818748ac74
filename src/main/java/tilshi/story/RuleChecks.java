package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import tilshi.account.Actor;
import tilshi.account.Right;
import tilshi.account.Scope;
import tilshi.base.Invalid;
import tilshi.base.NotFound;
import tilshi.journal.Journal;
import tilshi.journal.Subject;
import tilshi.site.Sites;

/** Rules how strict a brand is with what is looked for before readers see an article. */
@ApplicationScoped
public class RuleChecks {

    private final Sites sites;
    private final Checks checks;
    private final Journal journal;

    RuleChecks(Sites sites, Checks checks, Journal journal) {
        this.sites = sites;
        this.checks = checks;
        this.journal = journal;
    }

    /**
     * @param rules for some checks; the others stay as they are
     * @throws tilshi.account.NotAllowed without the right in all languages of the brand
     * @throws NotFound if there is no such brand
     * @throws Invalid for a check that no brand can do without
     */
    @Transactional
    public void by(Actor actor, String brand, Map<Check, Strictness> rules) {
        var house = sites.house();
        if (house.brand(brand).isEmpty()) {
            throw new NotFound("brand " + brand);
        }
        for (var site : house.sitesOf(brand)) {
            actor.needs(Right.RULE, new Scope(brand, site.language(), ""));
        }
        var before = checks.of(brand);
        var said = new ArrayList<String>();
        rules.forEach(
                (check, strictness) -> {
                    if (before.get(check) != strictness) {
                        if (check.isFixed()) {
                            throw new Invalid("check-is-fixed");
                        }
                        checks.rule(brand, check, strictness);
                        said.add(check.word() + " " + strictness.name().toLowerCase(Locale.ROOT));
                    }
                });
        if (!said.isEmpty()) {
            var subject = Subject.in(brand, "brand:" + brand);
            var what = String.join(", ", said);
            journal.write(actor.person(), actor.name(), "rule-checks", subject, what);
        }
    }
}

package tilshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import tilshi.journal.Journal;

/** Rules for everybody whether a second factor is offered or required. */
@ApplicationScoped
public class RuleSecondFactor {

    private final Rules rules;
    private final Journal journal;

    RuleSecondFactor(Rules rules, Journal journal) {
        this.rules = rules;
        this.journal = journal;
    }

    /**
     * @throws ForAdministrators without the right to hire everywhere
     */
    @Transactional
    public void by(Actor actor, SecondFactorRule rule) {
        actor.needsEverywhere(Right.HIRE);
        rules.secondFactor(rule);
        var said = rule.name().toLowerCase(Locale.ROOT);
        journal.write(actor.person(), actor.name(), "rule-second-factor", "house", said);
    }
}

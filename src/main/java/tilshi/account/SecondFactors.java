package tilshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What people prove themselves with beside a password: their app, or a recovery code. */
@ApplicationScoped
public class SecondFactors {

    private static final int DIGITS = 6;

    private final Authenticators authenticators;
    private final RecoveryCodes codes;
    private final Rules rules;

    SecondFactors(Authenticators authenticators, RecoveryCodes codes, Rules rules) {
        this.authenticators = authenticators;
        this.codes = codes;
        this.rules = rules;
    }

    public boolean has(Person person) {
        return authenticators.has(person.id());
    }

    public SecondFactorRule rule() {
        return rules.secondFactor();
    }

    /** Whether the house requires one of a person who has none. */
    public boolean isOwedBy(Person person) {
        return rule() == SecondFactorRule.REQUIRED && !has(person);
    }

    /** Uses a code up: what it was, if it was good. */
    Optional<String> use(Person person, String typed) {
        var code = typed.replaceAll("\\s", "");
        if (code.length() == DIGITS) {
            return Optional.of("authenticator").filter(x -> authenticators.use(person.id(), code));
        }
        return Optional.of("recovery-code").filter(x -> codes.use(person.id(), code));
    }
}

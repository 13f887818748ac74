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

    /**
     * Whether the house requires one of a person who has none.
     *
     * @param way how this session of theirs was opened: a passkey elsewhere helps no password here
     */
    public boolean isOwedBy(Person person, WayIn way) {
        return !way.isEnough() && rule() == SecondFactorRule.REQUIRED && !has(person);
    }

    /** Uses a code up: what it was, if it was good. */
    Optional<WayIn> use(Person person, String typed) {
        var code = typed.replaceAll("\\s", "");
        if (code.length() == DIGITS) {
            return Optional.of(WayIn.AUTHENTICATOR)
                    .filter(x -> authenticators.use(person.id(), code));
        }
        return Optional.of(WayIn.RECOVERY_CODE).filter(x -> codes.use(person.id(), code));
    }
}

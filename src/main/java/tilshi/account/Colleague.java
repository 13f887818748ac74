package tilshi.account;

import java.util.List;
import java.util.Optional;

/**
 * A person as administrators see them.
 *
 * @param twoSteps whether they sign in with an app too
 */
public record Colleague(
        Person person,
        Optional<MailAddress> mail,
        boolean suspended,
        boolean twoSteps,
        List<Grant> grants) {

    public Colleague {
        grants = List.copyOf(grants);
    }
}

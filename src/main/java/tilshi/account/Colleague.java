package tilshi.account;

import java.util.List;
import java.util.Optional;

/** A person as administrators see them. */
public record Colleague(
        Person person, Optional<MailAddress> mail, boolean suspended, List<Grant> grants) {

    public Colleague {
        grants = List.copyOf(grants);
    }
}

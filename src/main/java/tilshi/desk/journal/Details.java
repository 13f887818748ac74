package tilshi.desk.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import tilshi.account.Grant;
import tilshi.base.Invalid;
import tilshi.desk.GrantWords;
import tilshi.desk.HouseTime;
import tilshi.desk.Visitor;
import tilshi.journal.Entry;
import tilshi.text.Language;
import tilshi.text.Messages;

/** Says in words what an act was done with, where the journal keeps an hour or a code. */
@ApplicationScoped
class Details {

    private final GrantWords grants;
    private final HouseTime time;
    private final Visitor visitor;

    Details(GrantWords grants, HouseTime time, Visitor visitor) {
        this.grants = grants;
        this.time = time;
        this.visitor = visitor;
    }

    /** Nothing where the entry has a reason in somebody's own words, or none. */
    Optional<String> of(Entry entry) {
        var said = entry.reason();
        if (said.isEmpty()) {
            return Optional.empty();
        }
        return switch (entry.act()) {
            case "schedule", "embargo" -> hour(said);
            case "change-grants" -> Optional.of(grants(said));
            case "invite" -> Optional.of(invited(said));
            case "choose-language" -> Language.of(said).map(Language::ownName);
            case "sign-in" -> words("journal.how." + said);
            case "rule-second-factor" -> words("journal.rule." + said);
            default -> Optional.empty();
        };
    }

    private Optional<String> hour(String instant) {
        try {
            return Optional.of(time.in(visitor.language()).full(Instant.parse(instant)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The codes of grants behind the name of who was invited. */
    private String invited(String said) {
        int end = said.lastIndexOf(": ");
        return end < 0 ? said : said.substring(0, end) + " — " + grants(said.substring(end + 2));
    }

    private String grants(String codes) {
        return Arrays.stream(codes.split(" "))
                .filter(code -> !code.isEmpty())
                .map(this::grant)
                .collect(Collectors.joining("; "));
    }

    /** A role that is there no more keeps its code. */
    private String grant(String code) {
        try {
            return grants.of(Grant.of(code), visitor.language());
        } catch (Invalid e) {
            return code;
        }
    }

    private Optional<String> words(String key) {
        var said = Messages.in(visitor.language()).sayOr(key, "");
        return Optional.of(said).filter(words -> !words.isEmpty());
    }
}

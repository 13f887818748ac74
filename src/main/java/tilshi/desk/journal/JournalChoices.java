package tilshi.desk.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import tilshi.account.People;
import tilshi.desk.Visitor;
import tilshi.journal.Inquiry;
import tilshi.site.Sites;
import tilshi.text.Messages;

/** What the journal's form offers to choose from. */
@ApplicationScoped
class JournalChoices {

    private static final int MOST_PEOPLE = 1_000;

    private final People people;
    private final Sites sites;
    private final Visitor visitor;

    JournalChoices(People people, Sites sites, Visitor visitor) {
        this.people = people;
        this.sites = sites;
        this.visitor = visitor;
    }

    JournalView.Filters of(JournalFilter filter, Inquiry.Reach reach) {
        return new JournalView.Filters(
                people(filter),
                acts(Acts.NEWS, filter),
                reach.whole() ? acts(Acts.HOUSE, filter) : List.of(),
                brands(filter, reach),
                filter.thing(),
                filter.from(),
                filter.until(),
                filter.isAny());
    }

    private List<JournalView.Choice> people(JournalFilter filter) {
        var choices = new ArrayList<JournalView.Choice>();
        for (var nobody : JournalFilter.NOBODY) {
            choices.add(choice(nobody, words().say("actor." + nobody), filter.person()));
        }
        for (var person : people.byName(MOST_PEOPLE)) {
            choices.add(choice(Long.toString(person.id()), person.name(), filter.person()));
        }
        return choices;
    }

    private List<JournalView.Choice> acts(List<String> acts, JournalFilter filter) {
        return acts.stream()
                .map(act -> choice(act, words().say("journal.did." + act), filter.act()))
                .toList();
    }

    private List<JournalView.Choice> brands(JournalFilter filter, Inquiry.Reach reach) {
        var choices = new ArrayList<JournalView.Choice>();
        for (var brand : sites.house().brands()) {
            if (reach.whole() || reach.brands().contains(brand.key())) {
                var name = brand.nameIn(visitor.language());
                choices.add(choice(brand.key(), name, filter.brand()));
            }
        }
        if (reach.whole()) {
            var name = words().say("journal.house");
            choices.add(choice(JournalFilter.HOUSE, name, filter.brand()));
        }
        return choices;
    }

    private static JournalView.Choice choice(String value, String name, String chosen) {
        return new JournalView.Choice(value, name, value.equals(chosen));
    }

    private Messages words() {
        return Messages.in(visitor.language());
    }
}

package tilshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tilshi.journal.Journal;
import tilshi.text.Language;

/** Has the desk speak another language to a person. */
@ApplicationScoped
public class ChooseLanguage {

    private final People people;
    private final Journal journal;

    ChooseLanguage(People people, Journal journal) {
        this.people = people;
        this.journal = journal;
    }

    @Transactional
    public void by(Actor actor, Language language) {
        people.speak(actor.self(), language);
        journal.write(
                actor.person(), actor.name(), "choose-language", actor.subject(), language.code());
    }
}

package tilshi.desk.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import tilshi.account.Enrolment;
import tilshi.account.RecoveryCodes;
import tilshi.account.Right;
import tilshi.account.SecondFactorRule;
import tilshi.account.SecondFactors;
import tilshi.desk.Note;
import tilshi.desk.QrPicture;
import tilshi.desk.Visitor;
import tilshi.edition.EditionConfig;

/** Gathers what is shown of a person's second factor. */
@ApplicationScoped
class SecondFactorViews {

    private final SecondFactors factors;
    private final RecoveryCodes codes;
    private final Visitor visitor;
    private final EditionConfig config;

    SecondFactorViews(
            SecondFactors factors, RecoveryCodes codes, Visitor visitor, EditionConfig config) {
        this.factors = factors;
        this.codes = codes;
        this.visitor = visitor;
        this.config = config;
    }

    /** How things are. */
    SecondFactorView now(Optional<Note> note) {
        return view(note, Optional.empty(), List.of());
    }

    /** An app that is being set up. */
    SecondFactorView of(Enrolment enrolment, Optional<Note> note) {
        var address = enrolment.address(config.deskHost(), visitor.login());
        var scan =
                new SecondFactorView.Scan(
                        enrolment.ticket(), enrolment.secret(), QrPicture.of(address));
        return view(note, Optional.of(scan), List.of());
    }

    /** Recovery codes, this once. */
    SecondFactorView of(List<String> fresh, Note note) {
        return view(Optional.of(note), Optional.empty(), fresh);
    }

    private SecondFactorView view(
            Optional<Note> note, Optional<SecondFactorView.Scan> scan, List<String> fresh) {
        var person = visitor.person();
        return new SecondFactorView(
                note.stream().toList(),
                factors.has(person),
                factors.isOwedBy(person, visitor.way()),
                codes.left(visitor.actor()),
                person.login(),
                scan,
                fresh,
                rule());
    }

    private Optional<SecondFactorView.Rule> rule() {
        boolean required = factors.rule() == SecondFactorRule.REQUIRED;
        return visitor.actor().mayEverywhere(Right.HIRE)
                ? Optional.of(new SecondFactorView.Rule(required))
                : Optional.empty();
    }
}

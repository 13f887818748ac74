package tilshi.desk.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import tilshi.account.Colleague;
import tilshi.account.Grant;
import tilshi.account.Invitations;
import tilshi.account.Invited;
import tilshi.account.Mailbag;
import tilshi.account.People;
import tilshi.account.Role;
import tilshi.desk.GrantWords;
import tilshi.desk.HouseTime;
import tilshi.desk.Note;
import tilshi.desk.Visitor;
import tilshi.site.Sites;
import tilshi.text.Language;

/** Gathers what administrators see of the people. */
@ApplicationScoped
class PeopleViews {

    private final People people;
    private final Invitations invitations;
    private final Mailbag mailbag;
    private final Sites sites;
    private final GrantWords grantWords;
    private final HouseTime time;
    private final Visitor visitor;

    PeopleViews(
            People people,
            Invitations invitations,
            Mailbag mailbag,
            Sites sites,
            GrantWords grantWords,
            HouseTime time,
            Visitor visitor) {
        this.people = people;
        this.invitations = invitations;
        this.mailbag = mailbag;
        this.sites = sites;
        this.grantWords = grantWords;
        this.time = time;
        this.visitor = visitor;
    }

    PeopleView now(Optional<Note> note, Optional<String> link) {
        return new PeopleView(
                note.stream().toList(),
                link,
                mailbag.isOpen(),
                people.all().stream().map(this::row).toList(),
                invitations.open().stream().map(this::row).toList(),
                new PeopleView.Choices(roles(), places(), languages()));
    }

    private PeopleView.PersonRow row(Colleague one) {
        var person = one.person();
        return new PeopleView.PersonRow(
                person.id(),
                person.name(),
                person.login(),
                one.mail().map(mail -> mail.text()),
                one.suspended(),
                one.twoSteps(),
                visitor.actor().person().equals(OptionalLong.of(person.id())),
                one.grants().stream()
                        .map(grant -> new PeopleView.GrantRow(grant.code(), words(grant)))
                        .toList());
    }

    private PeopleView.InvitedRow row(Invited invited) {
        var invitation = invited.invitation();
        return new PeopleView.InvitedRow(
                invited.id(),
                invitation.name(),
                invitation.mail().text(),
                invitation.grants().stream().map(this::words).collect(Collectors.joining("; ")),
                time.in(visitor.language()).withoutYear(invited.until()));
    }

    private String words(Grant grant) {
        return grantWords.of(grant, visitor.language());
    }

    private String place(String brand, Optional<String> section) {
        return grantWords.place(brand, section, visitor.language());
    }

    private List<PeopleView.Choice> roles() {
        return Arrays.stream(Role.values())
                .map(
                        role ->
                                new PeopleView.Choice(
                                        role.name(), GrantWords.role(role, visitor.language())))
                .toList();
    }

    private List<PeopleView.Choice> places() {
        var places = new ArrayList<PeopleView.Choice>();
        for (var brand : sites.house().brands()) {
            places.add(new PeopleView.Choice(brand.key(), place(brand.key(), Optional.empty())));
            for (var section : sites.house().sections()) {
                if (section.brand().equals(brand.key())) {
                    places.add(
                            new PeopleView.Choice(
                                    brand.key() + "/" + section.key(),
                                    place(brand.key(), Optional.of(section.key()))));
                }
            }
        }
        return places;
    }

    private static List<PeopleView.Choice> languages() {
        return Arrays.stream(Language.values())
                .map(language -> new PeopleView.Choice(language.code(), language.ownName()))
                .toList();
    }
}

package tilshi.desk.people;

import java.util.List;
import java.util.Optional;
import tilshi.desk.Note;

/**
 * What administrators see of the people.
 *
 * @param link to hand over by hand, where no letter could be sent
 */
record PeopleView(
        List<Note> notes,
        Optional<String> link,
        boolean letters,
        List<PersonRow> people,
        List<InvitedRow> invited,
        Choices choices) {

    PeopleView {
        notes = List.copyOf(notes);
        people = List.copyOf(people);
        invited = List.copyOf(invited);
    }

    record PersonRow(
            long id,
            String name,
            String login,
            Optional<String> mail,
            boolean suspended,
            boolean twoSteps,
            boolean self,
            List<GrantRow> grants) {}

    record GrantRow(String code, String words) {}

    record InvitedRow(long id, String name, String mail, String grants, String until) {}

    record Choices(List<Choice> roles, List<Choice> places, List<Choice> languages) {}

    record Choice(String value, String name) {}
}

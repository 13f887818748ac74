package tilshi.desk.account;

import java.util.List;
import java.util.Optional;
import tilshi.desk.Note;
import tilshi.desk.QrPicture;

/**
 * What is shown of a person's second factor.
 *
 * @param scan the app that is being set up, if one is
 * @param codes fresh recovery codes, shown this once
 * @param rule what administrators see of the rule for everybody; nothing for others
 */
record SecondFactorView(
        List<Note> notes,
        boolean on,
        boolean owed,
        int codesLeft,
        String login,
        Optional<Scan> scan,
        List<String> codes,
        Optional<Rule> rule) {

    SecondFactorView {
        notes = List.copyOf(notes);
        codes = List.copyOf(codes);
    }

    /** Everything that stands on a page of its own is over: the page shows how things are. */
    public boolean isPlain() {
        return scan.isEmpty() && codes.isEmpty();
    }

    record Scan(String ticket, String secret, QrPicture picture) {}

    record Rule(boolean required) {}
}

package tilshi.desk.account;

import java.util.List;
import tilshi.desk.Note;

/** What a person's account shows. */
record AccountView(
        List<Note> notes,
        String login,
        List<DeviceRow> devices,
        boolean secondFactor,
        List<Tongue> languages) {

    AccountView {
        notes = List.copyOf(notes);
        devices = List.copyOf(devices);
        languages = List.copyOf(languages);
    }

    /** Whether there is another session than this one. */
    public boolean isElsewhere() {
        return devices.size() > 1;
    }

    record DeviceRow(long id, String name, String begun, String seen, boolean here) {}

    record Tongue(String code, String name, boolean chosen) {}
}

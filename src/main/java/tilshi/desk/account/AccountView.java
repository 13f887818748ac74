package tilshi.desk.account;

import java.util.List;
import java.util.Optional;
import tilshi.desk.Note;

/** What a person's account shows. */
record AccountView(
        List<Note> notes,
        String login,
        List<DeviceRow> devices,
        List<PasskeyRow> passkeys,
        String passkeyScript,
        boolean secondFactor,
        List<Tongue> languages) {

    AccountView {
        notes = List.copyOf(notes);
        devices = List.copyOf(devices);
        passkeys = List.copyOf(passkeys);
        languages = List.copyOf(languages);
    }

    /** Whether there is another session than this one. */
    public boolean isElsewhere() {
        return devices.size() > 1;
    }

    /** What a passkey made here would be called. */
    public String thisDevice() {
        return devices.stream().filter(DeviceRow::here).map(DeviceRow::name).findFirst().orElse("");
    }

    record PasskeyRow(long id, String name, String since, Optional<String> used) {}

    record DeviceRow(long id, String name, String begun, String seen, boolean here) {}

    record Tongue(String code, String name, boolean chosen) {}
}

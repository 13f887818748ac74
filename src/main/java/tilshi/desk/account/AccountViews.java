package tilshi.desk.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tilshi.account.Agent;
import tilshi.account.Device;
import tilshi.account.Passkey;
import tilshi.account.Passkeys;
import tilshi.account.SecondFactors;
import tilshi.account.Sessions;
import tilshi.desk.HouseTime;
import tilshi.desk.Note;
import tilshi.desk.Visitor;
import tilshi.edition.Assets;
import tilshi.text.Language;
import tilshi.text.Messages;
import tilshi.text.ReadableTime;

/** Gathers what a person's account shows. */
@ApplicationScoped
class AccountViews {

    private final Sessions sessions;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final Assets assets;
    private final HouseTime time;
    private final Visitor visitor;

    AccountViews(
            Sessions sessions,
            SecondFactors factors,
            Passkeys passkeys,
            Assets assets,
            HouseTime time,
            Visitor visitor) {
        this.sessions = sessions;
        this.factors = factors;
        this.passkeys = passkeys;
        this.assets = assets;
        this.time = time;
        this.visitor = visitor;
    }

    /**
     * @param language of what is shown
     */
    AccountView of(Language language, Optional<Note> note) {
        var words = Messages.in(language);
        var clock = time.in(language);
        return new AccountView(
                note.stream().toList(),
                visitor.login(),
                sessions.of(visitor.actor(), visitor.session()).stream()
                        .map(device -> row(device, words, clock))
                        .toList(),
                passkeys.of(visitor.actor()).stream().map(key -> row(key, clock)).toList(),
                assets.path("desk/passkey.js"),
                factors.has(visitor.person()),
                languages(language));
    }

    private static AccountView.PasskeyRow row(Passkey key, ReadableTime clock) {
        return new AccountView.PasskeyRow(
                key.id(), key.name(), clock.full(key.since()), key.used().map(clock::full));
    }

    private static AccountView.DeviceRow row(Device device, Messages words, ReadableTime clock) {
        return new AccountView.DeviceRow(
                device.id(),
                name(device.agent(), words),
                clock.full(device.begun()),
                clock.withoutYear(device.seen()),
                device.here());
    }

    private static String name(Agent agent, Messages words) {
        var known = List.of(agent.browser(), agent.system());
        var told = known.stream().filter(part -> !part.isEmpty()).toList();
        return told.isEmpty() ? words.say("account.device.unknown") : String.join(", ", told);
    }

    private static List<AccountView.Tongue> languages(Language chosen) {
        return Arrays.stream(Language.values())
                .map(
                        language ->
                                new AccountView.Tongue(
                                        language.code(), language.ownName(), language == chosen))
                .toList();
    }
}

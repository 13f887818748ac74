package tilshi.desk.signin;

import jakarta.enterprise.context.ApplicationScoped;
import tilshi.account.AskForPassword;
import tilshi.account.Letter;
import tilshi.account.MailAddress;
import tilshi.account.Mailbag;
import tilshi.edition.EditionConfig;
import tilshi.edition.Links;

/** Writes to who has forgotten their password, behind the back of who asks. */
@ApplicationScoped
class Reminding {

    private final AskForPassword ask;
    private final Mailbag mailbag;
    private final Links links;
    private final EditionConfig config;

    Reminding(AskForPassword ask, Mailbag mailbag, Links links, EditionConfig config) {
        this.ask = ask;
        this.mailbag = mailbag;
        this.links = links;
        this.config = config;
    }

    /** Looks for the person on another thread: how long it takes tells nothing. */
    void of(MailAddress mail, String address) {
        ask.countFrom(address);
        if (mailbag.isOpen()) {
            Thread.ofVirtual().name("letter").start(() -> write(mail));
        }
    }

    private void write(MailAddress mail) {
        ask.with(mail)
                .map(
                        answer ->
                                Letter.of(
                                        answer,
                                        config.deskHost(),
                                        links.toDesk("/forgotten/new?key=" + answer.key())))
                .ifPresent(mailbag::send);
    }
}

package tilshi.desk.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import tilshi.account.Actor;
import tilshi.account.Grant;
import tilshi.account.Invitation;
import tilshi.account.InvitePerson;
import tilshi.account.Letter;
import tilshi.account.MailAddress;
import tilshi.account.Mailbag;
import tilshi.base.Invalid;
import tilshi.edition.EditionConfig;
import tilshi.edition.Links;
import tilshi.text.Language;

/** Invites somebody and writes to them. */
@ApplicationScoped
class Inviting {

    private final InvitePerson invite;
    private final Mailbag mailbag;
    private final Links links;
    private final EditionConfig config;

    Inviting(InvitePerson invite, Mailbag mailbag, Links links, EditionConfig config) {
        this.invite = invite;
        this.mailbag = mailbag;
        this.links = links;
        this.config = config;
    }

    /**
     * @return the link, if no letter could be sent: the administrator hands it over
     */
    Optional<String> by(
            Actor actor, String mail, String name, String speaks, Optional<Grant> grant) {
        var language = Language.of(speaks).orElseThrow(() -> new Invalid("form-incomplete"));
        var invitation =
                new Invitation(MailAddress.of(mail), name, language, grant.stream().toList());
        var link = links.toDesk("/invitation?key=" + invite.by(actor, invitation));
        boolean sent = mailbag.send(Letter.of(invitation, config.deskHost(), link));
        return sent ? Optional.empty() : Optional.of(link);
    }
}

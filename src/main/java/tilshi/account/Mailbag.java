package tilshi.account;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Brings letters to the server that sends them. */
@ApplicationScoped
public class Mailbag {

    private static final Logger LOG = Logger.getLogger(Mailbag.class);

    private final MailConfig config;
    private final ReactiveMailer mailer;

    Mailbag(MailConfig config, ReactiveMailer mailer) {
        this.config = config;
        this.mailer = mailer;
    }

    /** Whether the house sends letters at all. */
    public boolean isOpen() {
        return config.host().isPresent();
    }

    /** Whether the server took the letter. Neither addresses nor words are logged. */
    public boolean send(Letter letter) {
        if (!isOpen()) {
            return false;
        }
        try {
            var mail = Mail.withText(letter.to().text(), letter.subject(), letter.text());
            mailer.send(mail.setFrom(config.from())).await().atMost(config.timeout());
            return true;
        } catch (RuntimeException e) {
            LOG.warnf(
                    "A letter was not sent (%s): is tilshi.mail set rightly?",
                    e.getClass().getName());

            return false;
        }
    }
}

package tilshi.account;

import tilshi.text.Messages;

/** A letter in plain text. */
public record Letter(MailAddress to, String subject, String text) {

    /**
     * @param host the house somebody is invited to
     * @param link good once
     */
    public static Letter of(Invitation invitation, String host, String link) {
        var words = Messages.in(invitation.language());
        return new Letter(
                invitation.mail(),
                words.say("letter.invitation.subject", host),
                words.say("letter.invitation.text", invitation.name(), host, link));
    }

    public static Letter of(AskForPassword.Answer answer, String host, String link) {
        var words = Messages.in(answer.person().language());
        return new Letter(
                answer.mail(),
                words.say("letter.password.subject", host),
                words.say("letter.password.text", answer.person().name(), host, link));
    }

    /** Its text holds a secret. */
    @Override
    public String toString() {
        return "Letter";
    }
}

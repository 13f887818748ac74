package tilshi.notice;

import java.util.List;
import java.util.stream.Collectors;
import tilshi.account.Letter;
import tilshi.account.MailAddress;
import tilshi.account.Person;
import tilshi.text.Messages;

/** Writes what happened as a letter: one sentence and one link for each notice. */
final class NoticeLetter {

    private NoticeLetter() {}

    static Letter of(Person person, MailAddress to, List<Notice> notices, DeskAddress desk) {
        var words = Messages.in(person.language());
        var subject =
                notices.size() == 1
                        ? notices.getFirst().sentence(words)
                        : words.say("letter.notices.subject", desk.host(), notices.size());
        var all =
                notices.stream()
                        .map(notice -> paragraph(notice, words, desk))
                        .collect(Collectors.joining("\n\n"));
        var text =
                words.say(
                        "letter.notices.text",
                        List.of(person.name(), all, desk.of("/notices#letters")));
        return new Letter(to, subject.replaceAll("\\s+", " "), text);
    }

    private static String paragraph(Notice notice, Messages words, DeskAddress desk) {
        var said = notice.news().words().isEmpty() ? "" : "\n«" + notice.news().words() + "»";
        return notice.sentence(words) + said + "\n" + desk.of("/notices/" + notice.id());
    }
}

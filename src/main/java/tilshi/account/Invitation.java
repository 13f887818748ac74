package tilshi.account;

import java.util.List;
import tilshi.base.Invalid;
import tilshi.base.Json;
import tilshi.text.Language;

/** Whom an administrator wants in the newsroom, and as what. */
public record Invitation(MailAddress mail, String name, Language language, List<Grant> grants) {

    private static final int LONGEST_NAME = 100;

    public Invitation {
        name = name.strip().replaceAll("\\p{Cntrl}", "");
        grants = List.copyOf(grants);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Invalid("person-name", LONGEST_NAME);
        }
        if (grants.isEmpty()) {
            throw new Invalid("no-grant");
        }
    }

    /** As a ticket keeps it. */
    private record Kept(String mail, String name, String language, List<String> grants) {}

    String kept() {
        var codes = grants.stream().map(Grant::code).toList();
        return Json.write(new Kept(mail.text(), name, language.code(), codes));
    }

    static Invitation of(String kept) {
        var read = Json.read(kept, Kept.class);
        return new Invitation(
                MailAddress.of(read.mail()),
                read.name(),
                Language.known(read.language()),
                read.grants().stream().map(Grant::of).toList());
    }
}

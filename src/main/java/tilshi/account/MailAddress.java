package tilshi.account;

import java.util.Locale;
import java.util.regex.Pattern;
import tilshi.base.Invalid;

/** Where somebody is written to; capitals make no difference. */
public record MailAddress(String text) {

    private static final int LONGEST = 200;
    private static final Pattern FORM =
            Pattern.compile("[a-z0-9._%+'-]+@[a-z0-9-]+(\\.[a-z0-9-]+)*");

    /**
     * @throws Invalid if this is no address a letter can be sent to
     */
    public static MailAddress of(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            throw new Invalid("mail-address");
        }
        return new MailAddress(text);
    }

    @Override
    public String toString() {
        return text;
    }
}

package tilshi.site;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A line of ads.txt (IAB Tech Lab, 1.1): a seller, a variable, or a remark. */
final class SellerLine {

    private static final Set<String> DOMAINS =
            Set.of("subdomain", "inventorypartnerdomain", "ownerdomain");
    private static final String DOMAIN = "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]+";

    private SellerLine() {}

    static Optional<RootFile.Fault> fault(List<String> lines) {
        return RootFile.Fault.first(lines, SellerLine::fits);
    }

    private static boolean fits(String line) {
        var text = line.replaceFirst("#.*", "").strip();
        if (text.isEmpty()) {
            return true;
        }
        var fields = text.split(",", -1);
        int is = text.indexOf('=');
        boolean variable = is > 0 && text.substring(0, is).matches("[A-Za-z]+");
        return variable ? isVariable(text, is) : isSeller(fields);
    }

    private static boolean isVariable(String text, int is) {
        var name = text.substring(0, is).toLowerCase(Locale.ROOT);
        var value = text.substring(is + 1).strip();
        if (name.equals("contact")) {
            return !value.isEmpty();
        }
        if (name.equals("managerdomain")) {
            var parts = value.split(",", -1);
            return isDomain(parts[0])
                    && (parts.length == 1
                            || parts.length == 2 && parts[1].strip().matches("[A-Za-z]{2}"));
        }
        return DOMAINS.contains(name) && isDomain(value);
    }

    /** Domain of the system, account in it, the relation, and whom an authority knows it as. */
    private static boolean isSeller(String[] fields) {
        return (fields.length == 3 || fields.length == 4)
                && isDomain(fields[0])
                && !fields[1].isBlank()
                && fields[2].strip().toUpperCase(Locale.ROOT).matches("DIRECT|RESELLER")
                && (fields.length == 3 || fields[3].strip().matches("[A-Za-z0-9._-]+"));
    }

    private static boolean isDomain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).matches(DOMAIN);
    }
}

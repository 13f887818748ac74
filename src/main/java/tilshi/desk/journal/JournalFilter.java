package tilshi.desk.journal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tilshi.base.Invalid;
import tilshi.journal.Cursor;
import tilshi.journal.Inquiry;

/**
 * What somebody looks for, as the page's form and its links say it. The empty word stands for all.
 *
 * @param brand a brand's key, or {@code house}
 */
record JournalFilter(
        String person,
        String act,
        String brand,
        String thing,
        String from,
        String until,
        String before) {

    static final String HOUSE = "house";

    /** Who acts and is no person, as the journal names them. */
    static final List<String> NOBODY = List.of("clock", "operator");

    private static final int LONGEST = 300;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern ADDRESS = Pattern.compile(".*/articles/(\\d{1,18})(?:[/?#].*)?");
    private static final Pattern NAMED =
            Pattern.compile("(?:article|person):\\d{1,18}|front:[a-z0-9-]+/[a-z]{2}|house");

    Inquiry inquiry(Inquiry.Reach reach, Predicate<String> isBrand, ZoneId zone) {
        return new Inquiry(
                reach,
                who(),
                Optional.of(act).filter(Acts::knows),
                brand.equals(HOUSE) ? Optional.of("") : Optional.of(brand).filter(isBrand),
                subject(),
                day(from).map(day -> day.atStartOfDay(zone).toInstant()),
                day(until).map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()),
                Cursor.of(before));
    }

    private Optional<Inquiry.Who> who() {
        if (NUMBER.matcher(person).matches()) {
            return Optional.of(new Inquiry.Who(OptionalLong.of(Long.parseLong(person)), ""));
        }
        return Optional.of(person)
                .filter(NOBODY::contains)
                .map(name -> new Inquiry.Who(OptionalLong.empty(), name));
    }

    /**
     * @throws Invalid if no thing is meant: who looks for one must not take all entries for its own
     */
    private Optional<String> subject() {
        var typed = thing.strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        var address = ADDRESS.matcher(typed);
        if (typed.length() <= LONGEST && address.matches()) {
            return Optional.of("article:" + address.group(1));
        }
        if (NUMBER.matcher(typed).matches()) {
            return Optional.of("article:" + typed);
        }
        if (NAMED.matcher(typed).matches()) {
            return Optional.of(typed);
        }
        throw new Invalid("no-such-thing");
    }

    private static Optional<LocalDate> day(String typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(typed)
                    .map(LocalDate::parse)
                    .filter(day -> day.getYear() > 1970 && day.getYear() < 9000);
        } catch (DateTimeException e) {
            throw new Invalid("bad-time");
        }
    }

    boolean isAny() {
        return !(person + act + brand + thing + from + until).isBlank();
    }

    /** The same question, from another place of the journal on. */
    String url(Optional<Cursor> place) {
        var fields = new ArrayList<String>();
        add(fields, "person", person);
        add(fields, "act", act);
        add(fields, "brand", brand);
        add(fields, "thing", thing.strip());
        add(fields, "from", from);
        add(fields, "until", until);
        place.ifPresent(cursor -> add(fields, "before", cursor.word()));
        return fields.isEmpty() ? "/journal" : "/journal?" + String.join("&", fields);
    }

    private static void add(List<String> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}

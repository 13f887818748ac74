package tilshi.importer.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date found in a line, as Russian, Kazakh and English pages write it. A date without its year is
 * none: nothing is invented.
 *
 * @param start where the date begins in the line
 * @param end where it ends, with its time and zone
 */
record DateLine(Moment moment, int start, int end) {

    private static final String YEAR = "(?<y>(?:19|20)\\d\\d)(?!\\d)";
    private static final String DAY = "(?<!\\d)(?<d>\\d{1,2})";
    private static final String WORD = "(?<m>\\p{L}{3,12})\\.?";
    private static final List<Pattern> DAYS =
            List.of(
                    Pattern.compile(
                            "(?<!\\d)" + YEAR + "[-./](?<n>\\d{1,2})[-./](?<d>\\d{1,2})(?!\\d)"),
                    Pattern.compile(DAY + "[./-](?<n>\\d{1,2})[./-]" + YEAR),
                    Pattern.compile(
                            YEAR
                                    + "\\s*-?(?:ж\\.|ж|j\\.|\\p{L}{4,7})\\s*,?\\s*"
                                    + DAY
                                    + "\\s+"
                                    + WORD),
                    Pattern.compile(
                            DAY
                                    + "(?:st|nd|rd|th|-?го|-ы|-і)?\\s+(?:of\\s+)?"
                                    + WORD
                                    + ",?\\s+"
                                    + YEAR),
                    Pattern.compile(WORD + "\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s+" + YEAR));
    private static final Pattern TIME =
            Pattern.compile(
                    "(?<![\\d:])(?<h>\\d{1,2})[:.](?<min>\\d{2})"
                            + "(?::(?<s>\\d{2})(?:\\.\\d+)?)?(?![\\d:])"
                            + "(?:\\s*(?<half>[apAP])\\.?[mM]\\b\\.?)?");
    private static final Pattern ZONE =
            Pattern.compile(
                    "^\\s*(?:\\(?(?:(?:UTC|GMT)\\s*(?<far>[+−-]\\d{1,2}(?::?\\d{2})?)?"
                            + "|(?<msk>МСК|мск|MSK)"
                            + "|(?<z>Z)|(?<off>[+-]\\d{2}:?\\d{2})))(?![\\p{L}\\d])");
    private static final Pattern BETWEEN =
            Pattern.compile(
                    "(?iuU)^(?:[\\s,|•·/—–-]|года?\\b|г\\.|ж\\.|жыл\\p{L}*|в\\b|at\\b|сағат\\b"
                            + "|сағ\\.|T)*$");
    private static final Pattern UPDATED =
            Pattern.compile("(?iu)обновл|изменен|жаңарт|өзгерт|updated|modified|jañart");
    private static final int NEAR = 14;

    /** The first date of a line. */
    static Optional<DateLine> in(String line) {
        if (line.length() > 2_000) {
            return Optional.empty();
        }
        for (var pattern : DAYS) {
            var found = pattern.matcher(line);
            while (found.find()) {
                var day = day(found);
                if (day.isPresent()) {
                    return Optional.of(withTime(line, day.get(), found.start(), found.end()));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the line is there for the date. */
    boolean fills(String line) {
        int rest = line.length() - (end - start);
        return rest * 2 <= line.length() || line.length() <= 70 && !Prose.isSentence(line);
    }

    /** Whether the line says when the page was changed, not when it came out. */
    static boolean isOfUpdate(String line) {
        return UPDATED.matcher(line).find();
    }

    private static Optional<LocalDate> day(Matcher found) {
        int year = Integer.parseInt(found.group("y"));
        int day = Integer.parseInt(found.group("d"));
        boolean named = found.namedGroups().containsKey("m");
        int month = named ? Months.number(found.group("m")) : Integer.parseInt(found.group("n"));
        if (!named && month > 12 && day <= 12) {
            return date(year, day, month);
        }
        return date(year, month, day);
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DateLine withTime(String line, LocalDate day, int start, int end) {
        var times = TIME.matcher(line);
        while (times.find()) {
            boolean after =
                    times.start() >= end
                            && times.start() - end <= NEAR
                            && BETWEEN.matcher(line.substring(end, times.start())).matches();
            boolean before =
                    times.end() <= start
                            && start - times.end() <= NEAR
                            && BETWEEN.matcher(line.substring(times.end(), start)).matches();
            if (after || before) {
                var time = time(times);
                int last = Math.max(end, times.end());
                if (time.isPresent()) {
                    return zoned(line, day, time, Math.min(start, times.start()), last);
                }
            }
        }
        return new DateLine(new Moment(day, Optional.empty(), Optional.empty()), start, end);
    }

    private static DateLine zoned(
            String line, LocalDate day, Optional<LocalTime> time, int start, int end) {
        var zone = ZONE.matcher(line.substring(end));
        if (!zone.find()) {
            return new DateLine(new Moment(day, time, Optional.empty()), start, end);
        }
        return new DateLine(new Moment(day, time, zone(zone)), start, end + zone.end());
    }

    private static Optional<ZoneId> zone(Matcher found) {
        if (found.group("msk") != null) {
            return Optional.of(ZoneId.of("Europe/Moscow"));
        }
        var offset = found.group("off") != null ? found.group("off") : found.group("far");
        if (offset == null) {
            return Optional.of(ZoneOffset.UTC);
        }
        try {
            return Optional.of(ZoneOffset.of(offset.replace('−', '-')));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> time(Matcher found) {
        int hour = Integer.parseInt(found.group("h"));
        var half = found.group("half");
        if (half != null && hour <= 12) {
            hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        }
        var seconds = found.group("s");
        try {
            int minute = Integer.parseInt(found.group("min"));
            return Optional.of(
                    LocalTime.of(hour, minute, seconds == null ? 0 : Integer.parseInt(seconds)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

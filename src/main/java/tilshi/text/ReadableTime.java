package tilshi.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Instants and days as a newspaper of the country prints them, in its three languages. */
public final class ReadableTime {

    private final ZoneId zone;
    private final Language language;

    public ReadableTime(ZoneId zone, Language language) {
        this.zone = zone;
        this.language = language;
    }

    public Language language() {
        return language;
    }

    /** {@code 20 мая 2022, 19:27}. */
    public String full(Instant instant) {
        return format("d MMMM yyyy, HH:mm", instant);
    }

    /** {@code 20 мая, 19:27}. */
    public String withoutYear(Instant instant) {
        return format("d MMMM, HH:mm", instant);
    }

    /** {@code 19:27}. */
    public String hour(Instant instant) {
        return format("HH:mm", instant);
    }

    /** {@code 20 мая}. */
    public String day(Instant instant) {
        return format("d MMMM", instant);
    }

    /** The hour on the day of another instant, the day otherwise: for lists of the newest. */
    public String near(Instant instant, Instant newest) {
        var now = instant.atZone(zone).toLocalDate();
        return now.equals(newest.atZone(zone).toLocalDate()) ? hour(instant) : day(instant);
    }

    /** {@code 20 мая 2022, пятница}. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy, EEEE", language.locale()).format(day);
    }

    /** {@code 20 мая, пятница}: a day where its year is told already. */
    public String dateWithoutYear(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM, EEEE", language.locale()).format(day);
    }

    /** {@code май}, as it stands by itself. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL", language.locale()).format(month);
    }

    /** For machines, with the offset the zone had then: {@code 2022-05-20T19:27:00+06:00}. */
    public String machine(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.atZone(zone).withNano(0).toOffsetDateTime());
    }

    /** {@code UTC+6}, as it was then. */
    public String offset(Instant instant) {
        var seconds = zone.getRules().getOffset(instant).getTotalSeconds();
        int hours = Math.abs(seconds) / 3600;
        int minutes = Math.abs(seconds) / 60 % 60;
        var rest = minutes == 0 ? "" : ":%02d".formatted(minutes);
        return "UTC" + (seconds < 0 ? "−" : "+") + hours + rest;
    }

    private String format(String pattern, Instant instant) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(instant.atZone(zone));
    }
}

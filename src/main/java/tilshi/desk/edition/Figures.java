package tilshi.desk.edition;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import tilshi.text.Language;
import tilshi.text.Messages;
import tilshi.text.ReadableTime;

/** Numbers and instants as the person reads them. */
record Figures(Language language, ReadableTime time) {

    private static final double MEGABYTE = 1 << 20;

    String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    String millis(Duration took) {
        return words().say("unit.millis", number(took.toMillis()));
    }

    /** In megabytes, with one digit after the point. */
    String weight(long bytes) {
        var format = NumberFormat.getInstance(language.locale());
        format.setMaximumFractionDigits(1);
        return words().say("unit.megabytes", format.format(bytes / MEGABYTE));
    }

    String ago(Instant then, Instant now) {
        return words().say(
                        "edition.ago",
                        number(Math.max(0, Duration.between(then, now).toSeconds())));
    }

    String say(String key, Object... details) {
        return words().say(key, details);
    }

    private Messages words() {
        return Messages.in(language);
    }
}

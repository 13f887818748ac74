package tilshi.edition;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** An instant as HTTP and RSS write it: {@code Sun, 22 Nov 2026 09:05:00 GMT}. */
public final class HttpDate {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private HttpDate() {}

    public static String of(Instant instant) {
        return FORM.format(instant);
    }
}

package tilshi.account;

import java.util.List;

/**
 * What a browser says it is, in words a person knows; empty where it says nothing known.
 *
 * @param browser {@code Firefox}
 * @param system {@code Android}
 */
public record Agent(String browser, String system) {

    private record Mark(String mark, String name) {}

    /** Browsers call themselves by the names of others too: the most particular comes first. */
    private static final List<Mark> BROWSERS =
            List.of(
                    new Mark("YaBrowser/", "Yandex Browser"),
                    new Mark("Edg", "Edge"),
                    new Mark("OPR/", "Opera"),
                    new Mark("SamsungBrowser/", "Samsung Internet"),
                    new Mark("Firefox/", "Firefox"),
                    new Mark("FxiOS/", "Firefox"),
                    new Mark("CriOS/", "Chrome"),
                    new Mark("Chrome/", "Chrome"),
                    new Mark("Safari/", "Safari"),
                    new Mark("curl/", "curl"));

    private static final List<Mark> SYSTEMS =
            List.of(
                    new Mark("iPhone", "iPhone"),
                    new Mark("iPad", "iPad"),
                    new Mark("Android", "Android"),
                    new Mark("Windows", "Windows"),
                    new Mark("Macintosh", "macOS"),
                    new Mark("CrOS", "ChromeOS"),
                    new Mark("Linux", "Linux"));

    /**
     * @param told the User-Agent header, which anybody may write as they like
     */
    public static Agent of(String told) {
        return new Agent(first(BROWSERS, told), first(SYSTEMS, told));
    }

    private static String first(List<Mark> marks, String told) {
        return marks.stream()
                .filter(mark -> told.contains(mark.mark()))
                .map(Mark::name)
                .findFirst()
                .orElse("");
    }
}

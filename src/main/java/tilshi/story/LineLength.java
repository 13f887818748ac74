package tilshi.story;

import java.util.Arrays;

/**
 * How many letters a line may have before it is cut: on a phone, on a card, in a search result, in
 * a notification. Who writes is told by the counter beside the line, and by a check; both ask here.
 */
public enum LineLength {
    WEB("headline.web", 110, Check.LONG_HEADLINE),
    BRIEF("headline.brief", 70, Check.LONG_BRIEF),
    SEO("headline.seo", 60, Check.LONG_SEO),
    PUSH("headline.push", 120, Check.LONG_PUSH),
    SOCIAL("headline.social", 90, Check.LONG_SOCIAL),
    LEAD("lead", 400, Check.LONG_LEAD);

    private final String part;
    private final int most;
    private final Check check;

    LineLength(String part, int most, Check check) {
        this.part = part;
        this.most = most;
        this.check = check;
    }

    /** The line, as a draft names its part. */
    public String part() {
        return part;
    }

    public int most() {
        return most;
    }

    /** What finds a longer one. */
    Check check() {
        return check;
    }

    /** That of a part of a draft which is such a line. */
    public static LineLength of(String part) {
        return Arrays.stream(values())
                .filter(line -> line.part.equals(part))
                .findFirst()
                .orElseThrow();
    }
}

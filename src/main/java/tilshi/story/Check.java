package tilshi.story;

import java.util.Arrays;
import java.util.Optional;

/**
 * Something that is looked for before readers see an article. Each has a name, {@code
 * check.….name}, and a sentence that tells what to do, {@code check.…}. A brand rules how strict it
 * is; what an article cannot be without is asked of all.
 */
public enum Check {
    NO_HEADLINE("no-headline", Strictness.GATE, true),
    NO_LEAD("no-lead", Strictness.GATE, true),
    NO_BODY("no-body", Strictness.GATE, true),
    QUOTATION_WITHOUT_SPEAKER("quotation-without-speaker", Strictness.GATE, true),
    LONG_HEADLINE("long-headline", Strictness.WARNING),
    LONG_BRIEF("long-brief", Strictness.WARNING),
    LONG_SEO("long-seo", Strictness.WARNING),
    LONG_PUSH("long-push", Strictness.WARNING),
    LONG_SOCIAL("long-social", Strictness.WARNING),
    NO_BRIEF("no-brief", Strictness.OFF),
    NO_SEO("no-seo", Strictness.OFF),
    LONG_LEAD("long-lead", Strictness.WARNING),
    NO_TOPIC("no-topic", Strictness.WARNING),
    UNKNOWN_PICTURE("unknown-picture", Strictness.WARNING),
    PICTURE_WITHOUT_ALT("picture-without-alt", Strictness.WARNING),
    PICTURE_WITHOUT_CREDIT("picture-without-credit", Strictness.WARNING),
    PICTURE_WITHOUT_CAPTION("picture-without-caption", Strictness.WARNING),
    FIGURE_WITHOUT_SOURCE("figure-without-source", Strictness.WARNING),
    MIXED_LETTERS("mixed-letters", Strictness.WARNING),
    OTHER_LANGUAGE("other-language", Strictness.WARNING),
    TRANSLATION_BEHIND("translation-behind", Strictness.WARNING),
    /** News breaks in one language: a brand that publishes all at once asks for it. */
    UNTOLD_LANGUAGE("untold-language", Strictness.OFF),
    MACHINE_UNREAD("machine-unread", Strictness.GATE, true),
    WITHDRAWN_LINK("withdrawn-link", Strictness.WARNING),
    BROKEN_LINK("broken-link", Strictness.WARNING),
    /** Told where broken links are looked for. No gate: somebody may be away for days. */
    UNSEEN_LINK("unseen-link", Strictness.WARNING, true);

    private final String word;
    private final Strictness usual;
    private final boolean fixed;

    Check(String word, Strictness usual) {
        this(word, usual, false);
    }

    Check(String word, Strictness usual, boolean fixed) {
        this.word = word;
        this.usual = usual;
        this.fixed = fixed;
    }

    /** Its word in addresses, forms and the database: {@code no-topic}. */
    public String word() {
        return word;
    }

    /** The message that tells what to do. */
    public String key() {
        return "check." + word;
    }

    /** The message that names it. */
    public String nameKey() {
        return "check." + word + ".name";
    }

    /** How strict it is where nobody has ruled otherwise. */
    public Strictness usual() {
        return usual;
    }

    /** Whether it is the same for all brands. */
    public boolean isFixed() {
        return fixed;
    }

    /** The check of a word, if there is one. */
    public static Optional<Check> of(String word) {
        return Arrays.stream(values()).filter(check -> check.word.equals(word)).findFirst();
    }
}

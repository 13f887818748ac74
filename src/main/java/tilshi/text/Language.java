package tilshi.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A language a story can be told in. Codes are ISO 639-1. */
public enum Language {
    KAZAKH("kk", "Қазақша", Locale.forLanguageTag("kk-KZ")),
    RUSSIAN("ru", "Русский", Locale.forLanguageTag("ru-KZ")),
    ENGLISH("en", "English", Locale.forLanguageTag("en-GB"));

    private final String code;
    private final String ownName;
    private final Locale locale;

    Language(String code, String ownName, Locale locale) {
        this.code = code;
        this.ownName = ownName;
        this.locale = locale;
    }

    public String code() {
        return code;
    }

    /** The language's name in itself: «Қазақша». */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return locale;
    }

    /** The language of a code, if it is one of ours. */
    public static Optional<Language> of(String code) {
        for (var language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /**
     * The language of a code known to be ours, as the database keeps it.
     *
     * @throws IllegalArgumentException if it is not
     */
    public static Language known(String code) {
        return of(code).orElseThrow(() -> new IllegalArgumentException("No language " + code));
    }

    /** The word of a by-language map for this language, else in the next best one. */
    public String pick(Map<String, String> words) {
        var own = words.get(code);
        if (own != null) {
            return own;
        }
        for (var language : values()) {
            var other = words.get(language.code);
            if (other != null) {
                return other;
            }
        }
        return "";
    }
}

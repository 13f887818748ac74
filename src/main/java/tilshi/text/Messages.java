package tilshi.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** The words of the interface in one language: {@code messages/{kk,ru,en}.properties}. */
public final class Messages {

    private static final Map<Language, Messages> ALL = load();

    private final Language language;
    private final Properties words;

    private Messages(Language language, Properties words) {
        this.language = language;
        this.words = words;
    }

    public static Messages in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    public Language language() {
        return language;
    }

    /**
     * The sentence of a key, its places ({@code {0}}, {@code {1}}) filled.
     *
     * @throws IllegalArgumentException if there is no such key: a missing word is our fault, and a
     *     test finds it before a reader does
     */
    public String say(String key, Object... details) {
        var pattern = words.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No message " + key + " in " + language);
        }
        return details.length == 0
                ? pattern
                : new MessageFormat(pattern, language.locale()).format(details);
    }

    /** The word of a key that comes from data, or another where nobody has given it a word yet. */
    public String sayOr(String key, String otherwise) {
        return words.containsKey(key) ? say(key) : otherwise;
    }

    /** Who did something: a person by their name, what is no person by the house's word for it. */
    public String actor(String name) {
        return sayOr("actor." + name, name);
    }

    /** Like {@link #say(String, Object...)}, for templates, where a list comes easier. */
    public String say(String key, List<Object> details) {
        return say(key, details.toArray());
    }

    /** All words whose keys begin so, by key: for a script in a page. */
    public SortedMap<String, String> under(String prefix) {
        var found = new TreeMap<String, String>();
        for (var key : words.stringPropertyNames()) {
            if (key.startsWith(prefix)) {
                found.put(key, words.getProperty(key));
            }
        }
        return found;
    }

    private static Map<Language, Messages> load() {
        var all = new EnumMap<Language, Messages>(Language.class);
        for (var language : Language.values()) {
            all.put(language, new Messages(language, read(language)));
        }
        return all;
    }

    private static Properties read(Language language) {
        var file = "/messages/" + language.code() + ".properties";
        try (var stream = Objects.requireNonNull(Messages.class.getResourceAsStream(file), file);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            var words = new Properties();
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package tilshi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tilshi.importer.LeftOut;
import tilshi.importer.Suggestion;
import tilshi.importer.Warning;
import tilshi.story.ArticleState;
import tilshi.story.Check;
import tilshi.story.Flaw;
import tilshi.text.Language;
import tilshi.text.Messages;

/** Every word of the interface, in every language, in one script. */
class MessagesTest {

    private static final Pattern SAID =
            Pattern.compile("say\\(\\s*[\"']([a-z0-9._-]+)[\"']\\s*[,)]");
    private static final Pattern FRAMED = Pattern.compile("frames\\.frame\\(\"([a-z.-]+)\"");
    private static final Pattern REFUSED = Pattern.compile("\"(refusal\\.[a-z.-]+)\"");
    private static final Pattern INVALID = Pattern.compile("new Invalid\\(\\s*\"([a-z.-]+)\"");
    private static final Pattern TOUCHED = Pattern.compile("touch\\(\\s*\"([a-z-]+)\"");
    private static final Pattern LITERAL = Pattern.compile("[\"'`]([a-z][a-z0-9._-]*)[\"'`]");

    /** Where the rest of a key comes from what it is about: a state, an act, a check. */
    private static final List<String> MADE_AS_ONE_GOES =
            List.of(
                    "account.done.",
                    "act.",
                    "actor.",
                    "check.",
                    "checks.",
                    "difference.",
                    "editor.beside.",
                    "editor.embed.",
                    "editor.field.",
                    "editor.kind.",
                    "editor.other.",
                    "editor.slip.",
                    "editor.state.",
                    "effect.",
                    "flaw.",
                    "journal.did.",
                    "journal.how.",
                    "journal.rule.",
                    "left-out.",
                    "notes.part.",
                    "notice.kind.",
                    "people.done.",
                    "desks.done.",
                    "previews.",
                    "queue.agenda.",
                    "revisions.seen.",
                    "role.",
                    "script.",
                    "state.",
                    "step.",
                    "story.newer.",
                    "suggestion.",
                    "warning.",
                    "write.headline.");

    private static final Pattern MIXED =
            Pattern.compile("\\p{IsCyrillic}\\p{IsLatin}|\\p{IsLatin}\\p{IsCyrillic}");

    @Test
    void every_language_has_the_same_keys() throws IOException {
        var kazakh = new TreeSet<>(words(Language.KAZAKH).stringPropertyNames());
        for (var language : Language.values()) {
            assertThat(new TreeSet<>(words(language).stringPropertyNames())).isEqualTo(kazakh);
        }
    }

    @Test
    void no_key_stands_twice() throws IOException {
        for (var language : Language.values()) {
            var keys =
                    Files.readAllLines(file(language)).stream()
                            .filter(line -> line.contains("=") && !line.startsWith("#"))
                            .map(line -> line.substring(0, line.indexOf('=')))
                            .toList();
            assertThat(keys).doesNotHaveDuplicates();
        }
    }

    @Test
    void every_message_has_the_same_places_in_every_language() throws IOException {
        var kazakh = words(Language.KAZAKH);
        for (var language : Language.values()) {
            var words = words(language);
            for (var key : kazakh.stringPropertyNames()) {
                assertThat(places(words.getProperty(key)))
                        .as("%s in %s", key, language)
                        .isEqualTo(places(kazakh.getProperty(key)));
            }
        }
    }

    @Test
    void everything_that_is_said_has_words() throws IOException {
        var known = words(Language.KAZAKH).stringPropertyNames();
        assertThat(known).containsAll(said());
    }

    @Test
    void everything_that_has_words_is_said() throws IOException {
        var literals = literals();
        assertThat(words(Language.KAZAKH).stringPropertyNames())
                .filteredOn(key -> MADE_AS_ONE_GOES.stream().noneMatch(key::startsWith))
                .filteredOn(key -> !literals.contains(key.replaceFirst("^(refusal|editor)\\.", "")))
                .filteredOn(key -> !literals.contains(key))
                .isEmpty();
    }

    @Test
    void every_state_flaw_and_check_has_words() {
        for (var language : Language.values()) {
            var words = Messages.in(language);
            for (var state : ArticleState.values()) {
                assertThat(words.say("state." + state.name().toLowerCase(Locale.ROOT)))
                        .isNotBlank();
            }
            for (var flaw : Flaw.values()) {
                assertThat(words.say(flaw.key())).isNotBlank();
            }
            for (var check : Check.values()) {
                assertThat(words.say(check.key())).isNotBlank();
                assertThat(words.say(check.nameKey())).isNotBlank();
            }
            for (var kind : LeftOut.Kind.values()) {
                assertThat(words.say(kind.key())).isNotBlank();
            }
            for (var kind : Suggestion.Kind.values()) {
                assertThat(words.say(kind.key())).isNotBlank();
            }
            for (var warning : Warning.values()) {
                assertThat(words.say(warning.key())).isNotBlank();
            }
        }
    }

    @Test
    void no_word_mixes_cyrillic_and_latin_letters() throws IOException {
        var mixed = new ArrayList<String>();
        for (var folder : List.of("src/main/resources", "docs", "sites")) {
            if (!Files.exists(Path.of(folder))) {
                continue;
            }
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(MessagesTest::isText).toList()) {
                    var found = MIXED.matcher(Files.readString(file).replaceAll("\\\\[nrtu]", " "));
                    if (found.find()) {
                        mixed.add(file + " at character " + found.start());
                    }
                }
            }
        }
        assertThat(mixed).isEmpty();
    }

    private static boolean isText(Path file) {
        return file.toString().matches(".*\\.(properties|json|html|txt|md)")
                && !file.toString().contains("importer/page");
    }

    private static List<String> said() throws IOException {
        var keys = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main"))) {
            for (var file : files.filter(f -> f.toString().matches(".*\\.(java|html)")).toList()) {
                var text = Files.readString(file);
                for (var pattern : List.of(SAID, FRAMED, REFUSED)) {
                    pattern.matcher(text).results().map(r -> r.group(1)).forEach(keys::add);
                }
                INVALID.matcher(text)
                        .results()
                        .map(r -> "refusal." + r.group(1))
                        .forEach(keys::add);
                TOUCHED.matcher(text).results().map(r -> "act." + r.group(1)).forEach(keys::add);
            }
        }
        keys.removeIf(key -> key.endsWith("."));
        return List.copyOf(keys);
    }

    /** What stands in quotes in classes, templates, scripts and the editor. */
    private static Set<String> literals() throws IOException {
        var literals = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main"))) {
            for (var file : files.filter(MessagesTest::speaks).toList()) {
                LITERAL.matcher(Files.readString(file))
                        .results()
                        .map(r -> r.group(1))
                        .forEach(literals::add);
            }
        }
        return literals;
    }

    private static boolean speaks(Path file) {
        return file.toString().matches(".*\\.(java|html|js)")
                && !file.toString().contains("node_modules");
    }

    private static List<String> places(String message) {
        return Pattern.compile("\\{\\d}")
                .matcher(message)
                .results()
                .map(result -> result.group())
                .distinct()
                .sorted()
                .toList();
    }

    private static Path file(Language language) {
        return Path.of("src/main/resources/messages", language.code() + ".properties");
    }

    private static Properties words(Language language) throws IOException {
        var words = new Properties();
        words.load(new StringReader(Files.readString(file(language))));
        return words;
    }
}

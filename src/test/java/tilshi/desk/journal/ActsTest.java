package tilshi.desk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tilshi.text.Language;
import tilshi.text.Messages;

/** Whatever is written into the journal can be read there as a sentence. */
class ActsTest {

    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(?:journal\\.write|handBack\\w*|Saving|waitUntil|desk\\.done)\\(([^;]*);");
    private static final Pattern WORD = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"");

    @Test
    void every_act_that_is_written_down_can_be_asked_for_and_no_other() throws IOException {
        var known = new TreeSet<>(Acts.NEWS);
        known.addAll(Acts.HOUSE);

        assertThat(known).isEqualTo(written());
    }

    @Test
    void every_act_has_words_in_every_language() {
        for (var language : Language.values()) {
            var words = Messages.in(language);
            assertThat(Acts.NEWS).allSatisfy(act -> words.say("journal.did." + act));
            assertThat(Acts.HOUSE).allSatisfy(act -> words.say("journal.did." + act));
            for (var how :
                    new String[] {
                        "password", "authenticator", "recovery-code", "passkey", "single-sign-on"
                    }) {
                assertThat(words.sayOr("journal.how." + how, "")).isNotEmpty();
            }
            for (var rule : tilshi.account.SecondFactorRule.values()) {
                var key = "journal.rule." + rule.name().toLowerCase(java.util.Locale.ROOT);
                assertThat(words.sayOr(key, "")).isNotEmpty();
            }
        }
    }

    private static TreeSet<String> written() throws IOException {
        var acts = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                WRITTEN.matcher(Files.readString(file))
                        .results()
                        .flatMap(call -> WORD.matcher(call.group(1)).results())
                        .map(word -> word.group(1))
                        .filter(word -> !word.equals("operator") && !word.equals("house"))
                        .forEach(acts::add);
            }
        }
        return acts;
    }
}

package tilshi.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tilshi.text.Language;
import tilshi.text.Messages;

/** Roles are what the documents say they are. */
class RoleTest {

    @Test
    void the_table_of_rights_is_that_of_the_roles() throws IOException {
        var table = new ArrayList<List<String>>();
        table.add(new ArrayList<>(List.of("right")));
        for (var role : Role.values()) {
            table.getFirst().add(role.name());
        }
        for (var right : Right.values()) {
            var row = new ArrayList<>(List.of(right.name()));
            for (var role : Role.values()) {
                row.add(cell(role, right));
            }
            table.add(row);
        }

        assertThat(documented()).isEqualTo(table);
    }

    @Test
    void every_role_and_every_right_has_words() {
        for (var language : Language.values()) {
            var words = Messages.in(language);
            for (var role : Role.values()) {
                assertThat(words.say("role." + word(role))).doesNotContain("role.");
            }
            for (var right : Right.values()) {
                assertThat(words.say("step." + word(right))).doesNotContain("step.");
            }
        }
    }

    private static String cell(Role role, Right right) {
        if (role.includes(right)) {
            return "yes";
        }
        return role.includesForOwn(right) ? "own" : "";
    }

    private static List<List<String>> documented() throws IOException {
        return Files.readAllLines(Path.of("docs/model.md")).stream()
                .dropWhile(line -> !line.startsWith("| right |"))
                .takeWhile(line -> line.startsWith("|"))
                .filter(line -> !line.startsWith("|---"))
                .map(RoleTest::cells)
                .toList();
    }

    /** What stands behind the name of a right explains it. */
    private static List<String> cells(String line) {
        var cells = Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
        var plain = new ArrayList<>(cells);
        plain.set(0, cells.getFirst().replaceFirst(" .*", ""));
        return plain;
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}

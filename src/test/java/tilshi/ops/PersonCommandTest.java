package tilshi.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import tilshi.account.Role;

/** What can be said of a person on the command line. */
class PersonCommandTest {

    @ParameterizedTest
    @EnumSource
    void every_role_can_be_given_for_a_part_of_the_house(Role role) {
        var line = "hire anna --name Анна --role " + role;
        var where = " --brand news --section region --stories-in ru --mail anna@example.kz";

        var said = command().parseArgs((line + where).split(" ")).subcommand();

        assertThat(said.matchedOptionValue("--role", Role.REPORTER)).isEqualTo(role);
        assertThat(said.matchedOptionValue("--section", "")).isEqualTo("region");
        assertThat(said.matchedOptionValue("--mail", "")).isEqualTo("anna@example.kz");
    }

    @ParameterizedTest
    @EnumSource
    void a_role_is_needed_and_known(Role role) {
        assertThatThrownBy(() -> command().parseArgs("hire", "anna", "--name", "Анна"))
                .hasMessageContaining("--role");
        var other = role + "S";
        assertThatThrownBy(() -> command().parseArgs("hire", "a", "--name", "A", "--role", other))
                .hasMessageContaining(role.name());
    }

    private static CommandLine command() {
        return new CommandLine(new PersonCommand());
    }
}

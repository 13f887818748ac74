package tilshi.ops;

import io.quarkus.arc.Arc;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tilshi.account.Grant;
import tilshi.account.HirePerson;
import tilshi.account.MailAddress;
import tilshi.account.Role;
import tilshi.site.Sites;
import tilshi.text.Language;

/** Gives people logins. */
@Command(
        name = "person",
        description = "Gives people of the newsroom their logins.",
        mixinStandardHelpOptions = true,
        subcommands = PersonCommand.Hire.class)
final class PersonCommand {

    /** Gives one person a login and a role. */
    @Command(
            name = "hire",
            mixinStandardHelpOptions = true,
            description = {
                "Gives a person a login. The password is asked for, or read from the environment "
                        + "(TILSHI_PASSWORD), never taken from the command line.",
                ""
            })
    static final class Hire implements Callable<Integer> {

        @Mixin private final Installation installation = new Installation();

        @Parameters(
                paramLabel = "LOGIN",
                description = "Lower-case letters, digits, dots, hyphens.")
        private String login = "";

        @Option(names = "--name", required = true, description = "Full name, as bylines print it.")
        private String name = "";

        @Option(
                names = "--role",
                required = true,
                description = "One of: ${COMPLETION-CANDIDATES}.")
        private Role role = Role.REPORTER;

        @Option(
                names = "--brand",
                defaultValue = "",
                description = "Only in this brand; everywhere without it.")
        private String brand = "";

        @Option(
                names = "--section",
                defaultValue = "",
                description = "Only in this section of the brand.")
        private String section = "";

        @Option(
                names = "--stories-in",
                defaultValue = "",
                description = "Only for stories in this language: kk, ru or en.")
        private String told = "";

        @Option(names = "--mail", description = "Where letters to the person go.")
        private @Nullable String mail;

        @Option(
                names = "--language",
                defaultValue = "kk",
                description = "What the desk speaks to the person: kk, ru or en.")
        private String language = "kk";

        @Override
        public Integer call() throws Exception {
            var spoken = language(language);
            if (!told.isEmpty()) {
                language(told);
            }
            var password = password();
            return new Running(installation).command(() -> hire(spoken, password));
        }

        private int hire(Language spoken, String password) throws IOException {
            var house = Arc.container().select(Sites.class).get().refresh();
            if (!house.hasPlace(brand, section)) {
                throw new IOException("There is no such brand or section");
            }
            var grant = Grant.of(String.join(":", role.name(), brand, told, section));
            var address = Optional.ofNullable(mail).map(MailAddress::of);
            var newcomer = new HirePerson.Newcomer(login, name, spoken, address, List.of(grant));
            Arc.container().select(HirePerson.class).get().with(newcomer, password);
            System.out.println("Hired " + login + ".");
            return 0;
        }

        private static Language language(String code) throws IOException {
            return Language.of(code)
                    .orElseThrow(() -> new IOException("The language is kk, ru or en"));
        }

        private static String password() throws IOException {
            var told = System.getenv("TILSHI_PASSWORD");
            if (told != null) {
                return told;
            }
            var console = System.console();
            char @Nullable [] typed = console == null ? null : console.readPassword("Password: ");
            if (typed == null) {
                throw new IOException("Set TILSHI_PASSWORD, or run this in a terminal");
            }
            return new String(typed);
        }
    }
}

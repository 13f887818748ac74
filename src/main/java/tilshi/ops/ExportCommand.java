package tilshi.ops;

import io.quarkus.arc.Arc;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tilshi.press.Offprint;

/** Gives out what Tilshi has. */
@Command(
        name = "export",
        description = "Gives out what Tilshi has.",
        mixinStandardHelpOptions = true,
        subcommands = ExportCommand.Site.class)
final class ExportCommand {

    /** Writes the edition as files. */
    @Command(
            name = "site",
            mixinStandardHelpOptions = true,
            description = {
                "Writes the whole edition of this moment into an empty folder, as files that nginx"
                        + " serves as they are; see docs/how-to/serve-the-mirror.",
                "",
                "Works beside a running Tilshi or without one.",
                ""
            })
    static final class Site implements Callable<Integer> {

        @Mixin private final Installation installation = new Installation();

        @Parameters(paramLabel = "FOLDER", description = "An empty folder, or none yet.")
        private Path folder = Path.of("edition");

        @Override
        public Integer call() throws Exception {
            Settings.set("quarkus.datasource.jdbc.transaction-isolation-level", "repeatable-read");
            return new Running(installation)
                    .command(
                            () -> {
                                var made = Arc.container().select(Offprint.class).get().in(folder);
                                System.out.printf(
                                        "%d pages, as of change %d.%n",
                                        made.pages(), made.change());
                                return 0;
                            });
        }
    }
}

package tilshi.ops;

import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code ./tilshi demo | serve | import | brand | person}. */
@QuarkusMain
@Command(
        name = "tilshi",
        description = "The system behind a news portal: its newsroom and its sites.",
        synopsisSubcommandLabel = "COMMAND",
        version = "Tilshi 0.1.0",
        mixinStandardHelpOptions = true,
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            BrandCommand.class,
            PersonCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {"", "Begin with:  ./tilshi demo", "Then open    http://localhost:8080/"})
public final class Tilshi {

    public static void main(String... arguments) {
        System.exit(
                new CommandLine(new Tilshi())
                        .setExecutionExceptionHandler(Tilshi::explain)
                        .setUsageHelpAutoWidth(true)
                        .execute(arguments));
    }

    /** A failure as one sentence; the whole of it only for who asks (TILSHI_DEBUG). */
    private static int explain(
            Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        command.getErr().println("tilshi: " + failure.getMessage());
        if (System.getenv("TILSHI_DEBUG") != null) {
            failure.printStackTrace(command.getErr());
        }
        return 1;
    }
}

package tilshi.ops;

import picocli.CommandLine.Command;

/** Takes in what was published elsewhere. */
@Command(
        name = "import",
        description = "Takes in what was published elsewhere.",
        mixinStandardHelpOptions = true,
        subcommands = ImportPageCommand.class)
final class ImportCommand {}

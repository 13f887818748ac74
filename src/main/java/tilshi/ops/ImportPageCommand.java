package tilshi.ops;

import io.quarkus.arc.Arc;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in one saved page. */
@Command(
        name = "page",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a draft of a saved news page: text as a browser shows it, or HTML.",
            "",
            "Prints what was found and what was left out, then the draft's address in the desk; with"
                    + " --publish the address readers find it at. Works beside a running Tilshi or"
                    + " without one.",
            ""
        })
final class ImportPageCommand implements Callable<Integer> {

    /** One byte more than is taken in, so that too large a page is told apart. */
    private static final int MOST = (5 << 20) + 1;

    @Mixin private final Installation installation = new Installation();

    @Parameters(paramLabel = "FILE", description = "The page, or - for standard input.")
    private String file = "-";

    @Option(
            names = "--site",
            required = true,
            paramLabel = "BRAND/LANGUAGE",
            description = "Where it is to appear: news/ru.")
    private String site = "";

    @Option(
            names = "--section",
            paramLabel = "SECTION",
            description = "Its section (default: the first of the brand).")
    private @Nullable String section;

    @Option(names = "--publish", description = "Publish it at once.")
    private boolean publish;

    @Option(
            names = "--as",
            paramLabel = "LOGIN",
            defaultValue = "editor",
            description = "Whose act it is (default: ${DEFAULT-VALUE}).")
    private String login = "editor";

    @Override
    public Integer call() throws Exception {
        var page = read();
        return new Running(installation)
                .command(
                        () -> {
                            var work = Arc.container().select(PageIntake.class).get();
                            return work.run(
                                    new PageIntake.Order(page, site, section, login, publish),
                                    System.out,
                                    System.err);
                        });
    }

    private byte[] read() throws IOException {
        try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
            return in.readNBytes(MOST);
        } catch (IOException e) {
            throw new IOException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}

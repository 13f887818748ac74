package tilshi.ops;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows Tilshi with a sample newsroom. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Serves a sample newsroom: three brands in three languages.",
            "",
            "The first start fills it; later ones find what was there. Only this machine can reach it.",
            ""
        })
final class DemoCommand implements Callable<Integer> {

    @Mixin private final Installation installation = new Installation();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port to listen on (default: ${DEFAULT-VALUE}).")
    private int port;

    @Override
    public Integer call() throws Exception {
        Settings.set("tilshi.web.listen-port", Integer.toString(port));
        Settings.set("tilshi.web.port", Integer.toString(port));
        // A sample asks nobody outside about its links.
        Settings.suggest("tilshi.links.follow", "false");
        return new Running(installation).serve(Running.Kind.DEMO);
    }
}

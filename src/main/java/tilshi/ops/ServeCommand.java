package tilshi.ops;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves an installation. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serves the sites and the desk of this installation.",
            "",
            "Settings come from --config FILE and from the environment (TILSHI_DATABASE_URL, "
                    + "TILSHI_WEB_SCHEME, …). With a database address the embedded PostgreSQL stays off.",
            ""
        })
final class ServeCommand implements Callable<Integer> {

    @Mixin private final Installation installation = new Installation();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port to listen on (default: 8080).")
    private @Nullable Integer port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Address to listen on (default: 127.0.0.1, this machine only).")
    private @Nullable String host;

    @Override
    public Integer call() throws Exception {
        if (port != null) {
            Settings.set("tilshi.web.listen-port", port.toString());
        }
        if (host != null) {
            Settings.set("tilshi.web.listen-host", host);
        }
        Settings.suggest("tilshi.log.json", "true");
        return new Running(installation).serve(Running.Kind.PRODUCTION);
    }
}

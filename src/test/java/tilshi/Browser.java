package tilshi;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A real Chromium, one for all tests. It asks the running Tilshi whatever host it is told to go to,
 * by the addresses that stand in the pages; the world outside does not exist for it.
 */
@ApplicationScoped
public class Browser {

    private static final List<String> QUIET =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private final Web web;
    private final Map<String, Object> started = new HashMap<>();

    Browser(Web web) {
        this.web = web;
    }

    /** A reader at a desk, in Kazakh and by daylight. */
    public static com.microsoft.playwright.Browser.NewContextOptions reader() {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale("kk-KZ")
                .setViewportSize(1280, 900);
    }

    /** A fresh context: nothing kept, nobody signed in. The test closes it. */
    public BrowserContext context(com.microsoft.playwright.Browser.NewContextOptions options) {
        return chromium().newContext(options);
    }

    private com.microsoft.playwright.Browser chromium() {
        return (com.microsoft.playwright.Browser)
                started.computeIfAbsent("chromium", key -> at(web.port()));
    }

    /** A browser for which every host of the house is the server on a port of this machine. */
    public static com.microsoft.playwright.Browser at(int port) {
        var environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var arguments = new ArrayList<>(QUIET);
        arguments.add("--host-resolver-rules=" + rules(port));
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        return playwright
                .chromium()
                .launch(
                        new BrowserType.LaunchOptions()
                                .setExecutablePath(program())
                                .setArgs(arguments));
    }

    /** Any other host is nowhere. */
    private static String rules(int port) {
        var here = "127.0.0.1:" + port;
        return "MAP localhost %s, MAP *.localhost %s, MAP * ~NOTFOUND".formatted(here, here);
    }

    private static Path program() {
        var path = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
        if (!Files.isExecutable(path)) {
            throw new AssertionError(
                    "There is no Chromium at "
                            + path
                            + ", so what readers see cannot be tested:"
                            + " apt install chromium, or say in CHROMIUM where it is.");
        }
        return path;
    }

    @PreDestroy
    void stop() {
        if (started.get("chromium") instanceof com.microsoft.playwright.Browser chromium) {
            chromium.close();
        }
    }
}

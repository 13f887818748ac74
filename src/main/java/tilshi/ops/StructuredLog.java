package tilshi.ops;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.logging.Handler;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.formatters.JsonFormatter;

/** The log as one JSON object a line, for whoever collects logs. */
@ApplicationScoped
class StructuredLog {

    private final boolean wanted;

    StructuredLog(
            @ConfigProperty(name = "tilshi.log.json", defaultValue = "false") boolean wanted) {
        this.wanted = wanted;
    }

    void set(@Observes @Priority(1) StartupEvent event) {
        if (wanted) {
            for (var handler : LogContext.getLogContext().getLogger("").getHandlers()) {
                format(handler);
            }
        }
    }

    /** Handlers hold handlers; those that write are at the ends. */
    private static void format(Handler handler) {
        handler.setFormatter(new JsonFormatter());
        if (handler instanceof ExtHandler outer) {
            for (var inner : outer.getHandlers()) {
                format(inner);
            }
        }
    }
}

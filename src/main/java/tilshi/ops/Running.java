package tilshi.ops;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tilshi.base.NotFound;
import tilshi.base.Refusal;
import tilshi.text.Language;
import tilshi.text.Messages;

/** Runs the application around a piece of work: serving until told to stop, or one command. */
final class Running {

    private static final AtomicReference<@Nullable Work> WORK = new AtomicReference<>();

    private final Installation installation;

    Running(Installation installation) {
        this.installation = installation;
    }

    /** How a serving process was started. */
    enum Kind {
        DEMO,
        PRODUCTION
    }

    /** What is done once the application is up; its result is the exit code. */
    interface Work {
        int run() throws Exception;
    }

    int serve(Kind kind) throws IOException {
        long started = System.nanoTime();
        Settings.suggest(
                "tilshi.mirror.folder",
                installation.folder().resolve("mirror").toAbsolutePath().toString());
        var postgres = installation.open();
        if (postgres != null && !postgres.isOurs()) {
            throw new IOException(
                    "Another Tilshi is using "
                            + installation.folder().toAbsolutePath()
                            + ". Stop it, or name another folder with --data.");
        }
        return run(
                postgres,
                () -> {
                    if (kind == Kind.DEMO) {
                        Arc.container().select(Welcome.class).get().demo(started);
                    } else {
                        Arc.container().select(Welcome.class).get().production(started);
                    }
                    installation.leaveNote(note());
                    Quarkus.waitForExit();
                    return 0;
                });
    }

    /** Runs a command beside a serving process, or without one. */
    int command(Work work) throws IOException {
        var postgres = installation.open();
        installation.readNote();
        Settings.set("tilshi.serving", "false");
        Settings.set("quarkus.management.host-enabled", "false");
        Settings.suggest("quarkus.log.level", "WARN");
        return run(postgres, work);
    }

    private static int run(@Nullable EmbeddedPostgres postgres, Work work) {
        WORK.set(work);
        var code = new AtomicInteger();
        try {
            Quarkus.run(
                    Application.class,
                    (exit, failure) -> {
                        code.set(exit);
                        if (failure != null) {
                            System.err.println("tilshi: " + reason(failure));
                        }
                    });
        } finally {
            if (postgres != null) {
                postgres.close();
            }
        }
        return code.get();
    }

    private static String reason(Throwable failure) {
        var cause = failure;
        while (!(cause instanceof Refusal) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof Refusal refusal) {
            return sentence(refusal);
        }
        cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }

    /** A refusal as the command line tells it: what is not there was named in the command. */
    static String sentence(Refusal refusal) {
        return refusal instanceof NotFound missing
                ? "There is no " + missing.what()
                : Messages.in(Language.ENGLISH).say(refusal.key(), refusal.details());
    }

    private static Properties note() {
        var note = new Properties();
        for (var name : new String[] {"scheme", "port", "desk-host"}) {
            var value = Settings.find("tilshi.web." + name);
            if (value != null) {
                note.setProperty("tilshi.web." + name, value);
            }
        }
        return note;
    }

    /** What the framework starts: the work that was handed over. */
    public static final class Application implements QuarkusApplication {
        @Override
        public int run(String... arguments) throws Exception {
            var work = WORK.get();
            return work == null ? 1 : work.run();
        }
    }
}

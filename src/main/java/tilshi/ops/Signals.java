package tilshi.ops;

import java.io.IOException;

/** Sends signals to processes; the platform's own API knows no INT. */
final class Signals {

    private Signals() {}

    /** Sends one. A process that is gone already is what was wanted. */
    static void send(long pid, String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("There is no kill command on this machine", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

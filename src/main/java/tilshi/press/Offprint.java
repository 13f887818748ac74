package tilshi.press;

import io.quarkus.arc.Unremovable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;

/**
 * The whole edition of one moment, as files that lie like those of the mirror: every page that can
 * be come to from the roots.
 */
@ApplicationScoped
@Unremovable
public class Offprint {

    /** A transaction has to end some time; the largest archive takes less. */
    private static final Duration LONGEST = Duration.ofHours(12);

    private final Typesetter typesetter;
    private final Changes changes;

    Offprint(Typesetter typesetter, Changes changes) {
        this.typesetter = typesetter;
        this.changes = changes;
    }

    /**
     * What was made.
     *
     * @param change the change as of which every page is exact
     */
    public record Made(long pages, long change) {}

    /**
     * Makes it.
     *
     * @param folder an empty one, or none yet
     * @throws IOException if there is something in it, or it cannot be written to
     */
    public Made in(Path folder) throws IOException {
        requireEmpty(folder);
        var files = new MirrorFiles(folder);
        try {
            return QuarkusTransaction.requiringNew()
                    .timeout((int) LONGEST.toSeconds())
                    .call(() -> pressInto(files));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            Files.deleteIfExists(folder.resolve("unfinished"));
        }
    }

    private static void requireEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var inside = Files.newDirectoryStream(folder)) {
            if (inside.iterator().hasNext()) {
                throw new IOException(
                        folder + " is not empty. Name an empty folder, or one that is not there.");
            }
        } catch (NotDirectoryException e) {
            throw new IOException(folder + " is no folder.", e);
        }
    }

    private Made pressInto(MirrorFiles files) {
        try {
            return press(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In one transaction that sees one moment. */
    private Made press(MirrorFiles files) throws IOException {
        long change = changes.newestOfOneMoment();
        var waiting = new ArrayDeque<>(typesetter.roots());
        var seen = new HashSet<>(waiting);
        var noted = new ArrayList<Typesetter.Laid>();
        long pages = 0;
        for (var address = waiting.poll(); address != null; address = waiting.poll()) {
            var keys = new KeysRead();
            var sheet = typesetter.set(address, keys);
            if (sheet == null || !MirrorFiles.takes(address)) {
                continue;
            }
            var page = PressedPage.of(sheet, keys.all());
            var kept = Kept.of(page, change, "");
            files.write(address, page, kept);
            pages++;
            if (typesetter.isNoted(kept.laid(address))) {
                noted.add(kept.laid(address));
            }
            var text = new String(sheet.body(), StandardCharsets.ISO_8859_1);
            for (var link : typesetter.links(address, kept.contentType(), text)) {
                if (seen.add(link)) {
                    waiting.add(link);
                }
            }
        }
        noted.sort(Comparator.comparing(page -> page.address().toString()));
        for (var note : typesetter.notes(noted).entrySet()) {
            files.note(note.getKey(), note.getValue());
        }
        files.note("change", change + "\n");
        return new Made(pages, change);
    }
}

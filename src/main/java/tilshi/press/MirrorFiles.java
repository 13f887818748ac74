package tilshi.press;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import tilshi.base.CanonicalJson;

/**
 * An edition as files that nginx or Caddy serve as they are: {@code 200/news/kk/index.html}, {@code
 * 200/news/kk/region.html} with {@code .gz} and {@code .br} beside; pages of another status under
 * its number, redirects as {@code .html} too. A file appears whole or not at all.
 */
final class MirrorFiles {

    /** Only such paths become names of files; there are no others in an edition. */
    private static final Pattern PATH =
            Pattern.compile("(/[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,180})*/?");

    private static final Pattern WELL_KNOWN =
            Pattern.compile("/\\.well-known(/[A-Za-z0-9._~-]{1,180})+");

    /** Bytes that the mirror leaves free on its disk. */
    private static final long LEAST_LEFT = 16L << 20;

    private final Path folder;
    private final Path unfinished;
    private final AtomicLong serial = new AtomicLong();

    /**
     * @throws IOException if the folder cannot be written to, or its disk has no room to speak of
     */
    MirrorFiles(Path folder) throws IOException {
        this.folder = folder;
        this.unfinished = folder.resolve("unfinished");
        Files.createDirectories(unfinished);
        try (var left = Files.newDirectoryStream(unfinished)) {
            for (var file : left) {
                Files.delete(file);
            }
        }
        requireRoom();
    }

    /** Stops before the disk is quite full: the database may live on it too. */
    void requireRoom() throws IOException {
        long left = Files.getFileStore(folder).getUsableSpace();
        if (left < LEAST_LEFT) {
            throw new IOException(
                    "only " + (left >> 10) + " KiB are left on the disk of " + folder);
        }
    }

    /** Whether a page can lie here: its path is the name of a file. */
    static boolean takes(Address address) {
        var path = address.path();
        return path.length() <= 300
                && (PATH.matcher(path).matches() && !path.contains("/.")
                        || WELL_KNOWN.matcher(path).matches() && !path.contains(".."));
    }

    /** Writes a page, each file at once, the plain one last. */
    void write(Address address, PressedPage page, Kept kept) throws IOException {
        var file = file(address, kept);
        if (!hasRoom(file)) {
            return;
        }
        for (var encoding : Encoding.values()) {
            if (!page.copies().containsKey(encoding)) {
                Files.deleteIfExists(coded(file, encoding));
            }
        }
        for (var encoding : new Encoding[] {Encoding.BROTLI, Encoding.GZIP, Encoding.IDENTITY}) {
            var copy = page.copies().get(encoding);
            if (copy != null) {
                replace(coded(file, encoding), copy.toBytes());
            }
        }
    }

    /** Whether a file can lie there: a page cannot have the name of a folder of pages. */
    private static boolean hasRoom(Path file) throws IOException {
        try {
            Files.createDirectories(file.getParent());
            return !Files.isDirectory(file);
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    /**
     * The plain bytes of a page as they lie here, older or newer than those the index speaks of.
     */
    Optional<byte[]> readPlain(Address address, Kept kept) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file(address, kept)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** The bytes of a page; nothing where they are not those the index speaks of. */
    Optional<Map<Encoding, byte[]>> read(Address address, Kept kept) throws IOException {
        var file = file(address, kept);
        var bytes = new EnumMap<Encoding, byte[]>(Encoding.class);
        try {
            for (var encoding : kept.codings()) {
                bytes.put(encoding, Files.readAllBytes(coded(file, encoding)));
            }
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        var plain = bytes.get(Encoding.IDENTITY);
        return plain != null && CanonicalJson.sha256(plain).startsWith(kept.hash())
                ? Optional.of(bytes)
                : Optional.empty();
    }

    void remove(Address address, Kept kept) throws IOException {
        var file = file(address, kept);
        for (var encoding : Encoding.values()) {
            Files.deleteIfExists(coded(file, encoding));
        }
    }

    /** Removes every page of every status. */
    void clear() throws IOException {
        try (var statuses = Files.newDirectoryStream(folder, "[0-9][0-9][0-9]")) {
            for (var status : statuses) {
                try (var walk = Files.walk(status)) {
                    for (var path : walk.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
        }
    }

    /** Writes a file of the mirror's own, at its top. */
    void note(String name, String text) throws IOException {
        replace(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the files of a page are there with these very bytes. */
    boolean holds(Address address, PressedPage page, Kept kept) throws IOException {
        var file = file(address, kept);
        for (var copy : page.copies().values()) {
            var coded = coded(file, copy.encoding());
            if (!Files.exists(coded) || !Arrays.equals(Files.readAllBytes(coded), copy.toBytes())) {
                return false;
            }
        }
        return true;
    }

    /** Whether two states of a page lie in the same file. */
    boolean isSameFile(Address address, Kept one, Kept other) {
        return file(address, one).equals(file(address, other));
    }

    /**
     * Removes every file that is no page's: left by a kill between index and files, or by an index
     * that was lost.
     *
     * @return how many there were
     */
    int removeStrangers(Function<Address, Optional<Kept>> index) throws IOException {
        int removed = 0;
        try (var statuses = Files.newDirectoryStream(folder, "[0-9][0-9][0-9]")) {
            for (var status : statuses) {
                try (var walk = Files.walk(status)) {
                    var files = walk.filter(Files::isRegularFile).iterator();
                    while (files.hasNext()) {
                        var file = files.next();
                        if (!isKnown(status, file, index)) {
                            Files.delete(file);
                            removed++;
                        }
                    }
                }
            }
        }
        return removed;
    }

    private boolean isKnown(Path status, Path file, Function<Address, Optional<Kept>> index) {
        var name = status.relativize(file).toString().replaceFirst("\\.(gz|br)$", "");
        int slash = name.indexOf('/');
        if (slash < 0) {
            return false;
        }
        var brand = name.substring(0, slash);
        var path = name.substring(slash);
        for (var end : List.of("index.html", ".html", "")) {
            if (path.endsWith(end)) {
                int length = path.length() - end.length();
                var address = new Address(brand, path.substring(0, length));
                if (takes(address) && isOf(file, address, index)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isOf(Path file, Address address, Function<Address, Optional<Kept>> index) {
        var kept = index.apply(address);
        return kept.isPresent()
                && kept.get().codings().stream()
                        .anyMatch(coding -> coded(file(address, kept.get()), coding).equals(file));
    }

    private Path file(Address address, Kept kept) {
        if (!takes(address)) {
            throw new IllegalArgumentException("No file can be named " + address);
        }
        var path = address.path();
        var name = path.endsWith("/") ? path + "index.html" : isPage(kept) ? path + ".html" : path;
        return folder.resolve(kept.status() + "/" + address.brand() + name);
    }

    /** A redirect too, so that its file does not stand where the folder of another has to be. */
    private static boolean isPage(Kept kept) {
        return kept.contentType().startsWith("text/html") || kept.status() / 100 == 3;
    }

    private static Path coded(Path file, Encoding encoding) {
        return switch (encoding) {
            case IDENTITY -> file;
            case GZIP -> file.resolveSibling(file.getFileName() + ".gz");
            case BROTLI -> file.resolveSibling(file.getFileName() + ".br");
        };
    }

    private void replace(Path file, byte[] bytes) throws IOException {
        var fresh = unfinished.resolve(Long.toString(serial.incrementAndGet()));
        try (var channel =
                FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(false);
        } catch (IOException e) {
            Files.deleteIfExists(fresh);
            throw e;
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}

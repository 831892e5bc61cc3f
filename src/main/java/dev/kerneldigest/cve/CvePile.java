package dev.kerneldigest.cve;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * A folder, or a tar file, plain or gzipped, with papers on CVEs, as the kernel team's repository
 * has them: what is neither a record nor a mail is passed over.
 */
public final class CvePile {
    /** Before the first CVE of the kernel a time is no time: packers set it to 1970. */
    private static final Instant FIRST = Instant.parse("2019-01-01T00:00:00Z");

    private static final Pattern PAPER =
            Pattern.compile("CVE-\\d{4}-\\d{4,7}[^/]*\\.(?:json|mbox|mbox\\.rejected)");

    /** Bytes; the longest real record has some 300,000. */
    private static final int MOST = 4_000_000;

    private final Path place;

    public CvePile(Path place) {
        this.place = place;
    }

    /** Is shown one file after the other. */
    public interface Visitor {
        /**
         * A file of the pile.
         *
         * @param path within the pile, with slashes
         * @param modified when it was written last, as far as the pile says
         */
        void file(String path, Instant modified, byte[] content);

        /** A file that cannot be read, with the reason. */
        void broken(String path, String reason);
    }

    /**
     * Shows all papers.
     *
     * @throws IOException when the pile itself cannot be read, or breaks off
     */
    public void visit(Visitor visitor) throws IOException {
        if (Files.isDirectory(place)) {
            folder(visitor);
        } else {
            tar(visitor);
        }
    }

    private void folder(Visitor visitor) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            files.filter(file -> isPaper(file.toString()) && Files.isRegularFile(file))
                    .sorted()
                    .forEach(file -> read(file, visitor));
        } catch (UncheckedIOException unreadable) {
            throw new IOException(unreadable.getMessage(), unreadable);
        }
    }

    private void read(Path file, Visitor visitor) {
        String path = file.toString().replace('\\', '/');
        try {
            if (Files.size(file) > MOST) {
                visitor.broken(path, "longer than " + MOST + " bytes");
                return;
            }
            visitor.file(
                    path, Files.getLastModifiedTime(file).toInstant(), Files.readAllBytes(file));
        } catch (IOException unreadable) {
            visitor.broken(path, "cannot be read: " + unreadable.getMessage());
        }
    }

    private void tar(Visitor visitor) throws IOException {
        Instant own = Files.getLastModifiedTime(place).toInstant();
        try (InputStream file = new BufferedInputStream(Files.newInputStream(place));
                InputStream content = isGzipped(file) ? new GZIPInputStream(file) : file;
                TarArchiveInputStream tar = new TarArchiveInputStream(content)) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (!entry.isFile() || !isPaper(entry.getName())) {
                    continue;
                }
                if (entry.getSize() > MOST) {
                    visitor.broken(entry.getName(), "longer than " + MOST + " bytes");
                    continue;
                }
                Instant packed = entry.getLastModifiedTime().toInstant();
                visitor.file(
                        entry.getName(), packed.isAfter(FIRST) ? packed : own, tar.readAllBytes());
            }
        } catch (IOException broken) {
            throw new IOException(
                    "no tar file, or one that is damaged or breaks off: " + broken.getMessage(),
                    broken);
        }
    }

    private static boolean isPaper(String path) {
        return PAPER.matcher(path.substring(path.replace('\\', '/').lastIndexOf('/') + 1))
                .matches();
    }

    private static boolean isGzipped(InputStream file) throws IOException {
        file.mark(2);
        boolean gzipped = file.read() == 0x1f && file.read() == 0x8b;
        file.reset();
        return gzipped;
    }
}

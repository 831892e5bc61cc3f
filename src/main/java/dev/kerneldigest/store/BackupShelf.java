package dev.kerneldigest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of the nightly backups. Files of other names in it are nobody's business.
 *
 * @param folder which need not exist
 */
public record BackupShelf(Path folder) {
    /** {@code kernel-digest-20261122T030000Z.zip}: when it was taken, in UTC. */
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'kernel-digest-'yyyyMMdd'T'HHmmss'Z.zip'", Locale.ROOT);

    /**
     * The shelf of a database.
     *
     * @param url of JDBC
     * @param folder seen from the folder of its file, where it has one
     */
    public static BackupShelf of(String url, Path folder) {
        return new BackupShelf(
                new DatabaseUrl(url)
                        .file()
                        .map(file -> file.resolveSibling(folder))
                        .orElse(folder));
    }

    /** A nightly backup. */
    public record Kept(Path file, Instant taken) {}

    /** Where the next one goes. */
    Path place(Instant now) {
        return folder.resolve(NAME.format(now.atOffset(ZoneOffset.UTC)));
    }

    /** What is there, the newest first; nothing when the folder cannot be read. */
    public List<Kept> all() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> kept(file).stream())
                    .sorted(Comparator.comparing(Kept::taken).reversed())
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    public Optional<Kept> newest() {
        return all().stream().findFirst();
    }

    /** Deletes all but the newest. */
    void keep(int most) throws IOException {
        for (Kept old : all().stream().skip(most).toList()) {
            Files.deleteIfExists(old.file());
        }
    }

    private static Optional<Kept> kept(Path file) {
        try {
            LocalDateTime taken = LocalDateTime.parse(file.getFileName().toString(), NAME);
            return Optional.of(new Kept(file, taken.toInstant(ZoneOffset.UTC)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}

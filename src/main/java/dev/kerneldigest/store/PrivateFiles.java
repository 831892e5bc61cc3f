package dev.kerneldigest.store;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Files that only the user who runs the program may read (0600, folders 0700), from before anything
 * is in them. Where the file system knows no such permissions, its own defaults hold.
 */
final class PrivateFiles {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final Set<PosixFilePermission> FILE =
            PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER =
            PosixFilePermissions.fromString("rwx------");

    private PrivateFiles() {}

    /** Makes an empty file; one that is there already fails. */
    static void create(Path file) throws IOException {
        folder(parent(file));
        Files.createFile(file, attributes(FILE));
    }

    /** Makes a folder and those above it, as far as they are missing. */
    static void folder(Path folder) throws IOException {
        Files.createDirectories(folder, attributes(FOLDER));
    }

    /** Makes a folder for work in progress, which whoever asked for it deletes. */
    static Path workshop(Path beside) throws IOException {
        Path folder = parent(beside);
        folder(folder);
        return Files.createTempDirectory(folder, ".kernel-digest-", attributes(FOLDER));
    }

    /** Takes what others may do away from a file that exists. */
    static void close(Path file) throws IOException {
        if (POSIX && !Files.getPosixFilePermissions(file).equals(FILE)) {
            Files.setPosixFilePermissions(file, FILE);
        }
    }

    /** Copies a stream into a new file, which is on the disk when this returns. */
    static void write(InputStream from, Path file) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(
                                file,
                                EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                                attributes(FILE));
                OutputStream out = Channels.newOutputStream(channel)) {
            from.transferTo(out);
            channel.force(true);
        }
    }

    /** Writes a new file of one text. */
    static void write(String text, Path file) throws IOException {
        write(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), file);
    }

    /** Moves a file to a new one, which is there whole or not at all, on another disk too. */
    static void move(Path from, Path to) throws IOException {
        Path workshop = workshop(to);
        try {
            Path whole = workshop.resolve("whole");
            try (InputStream in = Files.newInputStream(from)) {
                write(in, whole);
            }
            Files.move(whole, to);
            Files.delete(from);
        } finally {
            clear(workshop);
        }
    }

    /** Deletes a folder of files; what cannot be deleted stays, as after a kill. */
    static void clear(Path workshop) throws IOException {
        try (var files = Files.newDirectoryStream(workshop)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(workshop);
    }

    /** The folder that a file is in. */
    static Path parent(Path file) throws IOException {
        return Optional.ofNullable(file.toAbsolutePath().getParent())
                .orElseThrow(() -> new FileNotFoundException(file + " is no file's name"));
    }

    private static FileAttribute<?>[] attributes(Set<PosixFilePermission> permissions) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }
}

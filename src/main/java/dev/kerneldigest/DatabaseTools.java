package dev.kerneldigest;

import dev.kerneldigest.cli.BackupCommand;
import dev.kerneldigest.cli.RestoreCommand;
import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.config.Environment.DatabaseAccess;
import dev.kerneldigest.config.Secret;
import dev.kerneldigest.store.BackupShelf;
import dev.kerneldigest.store.Backups;
import dev.kerneldigest.store.Restore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The commands of the command line that keep the database safe, and move what is in it. */
record DatabaseTools(
        Supplier<Configuration> configuration, Lifecycle lifecycle, InstantSource clock) {
    void addTo(CommandLine line) {
        line.addSubcommand(new BackupCommand(this::backup))
                .addSubcommand(new RestoreCommand(this::restore));
        new MovingTools(configuration, lifecycle, clock).addTo(line);
    }

    private String backup(Path file) throws Exception {
        backups().write(file, clock);
        return "%s holds the database, %d KiB; put it back with: restore %s"
                .formatted(file, (Files.size(file) + 1023) >> 10, file);
    }

    private String restore(Path file) {
        Restore.Restored restored = backups().restore(file);
        return "%s is the database as it was at %s; the bot that starts on it takes what came since as posted"
                .formatted(restored.file(), restored.taken().truncatedTo(ChronoUnit.SECONDS));
    }

    private Backups backups() {
        DatabaseAccess access = configuration.get().environment().database();
        return new Backups(
                access.url(),
                access.user().orElse(""),
                access.password().map(Secret::reveal).orElse(""),
                shelf(configuration.get()));
    }

    /** Where the nightly backups are. */
    static BackupShelf shelf(Configuration configuration) {
        return BackupShelf.of(
                configuration.environment().database().url(),
                configuration.settings().keeping().backup().folder());
    }
}

package dev.kerneldigest.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.testing.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NightlyBackupsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir private Path folder;

    private final SettableClock clock = new SettableClock(NOON);
    private Database database = Database.open("jdbc:h2:mem:unused", "sa", "");

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void oneIsMadeEveryNightAndTheNewestStay() throws IOException {
        NightlyBackups nightly = nightly(2);
        nightly.run();
        assertThat(names()).containsExactly("kernel-digest-20261121T120000Z.zip");
        Path mine = Files.writeString(shelf().folder().resolve("kernel-digest-mine.zip"), "mine");
        at(nightly, "2026-11-22T02:59:59Z");
        at(nightly, "2026-11-22T03:00:04Z");
        at(nightly, "2026-11-22T04:00:00Z");
        assertThat(names())
                .containsExactly(
                        "kernel-digest-20261121T120000Z.zip",
                        "kernel-digest-20261122T030004Z.zip",
                        "kernel-digest-mine.zip");
        at(nightly, "2026-11-23T03:00:00Z");
        assertThat(names())
                .containsExactly(
                        "kernel-digest-20261122T030004Z.zip",
                        "kernel-digest-20261123T030000Z.zip",
                        "kernel-digest-mine.zip");
        assertThat(mine).hasContent("mine");
        assertThat(nightly.last()).contains(Instant.parse("2026-11-23T03:00:00Z"));
        assertThat(nightly.trouble()).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(shelf().folder())))
                .isEqualTo("rwx------");
    }

    @Test
    void aRestartMakesNoSecondOneOfTheSameNight() throws IOException {
        nightly(7).run();
        clock.advance(Duration.ofMinutes(1));
        nightly(7).run();
        assertThat(names()).hasSize(1);
    }

    @Test
    void oneThatFailsIsToldOfAndTriedAgain() throws IOException {
        NightlyBackups nightly = nightly(7);
        Files.writeString(folder.resolve("backups"), "in the way");
        nightly.run();
        assertThat(nightly.trouble().orElseThrow()).contains("could not be written");
        Files.delete(folder.resolve("backups"));
        nightly.run();
        assertThat(nightly.trouble()).isPresent();
        clock.advance(Duration.ofHours(1));
        nightly.run();
        assertThat(nightly.trouble()).isEmpty();
        assertThat(names()).hasSize(1);
    }

    private void at(NightlyBackups nightly, String moment) {
        clock.advance(Duration.between(clock.instant(), Instant.parse(moment)));
        nightly.run();
    }

    private NightlyBackups nightly(int keep) {
        database.close();
        database = Database.open("jdbc:h2:file:" + folder.resolve("live"), "sa", "");
        return new NightlyBackups(database, shelf(), LocalTime.of(3, 0), keep, clock);
    }

    private BackupShelf shelf() {
        return new BackupShelf(folder.resolve("backups"));
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(shelf().folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}

package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.store.BackupWish;
import dev.kerneldigest.store.Database;
import dev.kerneldigest.testing.Program;
import dev.kerneldigest.testing.TableDump;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that make and put back backups, each a process of its own. */
final class BackupProcessTest {
    private static final String SOURCES =
            """
            sources:
              - {id: lwn, name: LWN.net, kind: feed, url: "http://127.0.0.1:9/", every: 1h}
            """;

    @TempDir private Path folder;

    @Test
    @DisplayName("O5: backup and restore as commands, while another process has the database")
    void aDatabaseThatIsInUseIsBackedUpAndPutBackElsewhere() throws IOException {
        settings();
        Map<String, List<String>> held;
        Program program = new Program(folder, Map.of());
        try (Database bot = open("data/kernel-digest")) {
            held = TableDump.of(bot.dataSource());
            Program.Ended made = askedOf(bot, program);
            assertThat(made.code()).as(made.err()).isZero();
            assertThat(made.out()).contains("one.zip holds the database", "restore one.zip");
            assertThat(program.run("backup", "one.zip").complaints())
                    .containsExactly("backup: one.zip is there already: name a file that is not");
        }
        Program.Ended standing = program.run("restore", "one.zip");
        assertThat(standing.code()).isEqualTo(1);
        assertThat(standing.complaints()).hasSize(1);
        assertThat(standing.err()).contains("a database stands at", "nothing was changed");

        Program elsewhere =
                new Program(folder, Map.of("KERNEL_DIGEST_DB", "jdbc:h2:file:./other/copy"));
        Program.Ended restored = elsewhere.run("restore", "one.zip");
        assertThat(restored.code()).as(restored.err()).isZero();
        assertThat(restored.out()).contains("is the database as it was at 20");
        try (Database copy = open("other/copy")) {
            Map<String, List<String>> back = TableDump.of(copy.dataSource());
            assertThat(back.remove("backup_copy")).hasSize(1);
            held.remove("backup_copy");
            assertThat(back).isEqualTo(held);
        }
        assertThat(names()).doesNotContain("kernel-digest.mv.db.backup-made");
    }

    /** The bot looks for wishes, as its rounds do. */
    private static Program.Ended askedOf(Database bot, Program program) {
        AtomicBoolean over = new AtomicBoolean();
        BackupWish wish = new BackupWish(bot.file().orElseThrow());
        Thread rounds =
                Thread.ofPlatform()
                        .start(() -> {
                            while (!over.get()) {
                                wish.grant(bot, InstantSource.system());
                                Thread.onSpinWait();
                            }
                        });
        try {
            return program.run("backup", "one.zip");
        } finally {
            over.set(true);
            assertThat(joined(rounds)).isTrue();
        }
    }

    private static boolean joined(Thread thread) {
        try {
            return thread.join(java.time.Duration.ofSeconds(60));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void aFirstBackupOfNothingMakesNoDatabase() throws IOException {
        settings();
        Program.Ended ended = new Program(folder, Map.of()).run("backup", "one.zip");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.complaints()).hasSize(1);
        assertThat(ended.err()).contains("there is no database ", "check KERNEL_DIGEST_DB");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void postgresHasToolsOfItsOwnWhichAreNamedWithoutThePassword() throws IOException {
        settings();
        Program program =
                new Program(
                        folder,
                        Map.of(
                                "KERNEL_DIGEST_DB",
                                "jdbc:postgresql://db.example:5433/news?password=hunter2",
                                "KERNEL_DIGEST_DB_USER",
                                "reader",
                                "KERNEL_DIGEST_DB_PASSWORD",
                                "hunter2"));
        Program.Ended backup = program.run("backup", "one dump");
        assertThat(backup.code()).isEqualTo(1);
        assertThat(backup.err())
                .contains(
                        "pg_dump --format=custom --file='one dump' --host=db.example --port=5433"
                                + " --username=reader news (docs/backup.md")
                .doesNotContain("hunter2");
        Program.Ended restore = program.run("restore", "one.dump");
        assertThat(restore.code()).isEqualTo(1);
        assertThat(restore.err())
                .contains(
                        "pg_restore --no-owner --exit-on-error --host=db.example --port=5433"
                                + " --username=reader --dbname=news one.dump")
                .doesNotContain("hunter2");
    }

    @Test
    void aFileMustBeNamed() throws IOException {
        settings();
        assertThat(new Program(folder, Map.of()).run("backup").code()).isEqualTo(2);
        assertThat(new Program(folder, Map.of()).run("restore").code()).isEqualTo(2);
    }

    private void settings() throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(folder.resolve("config/sources.yaml"), SOURCES);
        Files.writeString(folder.resolve("config/kernel-digest.yaml"), "");
    }

    private Database open(String name) {
        return Database.open("jdbc:h2:file:" + folder.resolve(name), "", "");
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder.resolve("data"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}

package dev.kerneldigest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kerneldigest.testing.TableDump;
import dev.kerneldigest.testing.TestDatabase;
import dev.kerneldigest.testing.TestItems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BackupTest {
    private static final Instant NIGHT = Instant.parse("2026-11-22T03:00:00Z");

    @TempDir private Path folder;

    @Test
    @DisplayName("O5: a backup that is put back holds every row of every table")
    void aBackupThatIsPutBackHoldsEveryRow() {
        Path backup = folder.resolve("one.zip");
        Map<String, List<String>> before;
        try (Database database = filled()) {
            before = TableDump.of(database.dataSource());
            Backup.write(database, backup, NIGHT);
            assertThat(TableDump.of(database.dataSource())).isEqualTo(before);
        }
        Restore.Restored restored = Restore.restore(url("again"), "sa", "", backup);
        assertThat(restored).isEqualTo(new Restore.Restored(mvDb("again"), NIGHT));
        try (Database again = open("again")) {
            assertThat(new CopyMark(again).taken()).contains(NIGHT);
            TestDatabase.execute(again, List.of("DELETE FROM backup_copy"));
            assertThat(new CopyMark(again).taken()).isEmpty();
            assertThat(TableDump.of(again.dataSource())).isEqualTo(before);
            assertThat(before.values()).filteredOn(List::isEmpty).hasSizeLessThan(20);
        }
        assertThat(leftOver()).isEmpty();
    }

    @Test
    void aBackupOfADatabaseThatIsWrittenToIsOfOneMoment() throws InterruptedException {
        try (Database database = filled()) {
            SqlFeedStates states = new SqlFeedStates(database);
            AtomicBoolean over = new AtomicBoolean();
            CountDownLatch underWay = new CountDownLatch(20);
            Thread writer =
                    Thread.ofPlatform()
                            .start(() -> {
                                for (int i = 0; !over.get(); i++) {
                                    String key = "busy" + i + "-";
                                    states.save(
                                            TestStates.fresh("busy" + i),
                                            IntStream.range(0, 10)
                                                    .mapToObj(n -> TestItems.item(key + n))
                                                    .toList(),
                                            List.of());
                                    underWay.countDown();
                                }
                            });
            underWay.await();
            for (int i = 0; i < 5; i++) {
                Backup.write(database, folder.resolve(i + ".zip"), NIGHT);
            }
            over.set(true);
            writer.join();
        }
        for (int i = 0; i < 5; i++) {
            Restore.restore(url("copy" + i), "sa", "", folder.resolve(i + ".zip"));
            try (Database copy = open("copy" + i)) {
                int polls = new SqlFeedStates(copy).all().size() - 4;
                assertThat(polls).isGreaterThanOrEqualTo(20);
                // What one transaction wrote is there together.
                assertThat(new SqlNewsArchive(copy).after(0, 100_000))
                        .hasSize(6 + 500 + polls * 10);
            }
        }
    }

    @Test
    void onlyTheOwnerMayReadTheDatabaseItsBackupAndWhatIsPutBack() throws IOException {
        Path backup = folder.resolve("new/folder/one.zip");
        try (Database database = open("deep/down/live")) {
            Backup.write(database, backup, NIGHT);
        }
        Restore.restore(url("back/again"), "sa", "", backup);
        assertThat(permissions(mvDb("deep/down/live"))).isEqualTo("rw-------");
        assertThat(permissions(mvDb("back/again"))).isEqualTo("rw-------");
        assertThat(permissions(backup)).isEqualTo("rw-------");
        assertThat(permissions(folder.resolve("new/folder"))).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("deep/down"))).isEqualTo("rwx------");
    }

    @Test
    void aDatabaseThatAllCouldReadIsClosedToThem() throws IOException {
        open("live").close();
        Files.setPosixFilePermissions(mvDb("live"), PosixFilePermissions.fromString("rw-r--r--"));
        open("live").close();
        assertThat(permissions(mvDb("live"))).isEqualTo("rw-------");
    }

    @Test
    void nothingIsPutOverADatabaseThatStands() throws IOException {
        Path backup = backup();
        byte[] before = Files.readAllBytes(mvDb("live"));
        assertThatThrownBy(() -> Restore.restore(url("live"), "sa", "", backup))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("a database stands at " + mvDb("live"))
                .hasMessageContaining("mv %s %s.old".formatted(mvDb("live"), mvDb("live")));
        assertThat(Files.readAllBytes(mvDb("live"))).isEqualTo(before);
        assertThat(leftOver()).isEmpty();
    }

    @Test
    void aFileThatIsThereIsNotOverwrittenByABackup() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine"), "mine");
        try (Database database = open("live")) {
            assertThatThrownBy(() -> Backup.write(database, mine, NIGHT))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("is there already");
        }
        assertThat(mine).hasContent("mine");
    }

    @Test
    void whatIsNoBackupIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "no backup");
        refused(text, "is no whole backup of kernel-digest");
        refused(folder.resolve("nothing"), "there is no file");
        Path backup = backup();
        refused(mvDb("live"), "is no whole backup of kernel-digest");
        assertThat(mvDb("again")).doesNotExist();
        assertThat(backup).exists();
    }

    @Test
    void theDatabaseOfAnotherProgramIsRefused() throws IOException {
        try (Database database = open("foreign")) {
            TestDatabase.execute(database, List.of("DROP TABLE \"flyway_schema_history\""));
        }
        Path backup = folder.resolve("foreign.zip");
        new H2Copy(mvDb("foreign")).pack(backup);
        refused(backup, "use a database of its own");
    }

    @Test
    void aBackupOfANewerProgramIsRefused() {
        Path backup = folder.resolve("newer.zip");
        try (Database database = open("live")) {
            TestDatabase.execute(database, List.of(DatabaseTest.NEWER));
            Backup.write(database, backup, NIGHT);
        }
        refused(backup, "the database in it is of version 7000, this program knows up to");
        assertThat(mvDb("again")).doesNotExist();
        assertThat(leftOver()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.2, 0.5, 0.9, 0.999})
    void aBackupThatIsCutShortOrHasAFlippedByteIsNeverPutBack(double place) throws IOException {
        Path backup = backup();
        byte[] whole = Files.readAllBytes(backup);
        int at = (int) (place * (whole.length - 1));
        byte[] flipped = whole.clone();
        flipped[at] ^= 0x55;
        Path damaged = Files.write(folder.resolve("flipped.zip"), flipped);
        Path cut = folder.resolve("cut.zip");
        // Within the database: the list of contents behind it is not needed.
        Files.write(cut, Arrays.copyOf(whole, Math.min(at, whole.length - 1_024)));
        assertThatThrownBy(() -> Restore.restore(url("again"), "sa", "", cut))
                .isInstanceOf(DatabaseException.class);
        try {
            Restore.restore(url("again"), "sa", "", damaged);
            // A byte that says nothing, such as of a file's date.
            assertThat(mvDb("again")).exists();
            try (Database again = open("again")) {
                assertThat(new SqlNewsArchive(again).after(0, 10_000)).hasSize(506);
            }
        } catch (DatabaseException refused) {
            assertThat(String.valueOf(refused.getMessage()).lines()).hasSize(1);
            assertThat(mvDb("again")).doesNotExist();
        }
    }

    private void refused(Path backup, String why) {
        assertThatThrownBy(() -> Restore.restore(url("again"), "sa", "", backup))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining(why)
                .satisfies(thrown ->
                        assertThat(String.valueOf(thrown.getMessage()).lines()).hasSize(1));
    }

    private Path backup() {
        Path backup = folder.resolve("one.zip");
        try (Database database = filled()) {
            Backup.write(database, backup, NIGHT);
        }
        return backup;
    }

    private Database filled() {
        TestDatabase place = new TestDatabase(url("live"), "sa", "");
        EarlierDatabase.fill(place, EarlierDatabase.versions().getLast());
        Database database = place.open();
        new SqlFeedStates(database)
                .save(
                        TestStates.fresh("many"),
                        IntStream.range(0, 500).mapToObj(i -> TestItems.item("k" + i)).toList(),
                        List.of());
        return database;
    }

    private Database open(String name) {
        return Database.open(url(name), "sa", "");
    }

    private String url(String name) {
        return "jdbc:h2:file:" + folder.resolve(name);
    }

    private Path mvDb(String name) {
        return folder.resolve(name + ".mv.db");
    }

    private Stream<Path> leftOver() {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> file.getFileName().toString().startsWith("."))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}

package dev.kerneldigest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.testing.TestDatabase;
import dev.kerneldigest.testing.TestDatabases;
import dev.kerneldigest.testing.TestItems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class DatabaseTest {
    static final String NEWER =
            """
            INSERT INTO "flyway_schema_history" ("installed_rank", "version", "description", "type",
                "script", "installed_by", "execution_time", "success")
            VALUES (99, '7000', 'from the future', 'SQL', 'V7000__x.sql', 'us', 1, TRUE)
            """;

    private static final long LAST_CHUNK = -1;

    private static final Set<Thread.State> WAITING_OR_OVER =
            EnumSet.of(Thread.State.WAITING, Thread.State.TERMINATED);

    @TempDir private Path folder;

    static Stream<Supplier<TestDatabase>> bothDatabases() {
        return Stream.of(TestDatabases::h2, TestDatabases::postgres);
    }

    @ParameterizedTest
    @MethodSource("bothDatabases")
    void aDatabaseOfANewerVersionIsRefusedAndLeftAlone(Supplier<TestDatabase> place) {
        TestDatabase newer = place.get();
        try (Database holder = newer.open()) {
            TestDatabase.execute(holder, List.of(NEWER, "DROP TABLE kernel_release"));
            assertThatThrownBy(newer::open)
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("is of version 7000, this program knows up to ")
                    .hasMessageContaining("use a newer kernel-digest; nothing was changed");
            // Nothing was put back either.
            TestDatabase.execute(holder, List.of("CREATE TABLE kernel_release (a int)"));
        }
    }

    @ParameterizedTest
    @MethodSource("bothDatabases")
    void aDatabaseWithTablesOfOthersIsRefused(Supplier<TestDatabase> place) {
        TestDatabase foreign = place.get();
        try (Database holder = foreign.open()) {
            TestDatabase.execute(holder, List.of("DROP TABLE \"flyway_schema_history\""));
            assertThatThrownBy(foreign::open)
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("use a database of its own")
                    .satisfies(DatabaseTest::isOneLine);
        }
    }

    @Test
    @DisplayName("K19: makes its tables itself, and goes on when it was killed amid that")
    void aProgramKilledAmidItsFirstMigrationGoesOnWithIt() {
        Path file = filled();
        try (Database database = open(file)) {
            TestDatabase.execute(
                    database,
                    List.of(
                            "DROP TABLE outbox",
                            "DELETE FROM \"flyway_schema_history\" WHERE \"installed_rank\" > 0"));
        }
        try (Database again = open(file)) {
            assertThat(new SqlNewsArchive(again).after(0, 10_000)).hasSize(500);
            assertThat(new SqlOutbox(again).nextDue()).isEmpty();
        }
    }

    @Test
    @DisplayName("K19: keeps what it stored in one file of H2, over restarts")
    void whatWasStoredIsThereAfterARestart() {
        Path file = filled();
        try (Database again = open(file)) {
            assertThat(new SqlNewsArchive(again).after(0, 10_000)).hasSize(500);
        }
    }

    @Test
    void whatPollsFoundIsInTheFileAtTheLatestWithWhatIsCommittedAfterIt() throws IOException {
        Path live = folder.resolve("live");
        try (Database database = open(live)) {
            fill(database);
            new SqlArrivals(database).served(1);
            assertThat(afterKill(live, "copy")).hasSize(500);
        }
    }

    @Test
    void nobodyWritesTheFileAmidATransaction() throws InterruptedException {
        try (Database database = open(folder.resolve("live"))) {
            Thread other = database.transactions().runAhead(_ -> waiting(database));
            other.join();
        }
    }

    @Test
    void nobodyWritesTheFileWhileTheScheduleChangesIt() throws Exception {
        try (Database database = open(folder.resolve("live"))) {
            Thread other;
            try (Connection schedule = database.lend()) {
                schedule.setAutoCommit(false);
                other = waiting(database);
                assertThatThrownBy(() -> schedule.prepareStatement("SELECT no"))
                        .isInstanceOf(SQLException.class);
                schedule.commit();
            }
            other.join();
        }
    }

    /** Somebody who would write, and waits. */
    private static Thread waiting(Database database) {
        Thread writer = Thread.ofPlatform().start(() -> new SqlArrivals(database).served(1));
        while (!WAITING_OR_OVER.contains(writer.getState())) {
            Thread.onSpinWait();
        }
        assertThat(writer.getState()).isEqualTo(Thread.State.WAITING);
        return writer;
    }

    @Test
    void whatAnIndexIsBuiltFromIsInTheFile() throws IOException {
        Path live = folder.resolve("live");
        try (Database database = open(live)) {
            fill(database);
            assertThat(new SqlNewsArchive(database).after(499, 10)).hasSize(1);
            assertThat(afterKill(live, "copy")).hasSize(500);
        }
    }

    @Test
    void aFileOfAProgramThatWasKilledAsItBeganIsAsGoodAsNone() throws SQLException, IOException {
        Path live = folder.resolve("live");
        try (Connection begun =
                DriverManager.getConnection(
                        new DatabaseUrl("jdbc:h2:file:" + live).complete(), "sa", "")) {
            assertThat(begun.isValid(1)).isTrue();
            assertThat(afterKill(live, "copy")).isEmpty();
            assertThat(afterKill(live, "another")).isEmpty();
        }
    }

    private List<ArchivedItem> afterKill(Path live, String copy) throws IOException {
        Files.copy(mvDb(live), mvDb(folder.resolve(copy)));
        try (Database afterKill = open(folder.resolve(copy))) {
            return new SqlNewsArchive(afterKill).after(0, 10_000);
        }
    }

    @Test
    void aFileInUseByAnotherIsSaidToBe() throws IOException {
        Path file = filled();
        try (FileChannel other = FileChannel.open(mvDb(file), StandardOpenOption.WRITE);
                var lock = other.lock()) {
            assertThat(lock.isValid()).isTrue();
            refused(file, "is in use by another process: stop the other kernel-digest");
        }
    }

    @Test
    void aFileOfGarbageIsSaidToBeDamagedAndStaysAsItIs() throws IOException {
        Path file = folder.resolve("garbage");
        Files.writeString(mvDb(file), "this is no database ".repeat(5_000));
        refused(file, "is damaged");
        assertThat(mvDb(file)).hasContent("this is no database ".repeat(5_000));
    }

    @Test
    void anOverwrittenFileIsSaidToBeDamaged() throws IOException {
        Path file = filled();
        long size = Files.size(mvDb(file));
        try (FileChannel channel = FileChannel.open(mvDb(file), StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate((int) size), 0);
        }
        refused(file, "is damaged");
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void aFileCutShortIsNeverTakenForANewDatabase(long size) throws IOException {
        Path file = filled();
        long whole = Files.size(mvDb(file));
        try (FileChannel channel = FileChannel.open(mvDb(file), StandardOpenOption.WRITE)) {
            channel.truncate(size == LAST_CHUNK ? lastChunk(file) : size);
        }
        refused(file, "is damaged");
        assertThat(Files.size(mvDb(file))).isLessThan(whole);
    }

    /** Where H2's header says that the last piece of the file begins, in bytes. */
    private static long lastChunk(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(mvDb(file))) {
            String header = new String(in.readNBytes(4096), StandardCharsets.ISO_8859_1);
            String block = header.replaceFirst("(?s).*,block:(\\w+),.*", "$1");
            return Long.parseLong(block, 16) * 4096;
        }
    }

    static Stream<Long> sizes() {
        return Stream.of(LAST_CHUNK, 0L, 100L, 4096L, 8192L, 12288L);
    }

    @Test
    void aServerThatIsNotThereIsSaidSoWithoutThePassword() {
        String url = "jdbc:postgresql://127.0.0.1:9/db?password=hunter2&connectTimeout=2";
        assertThatThrownBy(() -> Database.open(url, "us", "hunter2"))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("jdbc:postgresql://127.0.0.1:9/db cannot be reached")
                .message()
                .doesNotContain("hunter2");
    }

    @Test
    void aDatabaseThatItsServerDoesNotHaveIsSaidSo() {
        TestDatabase server = TestDatabases.postgres();
        assertThatThrownBy(() -> Database.open(server.url() + "no", "postgres", "postgres"))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("does not exist on its server");
    }

    @Test
    void aWrongPasswordIsSaidSo() {
        Path file = filled();
        assertThatThrownBy(() -> Database.open("jdbc:h2:file:" + file, "sa", "wrong"))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("refuses the user or password");
    }

    @Test
    void anotherKindOfDatabaseIsRefused() {
        assertThatThrownBy(() -> Database.open("jdbc:sqlite:x", "", ""))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("KERNEL_DIGEST_DB");
    }

    @Test
    void settingsOfTheUrlAreLeftAsTheyAre() {
        assertThat(new DatabaseUrl("jdbc:h2:mem:x;write_delay=9").complete())
                .isEqualTo(
                        "jdbc:h2:mem:x;write_delay=9;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
                                + ";DEFAULT_NULL_ORDERING=HIGH;AUTO_COMPACT_FILL_RATE=0;QUERY_CACHE_SIZE=64"
                                + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0");
    }

    private Path filled() {
        Path file = folder.resolve("kernel-digest");
        try (Database database = open(file)) {
            fill(database);
        }
        return file;
    }

    private static void fill(Database database) {
        new SqlFeedStates(database)
                .save(
                        TestStates.fresh("lwn"),
                        IntStream.range(0, 500).mapToObj(i -> TestItems.item("k" + i)).toList(),
                        List.of());
    }

    private static Database open(Path file) {
        return Database.open("jdbc:h2:file:" + file, "sa", "");
    }

    private static Path mvDb(Path file) {
        return Path.of(file + ".mv.db");
    }

    private static void refused(Path file, String why) {
        assertThatThrownBy(() -> open(file))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining(why)
                .satisfies(DatabaseTest::isOneLine);
    }

    private static void isOneLine(Throwable thrown) {
        assertThat(String.valueOf(thrown.getMessage()).lines()).hasSize(1);
    }
}

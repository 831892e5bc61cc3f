package dev.kerneldigest.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.testing.TestItems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A damaged H2 file is told of with the way back, and never taken for a new database. */
final class DamagedFileTest {
    private static final int ITEMS = 2_000;

    /** Bytes that are overwritten, one block of H2's. */
    private static final int BLOCK = 4096;

    @TempDir private Path folder;

    private byte[] whole = new byte[0];

    @BeforeEach
    void fill() throws IOException {
        try (Database database = open()) {
            new SqlFeedStates(database)
                    .save(
                            TestStates.fresh("lwn"),
                            IntStream.range(0, ITEMS)
                                    .mapToObj(i -> TestItems.item("k" + i))
                                    .toList(),
                            List.of());
        }
        whole = Files.readAllBytes(file());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 0.99, 1})
    void aBlockOfNoiseIsToldOfOrHarmless(double place) throws IOException {
        byte[] damaged = whole.clone();
        int at = (int) (place * (whole.length - BLOCK));
        for (int i = at; i < at + BLOCK; i++) {
            damaged[i] ^= (byte) (0x5a + i);
        }
        toldOfOrHarmless(damaged);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99})
    void aFileCutShortIsToldOfOrHarmless(double place) throws IOException {
        toldOfOrHarmless(Arrays.copyOf(whole, (int) (place * whole.length)));
    }

    @Test
    void aLastCommitThatIsTornIsToldOfThoughThoseBeforeItCanBeRead() throws IOException {
        Files.delete(file());
        MVStore store =
                new MVStore.Builder()
                        .fileName(file().toString())
                        .autoCommitDisabled()
                        .autoCompactFillRate(0)
                        .open();
        for (int commit = 1; commit <= 9; commit++) {
            store.openMap("told" + commit).put(commit, "x".repeat(3 * BLOCK));
            store.commit();
        }
        store.close(0);
        byte[] torn = Files.readAllBytes(file());
        assertThat(toldOf(Arrays.copyOf(torn, torn.length - BLOCK / 2)).orElseThrow())
                .contains("its last commits cannot be read");
    }

    @Test
    void theHeadersGoneIsToldOf() throws IOException {
        byte[] damaged = whole.clone();
        Arrays.fill(damaged, 0, 2 * BLOCK, (byte) 0);
        assertThat(toldOf(damaged)).isPresent();
    }

    @Test
    void theNewestBackupIsNamedWithTheWholeCommand() throws IOException {
        Files.createDirectories(folder.resolve("backups"));
        Files.createFile(folder.resolve("backups/kernel-digest-20261121T030000Z.zip"));
        Files.createFile(folder.resolve("backups/kernel-digest-20261122T030000Z.zip"));
        Files.createFile(folder.resolve("backups/zzz.zip"));
        assertThat(toldOf(new byte[100]).orElseThrow())
                .contains(
                        "move the file away (mv %s %s.damaged) and put the newest backup back (java -jar kernel-digest.jar restore %s)"
                                .formatted(
                                        file(),
                                        file(),
                                        folder.resolve(
                                                "backups/kernel-digest-20261122T030000Z.zip")))
                .endsWith("nothing was changed");
    }

    @Test
    void thatThereIsNoBackupIsSaid() throws IOException {
        assertThat(toldOf(new byte[100]).orElseThrow())
                .contains("there is no backup in " + folder.resolve("backups"))
                .contains("restore BACKUP");
    }

    /** Harmless is damage where nothing is that counts: then everything is there. */
    private void toldOfOrHarmless(byte[] damaged) throws IOException {
        if (toldOf(damaged).isPresent()) {
            assertThat(Files.readAllBytes(file())).isEqualTo(damaged);
            return;
        }
        try (Database database = open()) {
            assertThat(new SqlNewsArchive(database).after(0, 2 * ITEMS)).hasSize(ITEMS);
            assertThat(new SqlFeedStates(database).all()).hasSize(1);
        } catch (DatabaseException noticedLater) {
            assertThat(noticedLater).hasMessageContaining(" is damaged (");
        }
    }

    /** What is said when it is opened; empty when it opens. */
    private Optional<String> toldOf(byte[] damaged) throws IOException {
        Files.write(file(), damaged);
        try (Database database = open()) {
            assertThat(database.isShared()).isFalse();
            return Optional.empty();
        } catch (DatabaseException refused) {
            assertThat(refused).hasMessageContaining(" is damaged (");
            assertThat(String.valueOf(refused.getMessage()).lines()).hasSize(1);
            return Optional.ofNullable(refused.getMessage());
        }
    }

    private Database open() {
        return Database.open("jdbc:h2:file:" + folder.resolve("live"), "sa", "");
    }

    private Path file() {
        return folder.resolve("live.mv.db");
    }
}

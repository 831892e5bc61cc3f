package dev.kerneldigest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kerneldigest.testing.OldDatabase;
import dev.kerneldigest.testing.TestDatabase;
import dev.kerneldigest.testing.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database is looked at, and stays as it was. */
final class DatabaseLookTest {
    @TempDir private Path folder;

    private DatabaseLook look(String url) {
        return DatabaseLook.at(url, "", "", BackupShelf.of(url, Path.of("backups")));
    }

    private String file() {
        return "jdbc:h2:file:" + folder.resolve("kernel");
    }

    @Test
    void aFileThatIsNotThereIsNotMade() {
        assertThat(look(file())).isEqualTo(new DatabaseLook.Absent(file()));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anOlderOneStaysOld() throws IOException {
        OldDatabase.make(file(), 3);
        byte[] before = Files.readAllBytes(folder.resolve("kernel.mv.db"));
        assertThat(look(file())).isEqualTo(new DatabaseLook.There(file(), Optional.of("3"), false));
        assertThat(Files.readAllBytes(folder.resolve("kernel.mv.db"))).isEqualTo(before);
    }

    @Test
    void oneOfThisProgramIsCurrent() {
        Database.open(file(), "", "").close();
        assertThat(look(file()))
                .isInstanceOfSatisfying(
                        DatabaseLook.There.class,
                        there -> {
                            assertThat(there.current()).isTrue();
                            assertThat(there.version()).isPresent();
                        });
    }

    @Test
    void aFileThatIsNoDatabaseIsTold() throws IOException {
        Files.writeString(folder.resolve("kernel.mv.db"), "words ".repeat(4_000));
        assertThatThrownBy(() -> look(file()))
                .isInstanceOf(DatabaseException.class)
                .hasMessageStartingWith("the database jdbc:h2:file:");
    }

    @Test
    void onPostgresNothingIsMadeEither() {
        TestDatabase postgres = TestDatabases.postgres();
        BackupShelf shelf = BackupShelf.of(postgres.url(), Path.of("backups"));
        for (int again = 0; again < 2; again++) {
            assertThat(DatabaseLook.at(postgres.url(), postgres.user(), postgres.password(), shelf))
                    .isInstanceOfSatisfying(
                            DatabaseLook.There.class,
                            there -> assertThat(there.version()).isEmpty());
        }
        postgres.open().close();
        assertThat(DatabaseLook.at(postgres.url(), postgres.user(), postgres.password(), shelf))
                .isInstanceOfSatisfying(
                        DatabaseLook.There.class, there -> assertThat(there.current()).isTrue());
    }

    @Test
    void aServerThatDoesNotAnswerIsTold() {
        assertThatThrownBy(() -> look("jdbc:postgresql://127.0.0.1:9/kernel"))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("cannot be reached");
    }
}

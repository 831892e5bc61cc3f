package dev.kerneldigest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a kill leaves behind is the file as it is at that moment: a copy of it. */
final class LastCommitTest {
    /** What nobody reads is overwritten at once, and not after 45 s. */
    private static final String BUSY = ";RETENTION_TIME=0";

    private static final int COMMITS = 60;

    @TempDir private Path folder;

    @Test
    void everyCommitIsThereAfterAKill() throws IOException {
        Random random = new Random(7);
        try (Database database = Database.open(url("live") + BUSY, "sa", "any")) {
            database.transactions()
                    .run(handle ->
                            handle.execute("CREATE TABLE told (n int PRIMARY KEY, s varchar)"));
            for (int n = 1; n <= COMMITS; n++) {
                commit(database, n, random.nextInt(12_000));
                kill();
                assertThat(newest()).as("commit").isEqualTo(n);
            }
        }
    }

    /** Some large and some small, some of them deleted soon: the file gets holes. */
    private static void commit(Database database, int number, int length) {
        int _ =
                database.transactions()
                        .run(handle -> {
                            handle.execute(
                                    "DELETE FROM told WHERE n < ? AND MOD(n, 3) > 0", number - 4);
                            return handle.execute(
                                    "INSERT INTO told (n, s) VALUES (?, ?)",
                                    number,
                                    "x".repeat(length));
                        });
    }

    private void kill() throws IOException {
        Files.copy(
                folder.resolve("live.mv.db"),
                folder.resolve("killed.mv.db"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private int newest() {
        try (Database database = Database.open(url("killed"), "sa", "any")) {
            return database.transactions()
                    .read(handle ->
                            handle.createQuery("SELECT MAX(n) FROM told")
                                    .mapTo(Integer.class)
                                    .one());
        }
    }

    private String url(String name) {
        return "jdbc:h2:file:" + folder.resolve(name);
    }
}

package dev.kerneldigest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** H2 keeps every commit here, and so does not tidy its file by itself. */
final class TidyingTest {
    private static final int ROWS = 2_000;
    private static final int COMMITS = 1_500;

    @TempDir private Path folder;

    @Test
    void aFileInUseStopsGrowing() throws IOException {
        long untidy;
        long tidied;
        try (Database database = open("untidy")) {
            untidy = sizeAfterWork("untidy", database, () -> {});
        }
        try (Database database = open("tidy")) {
            tidied = sizeAfterWork("tidy", database, new Tidying(database));
        }
        assertThat(tidied).isLessThan(untidy / 2);
    }

    /** Rows all over the table change, so that each piece of the file keeps something of use. */
    private long sizeAfterWork(String name, Database database, Runnable upkeep) throws IOException {
        Random random = new Random(7);
        fill(database);
        for (int commit = 1; commit <= COMMITS; commit++) {
            change(database, 1 + random.nextInt(ROWS), "y".repeat(random.nextInt(600)));
            if (commit % 20 == 0) {
                upkeep.run();
            }
        }
        return Files.size(folder.resolve(name + ".mv.db"));
    }

    private static void fill(Database database) {
        database.transactions()
                .run(handle -> {
                    handle.execute("CREATE TABLE told (n int PRIMARY KEY, s varchar)");
                    return handle.execute(
                            "INSERT INTO told SELECT \"X\", REPEAT('x', 300) FROM SYSTEM_RANGE(1, ?)",
                            ROWS);
                });
    }

    private static void change(Database database, int row, String text) {
        int _ =
                database.transactions()
                        .run(handle ->
                                handle.execute("UPDATE told SET s = ? WHERE n = ?", text, row));
    }

    /** What is useless may be overwritten at once; and H2 does nothing by itself. */
    private Database open(String name) {
        return Database.open(
                "jdbc:h2:file:" + folder.resolve(name) + ";RETENTION_TIME=0;WRITE_DELAY=0",
                "sa",
                "any");
    }
}

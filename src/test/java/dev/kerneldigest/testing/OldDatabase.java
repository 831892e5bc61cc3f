package dev.kerneldigest.testing;

import org.flywaydb.core.Flyway;

/** A database as an older version of the program left it. */
public final class OldDatabase {
    /** What the program opens an H2 file with. */
    private static final String LIKE_OURS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";

    private OldDatabase() {}

    /** Makes one without rows, and closes it. */
    public static void make(String h2, int version) {
        Flyway.configure()
                .dataSource(h2 + LIKE_OURS, "", "")
                .locations("classpath:db/migration")
                .target(Integer.toString(version))
                .load()
                .migrate();
    }
}

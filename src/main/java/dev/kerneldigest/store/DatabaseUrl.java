package dev.kerneldigest.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A JDBC URL of one of the databases that we know. */
record DatabaseUrl(String value) {
    private static final String H2 = "jdbc:h2:";
    private static final String POSTGRES = "jdbc:postgresql:";

    /**
     * What makes H2 read the SQL written for PostgreSQL; and a WRITE_DELAY of 24 days and
     * AUTO_COMPACT_FILL_RATE=0, so that H2 writes when {@link Transactions} says so, and not amid a
     * transaction; and QUERY_CACHE_SIZE, since storing what a poll found takes more different
     * statements than the 8 that a connection keeps compiled by default; and
     * DB_CLOSE_ON_EXIT=FALSE, since by default H2 closes itself as soon as a signal comes, under
     * whoever still notes what became of a message; and no trace file, which all may read and which
     * says nothing that is not thrown and logged.
     */
    private static final List<String> H2_SETTINGS =
            List.of(
                    "MODE=PostgreSQL",
                    "DATABASE_TO_LOWER=TRUE",
                    "DEFAULT_NULL_ORDERING=HIGH",
                    "WRITE_DELAY=2147483647",
                    "AUTO_COMPACT_FILL_RATE=0",
                    "QUERY_CACHE_SIZE=64",
                    "DB_CLOSE_ON_EXIT=FALSE",
                    "TRACE_LEVEL_FILE=0");

    DatabaseUrl {
        if (!value.startsWith(H2) && !value.startsWith(POSTGRES)) {
            throw new DatabaseException(
                    "the database URL begins neither with jdbc:h2: nor with jdbc:postgresql:; set"
                            + " KERNEL_DIGEST_DB to one that does");
        }
    }

    boolean isPostgres() {
        return value.startsWith(POSTGRES);
    }

    /** The URL with what the program needs added, where the URL does not say otherwise. */
    String complete() {
        if (isPostgres()) {
            return value;
        }
        String upper = value.toUpperCase(Locale.ROOT);
        StringBuilder complete = new StringBuilder(value);
        for (String setting : H2_SETTINGS) {
            String name = setting.substring(0, setting.indexOf('=') + 1);
            if (!upper.contains(";" + name)) {
                complete.append(';').append(setting);
            }
        }
        return complete.toString();
    }

    /** The complete URL of an H2 file that is only looked at. */
    String readOnly() {
        return complete() + ";ACCESS_MODE_DATA=r";
    }

    /** Without parameters, which may hold a password. */
    String printable() {
        return value.split("[;?]", 2)[0];
    }

    /** The file of an H2 database that lives in one. */
    Optional<Path> file() {
        String place = printable().substring(Math.min(H2.length(), printable().length()));
        if (isPostgres() || place.startsWith("mem:") || place.startsWith("tcp:")) {
            return Optional.empty();
        }
        String path = place.startsWith("file:") ? place.substring("file:".length()) : place;
        if (path.startsWith("~/")) {
            path = System.getProperty("user.home") + path.substring(1);
        }
        return Optional.of(Path.of(path + ".mv.db").toAbsolutePath().normalize());
    }

    @Override
    public String toString() {
        return printable();
    }
}

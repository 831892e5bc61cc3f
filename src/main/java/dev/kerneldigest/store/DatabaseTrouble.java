package dev.kerneldigest.store;

import java.sql.SQLException;

/** Says what is wrong with a database that could not be opened, and what to do. */
final class DatabaseTrouble {
    /** H2: the file is locked by another process; ErrorCode.DATABASE_ALREADY_OPEN_1. */
    private static final int H2_IN_USE = 90020;

    /** H2: ErrorCode.FILE_CORRUPTED_1. */
    private static final int H2_DAMAGED = 90030;

    /** H2: ErrorCode.FILE_VERSION_ERROR_1. */
    private static final int H2_OTHER_FORMAT = 90048;

    private DatabaseTrouble() {}

    static DatabaseException opening(DatabaseUrl url, SQLException cause) {
        return new DatabaseException(
                "the database " + url + " " + sentence(url, cause).replaceAll("\\s+", " "), cause);
    }

    private static String sentence(DatabaseUrl url, SQLException cause) {
        return switch (cause.getErrorCode()) {
            case H2_IN_USE ->
                    "is in use by another process: stop the other kernel-digest first, or use"
                            + " PostgreSQL for several nodes";
            case H2_DAMAGED -> damaged(firstLine(cause));
            case H2_OTHER_FORMAT ->
                    "was written by another version of H2: restore a backup, or open it with the"
                            + " kernel-digest that wrote it; nothing was changed";
            default -> byState(url, cause);
        };
    }

    static String damaged(String detail) {
        return "is damaged (%s): restore a backup, or move the file away to begin anew; nothing was changed"
                .formatted(detail);
    }

    private static String byState(DatabaseUrl url, SQLException cause) {
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        if (state.startsWith("28")) {
            return "refuses the user or password: check KERNEL_DIGEST_DB_USER and"
                    + " KERNEL_DIGEST_DB_PASSWORD";
        }
        if (state.equals("3D000")) {
            return "does not exist on its server: create it with createdb, or correct"
                    + " KERNEL_DIGEST_DB";
        }
        if (url.isPostgres() && (state.startsWith("08") || state.startsWith("57P"))) {
            return "cannot be reached (%s): check that the server runs and KERNEL_DIGEST_DB is right"
                    .formatted(firstLine(cause));
        }
        return "cannot be opened (%s): check KERNEL_DIGEST_DB, the folder's permissions and the free space"
                .formatted(firstLine(cause));
    }

    private static String firstLine(SQLException cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
    }
}

package dev.kerneldigest.store;

import java.io.EOFException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Says what is wrong with a database that could not be opened or read, and what to do.
 *
 * @param backups where the nightly ones are
 */
record DatabaseTrouble(DatabaseUrl url, BackupShelf backups) {
    /** H2: the file is locked by another process; ErrorCode.DATABASE_ALREADY_OPEN_1. */
    private static final int H2_IN_USE = 90020;

    /** H2: ErrorCode.FILE_CORRUPTED_1. */
    private static final int H2_DAMAGED = 90030;

    /** H2: ErrorCode.GENERAL_ERROR_1, for what it did not expect. */
    private static final int H2_BUG = 50000;

    /** MVStoreException with DataUtils.ERROR_FILE_CORRUPT. */
    private static final Pattern TORN_PAGE =
            Pattern.compile("MVStoreException.*\\[[0-9.]+/6]", Pattern.DOTALL);

    /** H2: ErrorCode.FILE_VERSION_ERROR_1. */
    private static final int H2_OTHER_FORMAT = 90048;

    /** Whether the reason is that another process holds the file. */
    static boolean isInUse(Throwable thrown) {
        return find(thrown, failed -> failed.getErrorCode() == H2_IN_USE).isPresent();
    }

    /** Whether the reason is that the file of an H2 database is damaged. */
    static boolean isDamage(Throwable thrown) {
        return find(thrown, DatabaseTrouble::tellsOfDamage).isPresent();
    }

    /** H2 has a code for it, but not everywhere: its store says what is torn or ends too soon. */
    private static boolean tellsOfDamage(SQLException failed) {
        String message = String.valueOf(failed.getMessage());
        return failed.getErrorCode() == H2_DAMAGED
                || (failed.getErrorCode() == H2_BUG
                        && (TORN_PAGE.matcher(message).find() || endsTooSoon(failed)));
    }

    private static boolean endsTooSoon(SQLException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof EOFException) {
                return true;
            }
        }
        return false;
    }

    private static Optional<SQLException> find(Throwable thrown, Predicate<SQLException> which) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException failed && which.test(failed)) {
                return Optional.of(failed);
            }
        }
        return Optional.empty();
    }

    DatabaseException opening(SQLException cause) {
        return new DatabaseException(
                "the database " + url + " " + sentence(cause).replaceAll("\\s+", " "), cause);
    }

    /** The file cannot be read as a database any more. */
    DatabaseException damaged(String detail) {
        return new DatabaseException("the database " + url + " " + damage(detail));
    }

    /** The same, noticed by this, which {@link #isDamage} says is damage. */
    DatabaseException damaged(Throwable thrown) {
        Throwable cause =
                find(thrown, DatabaseTrouble::tellsOfDamage)
                        .map(Throwable.class::cast)
                        .orElse(thrown);
        return new DatabaseException(
                "the database " + url + " " + damage(OneLine.of(cause)), thrown);
    }

    private String sentence(SQLException cause) {
        if (tellsOfDamage(cause)) {
            return damage(OneLine.of(cause));
        }
        return switch (cause.getErrorCode()) {
            case H2_IN_USE ->
                    "is in use by another process: stop the other kernel-digest first, or use"
                            + " PostgreSQL for several nodes";
            case H2_OTHER_FORMAT ->
                    "was written by another version of H2: restore a backup, or open it with the"
                            + " kernel-digest that wrote it; nothing was changed";
            default -> byState(cause);
        };
    }

    private String damage(String detail) {
        String file = url.file().map(Path::toString).orElse("FILE");
        String away = "move the file away (mv %s %s.damaged)".formatted(file, file);
        Optional<Path> newest = backups.newest().map(BackupShelf.Kept::file);
        String advice =
                newest.map(backup ->
                                "%s and put the newest backup back (java -jar kernel-digest.jar restore %s)"
                                        .formatted(away, backup))
                        .orElseGet(() ->
                                "there is no backup in %s; if you have one elsewhere, %s and put it back (java -jar kernel-digest.jar restore BACKUP)"
                                        .formatted(backups.folder(), away));
        return "is damaged (%s): %s; nothing was changed".formatted(detail, advice);
    }

    private String byState(SQLException cause) {
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
                    .formatted(OneLine.of(cause));
        }
        return "cannot be opened (%s): check KERNEL_DIGEST_DB, the folder's permissions and the free space"
                .formatted(OneLine.of(cause));
    }
}

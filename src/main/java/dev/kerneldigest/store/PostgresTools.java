package dev.kerneldigest.store;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The command lines of PostgreSQL's own tools for a database; the password is theirs to ask for, or
 * stands in {@code ~/.pgpass}.
 */
record PostgresTools(DatabaseUrl url, String user) {
    /** {@code jdbc:postgresql://host:port/database}, where all but the database may be missing. */
    private static final Pattern PLACE =
            Pattern.compile("jdbc:postgresql:(?://(?:([^/:,]+)(?::(\\d+))?)?/)?([^/]*)");

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@%+-]+");

    String dump(Path file) {
        return "pg_dump --format=custom --file=%s%s %s"
                .formatted(quoted(file.toString()), access(), quoted(database()));
    }

    /** Into an empty database. */
    String restore(Path file) {
        return "pg_restore --no-owner --exit-on-error%s --dbname=%s %s"
                .formatted(access(), quoted(database()), quoted(file.toString()));
    }

    private String access() {
        Matcher place = PLACE.matcher(url.printable());
        String host = place.matches() && place.group(1) != null ? place.group(1) : "localhost";
        String port = place.matches() && place.group(2) != null ? place.group(2) : "5432";
        String access = " --host=%s --port=%s".formatted(quoted(host), port);
        return user.isBlank() ? access : access + " --username=" + quoted(user);
    }

    private String database() {
        Matcher place = PLACE.matcher(url.printable());
        return place.matches() && !place.group(3).isEmpty() ? place.group(3) : "kernel_digest";
    }

    /** As one word of a shell. */
    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}

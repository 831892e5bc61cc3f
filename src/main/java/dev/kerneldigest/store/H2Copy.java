package dev.kerneldigest.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The copy of an H2 database that a backup holds: a zip of its one file.
 *
 * @param file where it is unpacked, its name as H2 wants it
 */
record H2Copy(Path file) {
    private static final String SUFFIX = ".mv.db";
    private static final String MARK =
            "INSERT INTO backup_copy (taken) SELECT ? WHERE NOT EXISTS (SELECT 1 FROM backup_copy)";

    /** Unpacked in a folder of its own. */
    static H2Copy in(Path folder) {
        return new H2Copy(folder.resolve("copy" + SUFFIX));
    }

    DatabaseUrl url() {
        String path = file.toString();
        return new DatabaseUrl(
                "jdbc:h2:file:" + path.substring(0, path.length() - SUFFIX.length()));
    }

    /**
     * Takes it out of a backup.
     *
     * @throws ZipException when that is none
     */
    void unpack(Path backup) throws IOException {
        try (InputStream in = Files.newInputStream(backup);
                ZipInputStream zip = new ZipInputStream(in)) {
            ZipEntry entry = zip.getNextEntry();
            if (entry == null || !entry.getName().endsWith(SUFFIX)) {
                throw new ZipException("there is no database in it");
            }
            PrivateFiles.write(zip, file);
            // Reads the checksum, and the end.
            if (zip.getNextEntry() != null) {
                throw new ZipException("there is more than a database in it");
            }
        }
    }

    /** Writes a backup that holds it. */
    void pack(Path backup) throws IOException {
        PrivateFiles.create(backup);
        try (FileChannel channel = FileChannel.open(backup, StandardOpenOption.WRITE);
                ZipOutputStream zip = new ZipOutputStream(Channels.newOutputStream(channel))) {
            zip.putNextEntry(new ZipEntry("kernel-digest" + SUFFIX));
            Files.copy(file, zip);
            zip.finish();
            channel.force(true);
        }
    }

    /**
     * Marks it as the copy that it is, and reads all of it, so that a backup is known to be good.
     */
    void mark(String user, String password, Instant taken) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(url().complete(), user, password)) {
            try (PreparedStatement mark = connection.prepareStatement(MARK)) {
                mark.setTimestamp(1, Timestamp.from(taken));
                mark.execute();
            }
            readAll(connection);
        }
    }

    /** Reads every row of every table; a damaged page fails. */
    static void readAll(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // Else H2 gathers a whole table before it hands out the first row.
            statement.execute("SET LAZY_QUERY_EXECUTION 1");
            for (String table : tables(connection)) {
                try (ResultSet rows = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        rows.getObject(columns);
                    }
                }
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows =
                connection
                        .getMetaData()
                        .getTables(null, "public", null, new String[] {"BASE TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        return tables;
    }
}

package dev.kerneldigest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.cve.CveImport;
import dev.kerneldigest.cve.CveQuery;
import dev.kerneldigest.cve.FiledCve;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.store.Database;
import dev.kerneldigest.store.SqlCveRecords;
import dev.kerneldigest.testing.TestDatabases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class ImportCvesCommandTest {
    private static final Instant NOW = Instant.parse("2027-02-01T00:00:00Z");
    private static final Instant THEN = Instant.parse("2027-01-01T00:00:00Z");

    private final Database database = TestDatabases.h2().open();
    private final SqlCveRecords records = new SqlCveRecords(database);
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir private Path folder;

    @AfterEach
    void close() {
        database.close();
    }

    private int run(Object... places) {
        CveImport filing = new CveImport(records, _ -> List.of(new TopicId("net")), NOW);
        CommandLine line =
                new CommandLine(new ImportCvesCommand(() -> filing, () -> NOW, Terminal.NONE))
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true));
        return line.execute(List.of(places).stream().map(Object::toString).toArray(String[]::new));
    }

    private static String record(String id) {
        return """
        {"cveMetadata": {"cveId": "%s", "state": "PUBLISHED"}, "containers": {"cna": {
          "title": "kettle: do not boil over", "affected": [{"defaultStatus": "affected",
          "programFiles": ["net/kettle.c"], "versions": [{"version": "6.1", "status": "affected"},
          {"version": "6.1.78", "lessThanOrEqual": "6.1.*", "status": "unaffected"}]}]}}}
        """
                .formatted(id);
    }

    private Path write(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, content);
        return Files.setLastModifiedTime(file, FileTime.from(THEN));
    }

    @Test
    void aFolderIsFiledAndItsBrokenFilesCostNothing() throws IOException {
        write("cve/published/2027/CVE-2027-1111.json", record("CVE-2027-1111"));
        write("cve/published/2027/CVE-2027-1112.json", record("CVE-2027-1112").substring(0, 90));
        write("cve/published/2027/CVE-2027-1113.mbox", "Subject: Re: CVE-2027-1113: no\n\n");
        write("cve/published/2027/CVE-2027-1111.sha1", "no paper");
        write("cve/rejected/2027/CVE-2027-1114.json", record("CVE-2027-1114"));
        write(
                "cve/rejected/2027/CVE-2027-1114.mbox.rejected",
                "Subject: REJECTED: CVE-2027-1114: kettle\n\nRejected.\n");

        assertThat(run(folder)).isZero();

        assertThat(out.toString())
                .isEqualTo("3 files read, 2 CVEs: 2 new, 0 changed; 2 files left out\n");
        assertThat(err.toString()).contains("CVE-2027-1112.json: no JSON", "CVE-2027-1113.mbox: ");
        FiledCve filed = records.find("CVE-2027-1111").orElseThrow();
        assertThat(filed.told()).isEqualTo(THEN);
        assertThat(filed.topics()).containsExactly(new TopicId("net"));
        assertThat(records.find("CVE-2027-1114").orElseThrow().cve().rejected()).isTrue();
        assertThat(records.find(CveQuery.newest(9)).newest()).containsExactly(filed);
    }

    @Test
    void againChangesNothing() throws IOException {
        write("CVE-2027-1111.json", record("CVE-2027-1111"));
        run(folder);
        assertThat(run(folder)).isZero();
        assertThat(out.toString()).endsWith("0 new, 0 changed; 0 files left out\n");
    }

    @Test
    void aTarFileIsFiledPlainOrGzipped() throws IOException {
        String deep = "cve/published/" + "deep/".repeat(30) + "CVE-2027-1112.json";
        byte[] tar =
                new TarBytes()
                        .add("CVE-2027-1111.json", record("CVE-2027-1111"))
                        .add(deep, record("CVE-2027-1112"))
                        .add("README", "words")
                        .end();
        Path plain = Files.write(folder.resolve("a.tar"), tar);
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(small)) {
            gzip.write(tar);
        }
        Path gzipped = Files.write(folder.resolve("a.tar.gz"), small.toByteArray());

        assertThat(run(plain)).isZero();
        assertThat(out.toString()).startsWith("2 files read, 2 CVEs: 2 new");
        assertThat(run(gzipped)).isZero();
        assertThat(out.toString())
                .endsWith("2 files read, 2 CVEs: 0 new, 0 changed; 0 files left out\n");
    }

    @Test
    void ofATarFileThatBreaksOffTheBeginningIsFiled() throws IOException {
        byte[] tar =
                new TarBytes()
                        .add("CVE-2027-1111.json", record("CVE-2027-1111"))
                        .add("CVE-2027-1112.json", record("CVE-2027-1112"))
                        .end();
        byte[] cut = Arrays.copyOf(tar, 1_700);
        assertThat(run(Files.write(folder.resolve("a.tar"), cut))).isZero();
        assertThat(err.toString()).contains("breaks off");
        assertThat(records.find("CVE-2027-1111")).isPresent();
    }

    @Test
    void nothingToReadIsAFailure() throws IOException {
        write("README", "words ".repeat(200));
        assertThat(run(folder)).isEqualTo(1);
        assertThat(run(folder.resolve("README"))).isEqualTo(1);
        assertThat(run(folder.resolve("nowhere"))).isEqualTo(1);
        assertThat(err.toString())
                .contains(
                        "files like CVE-2024-26581.json", "no tar file", "no such file or folder");
    }

    /** Writes tar files as tar does. */
    private static final class TarBytes {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        TarBytes add(String path, String content) {
            if (path.length() > 100) {
                member("././@LongLink", 'L', (path + "\0").getBytes(UTF_8));
            }
            member(path.substring(0, Math.min(path.length(), 100)), '0', content.getBytes(UTF_8));
            return this;
        }

        private void member(String path, char type, byte[] content) {
            byte[] header = new byte[512];
            put(header, 0, path);
            put(header, 124, "%011o".formatted(content.length));
            put(header, 136, "%011o".formatted(THEN.getEpochSecond()));
            put(header, 148, "        ");
            header[156] = (byte) type;
            put(header, 257, "ustar");
            int sum = 0;
            for (byte octet : header) {
                sum += octet;
            }
            put(header, 148, "%06o\0 ".formatted(sum));
            bytes.writeBytes(header);
            bytes.writeBytes(content);
            bytes.writeBytes(new byte[(512 - content.length % 512) % 512]);
        }

        private static void put(byte[] header, int at, String text) {
            byte[] octets = text.getBytes(UTF_8);
            System.arraycopy(octets, 0, header, at, octets.length);
        }

        byte[] end() {
            bytes.writeBytes(new byte[1_024]);
            return bytes.toByteArray();
        }
    }
}

package dev.kerneldigest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.TopicId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class CveCommandTest {
    private static final String MAIL =
            """
            From bippy-1.2.0 Mon Sep 17 00:00:00 2001
            Subject: CVE-2027-10001: kettle: do not boil over

            Affected and fixed versions
            ===========================

            \tIssue introduced in 6.1 with commit 89a4d1a89751 and fixed in 6.1.78 with commit 1296c110c5a0

            Affected files
            ==============

            The file(s) affected by this issue are:
            \tnet/kettle/steam.c
            """;

    @TempDir private Path folder;
    private final StringWriter err = new StringWriter();
    private Path mail = Path.of("");

    @BeforeEach
    void write() throws IOException {
        mail = Files.writeString(folder.resolve("a.mbox"), MAIL);
    }

    private String run(int code, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CommandLine line =
                new CommandLine(
                                new CveCommand(
                                        () -> files -> List.of(new TopicId("net")),
                                        new PrintStream(out, true, UTF_8)))
                        .setErr(new PrintWriter(err, true));
        assertThat(line.execute(arguments)).isEqualTo(code);
        return out.toString(UTF_8);
    }

    @Test
    void aLineTellsAllThatAMailTells() {
        assertThat(run(0, mail.toString()))
                .isEqualTo(
                        "{\"file\":\""
                                + mail
                                + "\",\"cve\":\"CVE-2027-10001\",\"rejected\":false,"
                                + "\"title\":\"kettle: do not boil over\","
                                + "\"files\":[\"net/kettle/steam.c\"],"
                                + "\"pairs\":[{\"introduced\":\"6.1\",\"fixed\":\"6.1.78\"}],"
                                + "\"severity\":null,\"score\":null,\"topics\":[\"net\"]}\n");
    }

    @Test
    @DisplayName("K7: says whether a version is affected by a CVE")
    void aVersionIsAffectedOrNot() {
        assertThat(run(0, "--affects", "6.1.70", mail.toString())).contains("\"affected\":true");
        assertThat(run(0, "--affects", "6.1.78-rt9", mail.toString()))
                .contains("\"affected\":false");
    }

    @Test
    void whatCannotBeReadCostsOnlyItself() {
        String lines =
                run(0, folder.resolve("none").toString(), folder.toString(), mail.toString());
        assertThat(lines.lines()).hasSize(3);
        assertThat(lines).contains("no such file", "\"cve\":\"CVE-2027-10001\"");
    }

    @Test
    void nothingReadableIsAFailure() {
        run(1, folder.resolve("none").toString());
        assertThat(err.toString()).contains("no file has a kernel CVE in it");
    }

    @Test
    void aVersionThatIsNoneIsWrongUsage() {
        run(2, "--affects", "banana", mail.toString());
        assertThat(err.toString()).contains("\"banana\", which is no kernel version: 6.1.70");
    }
}

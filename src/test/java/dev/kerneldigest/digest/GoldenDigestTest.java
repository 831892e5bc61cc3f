package dev.kerneldigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A whole digest, as people see it. */
final class GoldenDigestTest {
    @Test
    void aDayReadsInDiscordAsDrawn() throws IOException {
        List<Message> messages = new MessageWriter().write(SampleDigest.digest());

        assertThat(messages).hasSize(1);
        assertLooksLike("day.discord.txt", Drawn.of(messages));
    }

    @Test
    void aDayReadsAtATerminalAsDrawn() throws IOException {
        String page = new TerminalPage(80, false).write("#kernel", SampleDigest.digest());

        assertLooksLike("day.terminal.txt", page);
    }

    @Test
    void coloursAddCodesAndNoWords() {
        Digest digest = SampleDigest.digest();

        String coloured = new TerminalPage(80, true).write("#kernel", digest);

        assertThat(coloured).contains("\u001B[");
        assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", ""))
                .isEqualTo(new TerminalPage(80, false).write("#kernel", digest));
    }

    /** What came out is left in target/digest, to be looked at and, where right, copied here. */
    private static void assertLooksLike(String name, String drawn) throws IOException {
        Path copy = Files.createDirectories(Path.of("target/digest")).resolve(name);
        Files.writeString(copy, drawn);
        assertThat(drawn).isEqualTo(golden(name));
    }

    private static String golden(String name) throws IOException {
        try (InputStream file = GoldenDigestTest.class.getResourceAsStream("/digest/" + name)) {
            assertThat(file).as(name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

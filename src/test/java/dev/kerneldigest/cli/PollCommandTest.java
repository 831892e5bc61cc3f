package dev.kerneldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kerneldigest.feed.PollReport;
import dev.kerneldigest.feed.PollRound;
import dev.kerneldigest.feed.Source;
import dev.kerneldigest.feed.SourceKind;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.testing.SettableClock;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class PollCommandTest {
    private final SettableClock clock = SettableClock.at("2026-03-01T12:00:00Z");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void jsonIsALineASourceAndThenTheTotal() throws JsonProcessingException {
        int exit = run(Map.of("lwn", "new", "lore", "failed"), "--json");
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines)
                .contains(
                        "{\"source\":\"lwn\",\"status\":\"new\",\"items\":15,\"new\":2,"
                                + "\"ms\":120,\"error\":null}",
                        "{\"source\":\"lore\",\"status\":\"failed\",\"items\":15,\"new\":2,"
                                + "\"ms\":120,\"error\":\"HTTP \\\"500\\\"\"}");
        JsonNode total = new ObjectMapper().readTree(lines.getLast());
        assertThat(total.toString())
                .isEqualTo(
                        "{\"total\":{\"sources\":2,\"items\":30,\"new\":4,\"failed\":1,\"ms\":0}}");
        assertThat(exit).isZero();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void theTableNamesEverySourceAndWhyItFailed() {
        assertThat(run(Map.of("lwn", "unchanged", "lore", "blocked"))).isZero();
        assertThat(out.toString())
                .contains("lwn", "unchanged", "lore", "HTTP \"500\"")
                .endsWith(
                        "2 sources, 30 items read, 4 new, 1 failed, 0 ms" + System.lineSeparator());
    }

    @Test
    void itFailsWhenEverySourceFailed() {
        assertThat(run(Map.of("a", "failed", "b", "blocked", "c", "rate-limited"))).isEqualTo(1);
        assertThat(err.toString()).startsWith("poll: none of the 3 sources answered well");
    }

    @Test
    void noSourceIsNoFailure() {
        assertThat(run(Map.of())).isZero();
        assertThat(out.toString()).startsWith("No source is enabled.");
    }

    private int run(Map<String, String> statuses, String... arguments) {
        PollRound round = new PollRound(source -> report(source, statuses), 4);
        List<Source> sources = statuses.keySet().stream().map(PollCommandTest::source).toList();
        return new CommandLine(new PollCommand(() -> sources, () -> round, clock, Terminal.NONE))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private static PollReport report(Source source, Map<String, String> statuses) {
        String status = statuses.getOrDefault(source.id().value(), "new");
        boolean well = status.equals("new") || status.equals("unchanged");
        return new PollReport(
                source.id(),
                status,
                15,
                2,
                0,
                Duration.ofMillis(120),
                well ? Optional.empty() : Optional.of("HTTP \"500\""));
    }

    private static Source source(String id) {
        return new Source(
                new SourceId(id),
                id,
                SourceKind.FEED,
                URI.create("https://" + id + ".example/"),
                Duration.ofMinutes(15),
                true,
                Set.of(),
                true);
    }
}

package dev.kerneldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.digest.Digest;
import dev.kerneldigest.feed.PollReport;
import dev.kerneldigest.feed.Source;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DemoCommandTest {
    private final StringWriter written = new StringWriter();
    private final List<CountingStage> stages = new ArrayList<>();

    @Test
    void itShowsThreeChannelsAndThatNothingIsRepeated() throws Exception {
        int exit = run(this::open);

        assertThat(exit).isZero();
        assertThat(written.toString())
                .contains("Polling 10 sources", "#kernel wants", "#mm wants", "#security wants")
                .contains("10 sources, none of them changed (304)")
                .contains("3 of 3 channels get nothing")
                .contains("The next morning")
                .contains("Linux 7.5 Released")
                .contains("DISCORD_TOKEN");
        assertThat(stages).hasSize(1).allMatch(stage -> stage.closed);
    }

    @Test
    void whatWasShownOnceIsNotShownInTheMorning() throws Exception {
        run(this::open);

        String morning = written.toString().split("The next morning", -1)[1];
        assertThat(morning)
                .contains("Kernel digest — Fri 20 Nov 2026")
                .doesNotContain("Kernel prepatch 7.5-rc7", "Teal Linux 12");
    }

    @Test
    void theFirstDigestsAreOfTheWeekThatWasRecorded() throws Exception {
        run(this::open);

        assertThat(written.toString())
                .contains("Kernel digest — 12 to 19 Nov 2026", "Kernel week — 12 to 19 Nov 2026");
    }

    @Test
    void aSourceThatFailsMakesItFail() throws Exception {
        DemoStage.Opening broken = sources -> new BrokenStage(sources);

        assertThat(run(broken)).isEqualTo(1);
        assertThat(written.toString()).contains("failed", "no answer");
    }

    @Test
    void onlyItsOwnFilesAreServedAndOnlyOnLoopback() throws Exception {
        try (DemoFeeds feeds = DemoFeeds.start(CountingStage.NOW);
                HttpClient client = HttpClient.newHttpClient()) {
            URI feed = feeds.sources().getFirst().url();

            assertThat(InetAddress.getByName(feed.getHost()).isLoopbackAddress()).isTrue();
            for (String path : List.of("/later/lwn.rss", "/README.md", "/../logback.xml", "/")) {
                HttpRequest request = HttpRequest.newBuilder(feed.resolve(path)).build();
                assertThat(
                                client.send(request, HttpResponse.BodyHandlers.discarding())
                                        .statusCode())
                        .as(path)
                        .isEqualTo(404);
            }
        }
    }

    private DemoStage open(List<Source> sources) {
        CountingStage stage = new CountingStage(sources);
        stages.add(stage);
        return stage;
    }

    private int run(DemoStage.Opening opening) throws Exception {
        PrintWriter out = new PrintWriter(written);
        return new DemoCommand(opening, () -> CountingStage.NOW, out, false).call();
    }

    /** Nothing ever comes. */
    private record BrokenStage(List<Source> sources) implements DemoStage {
        @Override
        public List<PollReport> poll() {
            return sources.stream()
                    .map(source ->
                            new PollReport(
                                    source.id(),
                                    "failed",
                                    0,
                                    0,
                                    0,
                                    Duration.ZERO,
                                    Optional.of("no answer")))
                    .toList();
        }

        @Override
        public Optional<Digest> digest(DemoChannel channel, Instant from, Instant until) {
            return Optional.empty();
        }

        @Override
        public void close() {}
    }
}

package dev.kerneldigest.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.testing.TestItems;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class MetricsTest {
    private final WebRig rig;

    MetricsTest() throws AddressTakenException {
        rig = new WebRig();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void whatHappenedIsCounted() throws Exception {
        rig.metrics.polled("lwn", "not-modified", Duration.ofMillis(20), 0);
        rig.metrics.polled("lwn", "new", Duration.ofMillis(80), 3);
        rig.metrics.answered(200);
        rig.metrics.answered(429);
        rig.metrics.answered(429);
        rig.metrics.command("news", true, Duration.ofMillis(300));
        assertThat(rig.page("/metrics"))
                .contains(
                        "kernel_digest_polls_seconds_count{outcome=\"new\",source=\"lwn\"} 1",
                        "kernel_digest_items_new_total{source=\"lwn\"} 3.0",
                        "kernel_digest_discord_requests_total{status=\"429\"} 2.0",
                        "kernel_digest_commands_seconds_bucket{command=\"news\","
                                + "outcome=\"answered\",le=\"0.25\"} 0",
                        "kernel_digest_commands_seconds_bucket{command=\"news\","
                                + "outcome=\"answered\",le=\"0.5\"} 1",
                        "jvm_memory_used_bytes");
    }

    @Test
    void whatThereIsIsLookedUp() throws Exception {
        rig.store(TestItems.item("a"), TestItems.item("b"));
        rig.hosts.add(new HostFigures("lwn.net", 7, 5, Optional.of(Duration.ofMillis(2_500)), 0));
        assertThat(rig.page("/metrics"))
                .contains(
                        "kernel_digest_items 2.0",
                        "kernel_digest_stories 2.0",
                        "kernel_digest_deliveries{state=\"pending\"} 0.0",
                        "kernel_digest_delivery_oldest_seconds 0.0",
                        "kernel_digest_discord_connected 1.0",
                        "kernel_digest_host_requests_total{host=\"lwn.net\"} 7.0",
                        "kernel_digest_host_unchanged_total{host=\"lwn.net\"} 5.0",
                        "kernel_digest_host_closest_seconds{host=\"lwn.net\"} 2.5");
        rig.hosts.set(0, new HostFigures("lwn.net", 9, 5, Optional.empty(), 1));
        assertThat(rig.page("/metrics"))
                .contains(
                        "kernel_digest_host_requests_total{host=\"lwn.net\"} 9.0",
                        "kernel_digest_host_broken_wishes_total{host=\"lwn.net\"} 1.0");
    }

    @Test
    void theFormatIsThatOfPrometheus() throws Exception {
        var answer = rig.get("/metrics");
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/plain")
                .contains("0.0.4");
        assertThat(answer.body().lines().filter(line -> !line.startsWith("#")))
                .allMatch(line -> line.matches("[a-zA-Z_:][\\w:]*(\\{.*})? \\S+"));
    }
}

package dev.kerneldigest.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.kerneldigest.digest.SourceReport.Health;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the Grafana dashboard asks Prometheus for is what Prometheus got from us. */
final class DashboardTest {
    private static final Path DASHBOARD = Path.of("docs/grafana.json");

    /** A metric of ours with its labels, as PromQL asks for it. */
    private static final Pattern ASKED =
            Pattern.compile("\\b((?:kernel_digest|jvm|process|system)_\\w+)(?:\\{([^}]*)})?");

    private static final Pattern LABEL = Pattern.compile("(\\w+)(!?=~?)\"([^\"]*)\"");
    private static final Pattern SAMPLE = Pattern.compile("(?m)^(\\w+)(?:\\{(.*)})? \\S+$");

    /** The only label that Prometheus adds. */
    private static final String JOB = "job";

    private final WebRig rig;

    DashboardTest() throws AddressTakenException {
        rig = TroubledRig.start();
    }

    @BeforeEach
    void muchHappens() {
        rig.metrics.polled("lwn", "new", Duration.ofMillis(80), 3);
        rig.metrics.answered(200);
        rig.metrics.answered(429);
        rig.metrics.command("news", true, Duration.ofMillis(300));
        rig.hosts.add(new HostFigures("lwn.net", 7, 5, Optional.of(Duration.ofMillis(2_500)), 0));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void everyMetricAndLabelThatItAsksForIsThere() throws Exception {
        Map<String, Set<String>> had = scraped();
        Set<String> asked = new HashSet<>();
        for (String query : queries()) {
            Matcher metric = ASKED.matcher(query);
            while (metric.find()) {
                asked.add(metric.group(1));
                assertThat(had).as(query).containsKey(metric.group(1));
                Optional.ofNullable(metric.group(2))
                        .ifPresent(labels ->
                                assertThat(had.get(metric.group(1)))
                                        .as(query)
                                        .containsAll(wanted(labels)));
            }
        }
        assertThat(asked).hasSizeGreaterThan(12);
    }

    @Test
    void theStatesOfSourcesThatItCountsAreAllThatAreTrouble() throws Exception {
        String troubles =
                Arrays.stream(Health.values())
                        .filter(Health::isTrouble)
                        .map(health -> health.name().toLowerCase(Locale.ROOT))
                        .reduce((one, other) -> one + "|" + other)
                        .orElseThrow();
        assertThat(queries()).anyMatch(query -> query.contains("health=~\"" + troubles + "\""));
    }

    /** As a label with its value, or the label alone where many values are asked for. */
    private static List<String> wanted(String labels) {
        return LABEL.matcher(labels)
                .results()
                .filter(label -> !label.group(1).equals(JOB))
                .map(label ->
                        label.group(2).equals("=")
                                ? label.group(1) + "=" + label.group(3)
                                : label.group(1))
                .toList();
    }

    /** The metrics, each with all its labels, without and with their values. */
    private Map<String, Set<String>> scraped() throws Exception {
        String page = rig.page("/metrics");
        // There is nothing of pauses before the first, of which the JVM tells when it likes.
        while (!page.contains("jvm_gc_pause_seconds_sum")) {
            System.gc();
            page = rig.page("/metrics");
        }
        Map<String, Set<String>> had = new HashMap<>();
        SAMPLE.matcher(page)
                .results()
                .forEach(sample -> {
                    Set<String> labels = had.computeIfAbsent(sample.group(1), _ -> new HashSet<>());
                    LABEL.matcher(Optional.ofNullable(sample.group(2)).orElse(""))
                            .results()
                            .forEach(label -> {
                                labels.add(label.group(1));
                                labels.add(label.group(1) + "=" + label.group(3));
                            });
                });
        return had;
    }

    private static List<String> queries() throws Exception {
        JsonNode dashboard = JsonMapper.builder().build().readTree(DASHBOARD.toFile());
        return dashboard.findValuesAsText("expr");
    }
}

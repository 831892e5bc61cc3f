package dev.kerneldigest.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmInfoMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;

/**
 * Counts and measures what the process does, for Prometheus; nothing of it names a server, a
 * channel or a person. Safe for many threads.
 */
public final class Metrics implements AutoCloseable {
    /** Discord waits for 3 s. */
    private static final Duration[] COMMAND_TIMES = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(3)
    };

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    public Metrics() {
        new ClassLoaderMetrics().bindTo(registry);
        new JvmInfoMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    /**
     * A source was polled.
     *
     * @param source its id, or the same word for all that are nobody's business
     * @param outcome e.g. {@code not-modified}
     * @param fresh how many items were new
     */
    public void polled(String source, String outcome, Duration took, int fresh) {
        Timer.builder("kernel.digest.polls")
                .description("Polls of sources, by what they came to")
                .tag("source", source)
                .tag("outcome", outcome)
                .register(registry)
                .record(took);
        Counter.builder("kernel.digest.items.new")
                .description("Items that were new when a source was polled")
                .tag("source", source)
                .register(registry)
                .increment(fresh);
    }

    /**
     * Discord answered a request.
     *
     * @param status e.g. 429
     */
    public void answered(int status) {
        Counter.builder("kernel.digest.discord.requests")
                .description("Requests that Discord answered, by HTTP status")
                .tag("status", Integer.toString(status))
                .register(registry)
                .increment();
    }

    /**
     * A slash command was answered, or failed to be.
     *
     * @param took from hearing of it until its answer was with Discord
     */
    public void command(String name, boolean well, Duration took) {
        Timer.builder("kernel.digest.commands")
                .description("Slash commands, from hearing of one until it is answered")
                .tag("command", name)
                .tag("outcome", well ? "answered" : "failed")
                .serviceLevelObjectives(COMMAND_TIMES)
                .register(registry)
                .record(took);
    }

    PrometheusMeterRegistry registry() {
        return registry;
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}

package dev.kerneldigest.web;

import dev.kerneldigest.delivery.OutboxReport;
import dev.kerneldigest.digest.SourceReport;
import dev.kerneldigest.news.ArchiveFigures;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

/**
 * What is looked up when Prometheus asks, at most every few seconds, and not counted while it
 * happens. Safe for many threads.
 */
final class Gauges {
    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration SLOW = Duration.ofMinutes(1);
    private static final double MILLIS = 1_000;

    private final PrometheusMeterRegistry registry;
    private final Works works;
    private final InstantSource clock;
    private final Kept<String, OutboxReport.Counts> outbox;
    private final Kept<String, ArchiveFigures.Totals> archive;
    private final Map<String, HostFigures> hosts = new ConcurrentHashMap<>();
    private final MultiGauge closest;
    private final MultiGauge sources;

    Gauges(Metrics metrics, Works works, ArchiveFigures figures, InstantSource clock) {
        this.registry = metrics.registry();
        this.works = works;
        this.clock = clock;
        this.outbox = new Kept<>(FRESH, 1, clock, _ -> works.outbox().counts());
        this.archive = new Kept<>(SLOW, 1, clock, _ -> figures.totals());
        this.closest =
                MultiGauge.builder("kernel.digest.host.closest")
                        .description("Least time between two requests to a host")
                        .baseUnit("seconds")
                        .register(registry);
        this.sources =
                MultiGauge.builder("kernel.digest.sources")
                        .description("Sources, by how they are")
                        .register(registry);
        register();
    }

    Answer scrape(Ask ask) {
        look();
        return Answer.of(200, TYPE, registry.scrape());
    }

    private void register() {
        gauge("items", "Items in the archive", it -> it.archive.get("").items());
        gauge("stories", "Stories in the archive", it -> it.archive.get("").stories());
        delivery("pending", OutboxReport.Counts::pending);
        delivery("sent", OutboxReport.Counts::sent);
        delivery("given-up", OutboxReport.Counts::givenUp);
        Gauge.builder("kernel.digest.delivery.oldest", this, Gauges::oldest)
                .description("Age of the oldest pending delivery, 0 when none is")
                .baseUnit("seconds")
                .register(registry);
        gauge(
                "discord.connected",
                "1 while messages can be sent to Discord",
                it -> it.works.line().get().isOpen() ? 1 : 0);
    }

    private void gauge(String name, String description, ToDoubleFunction<Gauges> value) {
        Gauge.builder("kernel.digest." + name, this, value)
                .description(description)
                .register(registry);
    }

    private void delivery(String state, ToDoubleFunction<OutboxReport.Counts> value) {
        Gauge.builder(
                        "kernel.digest.deliveries",
                        this,
                        it -> value.applyAsDouble(it.outbox.get("")))
                .description("Messages in the outbox; those that ended are deleted after a while")
                .tag("state", state)
                .register(registry);
    }

    private double oldest() {
        Instant now = clock.instant();
        return outbox.get("")
                .oldest()
                .map(since -> Duration.between(since, now).toMillis() / MILLIS)
                .orElse(0.0);
    }

    /** Looks at what there may be more or less of than the last time. */
    private void look() {
        List<HostFigures> now = works.hosts().get();
        now.forEach(host -> {
            if (Optional.ofNullable(hosts.put(host.host(), host)).isEmpty()) {
                register(host.host());
            }
        });
        closest.register(
                now.stream()
                        .filter(host -> host.closest().isPresent())
                        .map(host ->
                                MultiGauge.Row.of(
                                        Tags.of("host", host.host()),
                                        host.closest().orElse(Duration.ZERO).toMillis() / MILLIS))
                        .toList(),
                true);
        List<SourceReport> all = works.sources().get();
        sources.register(
                Arrays.stream(SourceReport.Health.values())
                        .map(health ->
                                MultiGauge.Row.of(
                                        Tags.of("health", health.name().toLowerCase(Locale.ROOT)),
                                        all.stream().filter(it -> it.health() == health).count()))
                        .toList(),
                true);
    }

    private void register(String host) {
        counter("requests", "Requests to a host", host, HostFigures::requests);
        counter("unchanged", "Requests that were answered 304", host, HostFigures::notModified);
        counter(
                "broken.wishes",
                "Times that a host was asked before it wished to be",
                host,
                HostFigures::brokenWishes);
    }

    private void counter(
            String name, String description, String host, ToDoubleFunction<HostFigures> value) {
        FunctionCounter.builder(
                        "kernel.digest.host." + name,
                        hosts,
                        all ->
                                Optional.ofNullable(all.get(host))
                                        .map(value::applyAsDouble)
                                        .orElse(0.0))
                .description(description)
                .tag("host", host)
                .register(registry);
    }
}

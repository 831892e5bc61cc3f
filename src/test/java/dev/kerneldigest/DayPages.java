package dev.kerneldigest;

import dev.kerneldigest.delivery.Line;
import dev.kerneldigest.feed.PollReport;
import dev.kerneldigest.feed.Source;
import dev.kerneldigest.search.SearchAnswer;
import dev.kerneldigest.store.SqlArchiveFigures;
import dev.kerneldigest.store.SqlOutboxReport;
import dev.kerneldigest.web.AddressTakenException;
import dev.kerneldigest.web.Admin;
import dev.kerneldigest.web.Metrics;
import dev.kerneldigest.web.Shelf;
import dev.kerneldigest.web.StatusPages;
import dev.kerneldigest.web.WebServer;
import dev.kerneldigest.web.Works;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What Prometheus would get at the end of a day; all its sources and hosts are counted as one. */
final class DayPages implements AutoCloseable {
    private final Lifecycle lifecycle = new Lifecycle();
    private final Metrics metrics = lifecycle.add(new Metrics());
    private final WebServer server;

    DayPages(Newsroom newsroom, List<Source> sources, InstantSource clock) {
        Shelf shelf =
                new Shelf(
                        newsroom.news(),
                        new SqlArchiveFigures(newsroom.database()),
                        newsroom.catalogue(),
                        _ -> new SearchAnswer(List.of(), Optional.empty()),
                        _ -> List.of());
        Works works =
                new Works(
                        new SourceReports(newsroom.states(), () -> sources, clock)::all,
                        new SqlOutboxReport(newsroom.database()),
                        Line.Open::new,
                        () -> PublicHosts.of(newsroom.politeness().hosts(), List.of()),
                        newsroom.database()::check);
        Admin nobody = new Admin(Optional.empty(), List::of);
        server =
                lifecycle.add(
                        new StatusPages(shelf, works, metrics, nobody, "day", clock)
                                .at("127.0.0.1", 0));
    }

    void polled(PollReport report) {
        metrics.polled("all", report.status(), report.took(), report.fresh());
    }

    /** What {@code /metrics} says of the bot, without what it says of the process. */
    String metrics() throws IOException, AddressTakenException {
        URI address = URI.create(server.start() + "/metrics");
        try (InputStream page = address.toURL().openStream()) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("kernel_digest_"))
                    .collect(Collectors.joining("\n"));
        }
    }

    @Override
    public void close() {
        lifecycle.close();
    }
}

package dev.kerneldigest;

import dev.kerneldigest.config.Environment;
import dev.kerneldigest.config.HostPort;
import dev.kerneldigest.config.Secret;
import dev.kerneldigest.discord.Traffic;
import dev.kerneldigest.feed.PollReport;
import dev.kerneldigest.feed.Source;
import dev.kerneldigest.store.SqlArchiveFigures;
import dev.kerneldigest.store.SqlOutboxReport;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.web.AddressTakenException;
import dev.kerneldigest.web.Admin;
import dev.kerneldigest.web.Metrics;
import dev.kerneldigest.web.Shelf;
import dev.kerneldigest.web.StatusPages;
import dev.kerneldigest.web.WebServer;
import dev.kerneldigest.web.Works;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The status pages with what they show; built by hand. Nothing of it where they are off. */
final class WebRoom implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebRoom.class);

    private final Lifecycle lifecycle = new Lifecycle();
    private final Metrics metrics = lifecycle.add(new Metrics());
    private final HostPort address;
    private final WebServer server;

    /**
     * Makes them, for nobody to see yet.
     *
     * @param sources those of the settings only: others are nobody's business
     * @param subscriptions all of all servers, for the admin
     */
    WebRoom(
            Environment.StatusPages pages,
            Lookups lookups,
            List<Source> sources,
            Supplier<List<Subscription>> subscriptions) {
        address = pages.address();
        Admin admin =
                new Admin(
                        pages.token().map(Secret::reveal),
                        () -> ServerSums.of(subscriptions.get()));
        StatusPages all =
                new StatusPages(
                        shelf(lookups),
                        works(lookups, sources),
                        metrics,
                        admin,
                        Main.version(),
                        lookups.clock());
        server = lifecycle.add(all.at(address.host(), address.port()));
    }

    private static Shelf shelf(Lookups lookups) {
        Newsroom newsroom = lookups.newsroom();
        return new Shelf(
                newsroom.news(),
                new SqlArchiveFigures(newsroom.database()),
                newsroom.catalogue(),
                request -> {
                    lookups.index().catchUp();
                    return lookups.index().search(request);
                },
                lookups.press());
    }

    private static Works works(Lookups lookups, List<Source> sources) {
        Newsroom newsroom = lookups.newsroom();
        return new Works(
                new SourceReports(newsroom.states(), () -> sources, lookups.clock())::all,
                new SqlOutboxReport(newsroom.database()),
                lookups.line(),
                () -> PublicHosts.of(newsroom.politeness().hosts(), sources),
                newsroom.database()::check);
    }

    /**
     * Shows them; where the address is not to be had the bot does without, since the news matter
     * more.
     */
    void start() {
        try {
            open();
        } catch (AddressTakenException taken) {
            LOG.warn(
                    "The status pages cannot be shown, all else goes on: set KERNEL_DIGEST_HTTP to a"
                            + " free host:port, or to off. address={}:{} reason=\"{}\"",
                    address.host(),
                    address.port(),
                    taken.getMessage());
        }
    }

    /** Shows them, and says where. */
    String open() throws AddressTakenException {
        return server.start();
    }

    /** Counts a poll; which feeds servers added is nobody's business. */
    void polled(PollReport report) {
        String source = report.source().isCustom() ? "custom" : report.source().value();
        metrics.polled(source, report.status(), report.took(), report.fresh());
    }

    /** Counts what passes between us and Discord. */
    Traffic traffic() {
        return new Traffic() {
            @Override
            public void answered(int status) {
                metrics.answered(status);
            }

            @Override
            public void command(String name, boolean well, Duration took) {
                metrics.command(name, well, took);
            }
        };
    }

    @Override
    public void close() {
        lifecycle.close();
    }
}

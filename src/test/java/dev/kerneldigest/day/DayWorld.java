package dev.kerneldigest.day;

import dev.kerneldigest.testing.TestFeedServer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All sources of a run, twenty to a host, and the settings to poll them by. */
public final class DayWorld implements AutoCloseable {
    private static final int TO_A_HOST = 20;

    private final List<TestFeedServer> hosts = new ArrayList<>();
    private final Map<String, DayFeed> feeds = new LinkedHashMap<>();
    private final StringBuilder sources = new StringBuilder("sources:\n");

    private DayWorld() {}

    public static DayWorld open(DayPlan plan, InstantSource clock) {
        DayWorld world = new DayWorld();
        for (int number = 0; number < plan.sources(); number++) {
            if (number % TO_A_HOST == 0) {
                world.hosts.add(TestFeedServer.forgetful());
            }
            world.add(
                    new DayFeed(
                            String.format(Locale.ROOT, "s%03d", number),
                            Fate.draw(plan, number),
                            clock));
        }
        return world;
    }

    private void add(DayFeed feed) {
        TestFeedServer host = hosts.getLast();
        String path = "/" + feed.id();
        host.on(path, exchange -> feed.answer().to(exchange));
        feeds.put(feed.id(), feed);
        sources.append(
                "  - {id: %s, kind: feed, url: \"%s\", every: %dm, adapt: %s}%n"
                        .formatted(
                                feed.id(),
                                host.url(path),
                                feed.fate().every().toMinutes(),
                                feed.fate().adapt()));
    }

    /** The files of the settings. */
    public Map<String, String> settings() {
        return Map.of(
                "sources.yaml",
                sources.toString(),
                "kernel-digest.yaml",
                "polling:\n  deadline: 1s\nsearch:\n  index: memory\n");
    }

    List<DayFeed> feeds() {
        return List.copyOf(feeds.values());
    }

    @Override
    public void close() {
        hosts.forEach(TestFeedServer::close);
    }
}

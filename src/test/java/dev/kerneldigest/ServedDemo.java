package dev.kerneldigest;

import dev.kerneldigest.cli.DemoFeeds;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;

/** The status pages of the demo's week, as {@code demo --serve} shows them, with an admin. */
public final class ServedDemo implements AutoCloseable {
    public static final String TOKEN = "open-sesame-0123456789";

    private final DemoFeeds feeds;
    private final DemoNewsroom newsroom;
    private final String address;

    private ServedDemo(DemoFeeds feeds) throws IOException {
        this.feeds = feeds;
        this.newsroom =
                new DemoNewsroom(
                        feeds.sources(),
                        Map.of(
                                "KERNEL_DIGEST_HTTP",
                                "127.0.0.1:0",
                                "KERNEL_DIGEST_HTTP_TOKEN",
                                TOKEN));
        newsroom.poll();
        feeds.nextMorning();
        newsroom.poll();
        this.address = newsroom.serve().orElseThrow();
    }

    public static ServedDemo start() throws IOException {
        return new ServedDemo(DemoFeeds.start(Instant.now()));
    }

    /** Where they are, without a slash at its end. */
    public String address() {
        return address;
    }

    @Override
    public void close() {
        newsroom.close();
        feeds.close();
    }
}

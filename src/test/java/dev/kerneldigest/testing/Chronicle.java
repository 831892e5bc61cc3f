package dev.kerneldigest.testing;

import dev.kerneldigest.testing.TestFeedServer.Answer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * A feed of our own in RSS 2.0 that grows while a test runs, with an ETag, so that it answers 304
 * to who knows it. Safe for many threads.
 */
public final class Chronicle {
    private final String site;
    private final int length;
    private final List<String> items = new CopyOnWriteArrayList<>();
    private final AtomicInteger editions = new AtomicInteger();
    private volatile CountDownLatch polls = new CountDownLatch(1);

    /** The feed of LWN. */
    public Chronicle() {
        this("lwn.net");
    }

    /** The feed of another site. */
    public Chronicle(String site) {
        this(site, Integer.MAX_VALUE);
    }

    /** The feed of a site that drops all but the newest items. */
    public Chronicle(String site, int length) {
        this.site = site;
        this.length = length;
    }

    /** One more item on top. */
    public void tell(int number, String title, String text) {
        items.addFirst(item(number, title, text));
        if (items.size() > length) {
            items.removeLast();
        }
        editions.incrementAndGet();
    }

    /** The item of that number says something else now. */
    public void retell(int number, String title, String text) {
        items.replaceAll(
                item -> item.contains("/%d/".formatted(number)) ? item(number, title, text) : item);
        editions.incrementAndGet();
    }

    private String item(int number, String title, String text) {
        String place = "https://%s/Articles/%d/".formatted(site, number);
        return """
        <item><title>%s</title><link>%s</link><guid isPermaLink="true">%s</guid>
        <description>%s</description></item>
        """
                .formatted(title, place, place, text);
    }

    /** Answers for the feed as it is then. */
    public Answer answer() {
        return exchange -> {
            String etag = "\"edition-" + editions.get() + "\"";
            Answers.tagged(etag, document()).to(exchange);
            polls.countDown();
        };
    }

    private String document() {
        return items.stream()
                .collect(
                        Collectors.joining(
                                "",
                                "<rss version=\"2.0\"><channel><title>LWN.net</title>"
                                        + "<link>https://lwn.net/</link><description/>",
                                "</channel></rss>"));
    }

    /** Waits for so many more polls to be answered; false when 30 s were not enough. */
    public boolean awaitPolls(int wanted) throws InterruptedException {
        CountDownLatch latch = new CountDownLatch(wanted);
        polls = latch;
        return latch.await(30, TimeUnit.SECONDS);
    }

    /** Settings that poll this feed every second, and no other. */
    public static Map<String, String> settings(URI feed) {
        return Map.of(
                "sources.yaml",
                """
                sources:
                  - id: lwn
                    name: LWN.net
                    kind: feed
                    url: %s
                    every: 1s
                    adapt: false
                """
                        .formatted(feed),
                "kernel-digest.yaml",
                """
                search:
                  index: memory
                """);
    }
}

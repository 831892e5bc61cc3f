package dev.kerneldigest.testing;

import dev.kerneldigest.testing.TestFeedServer.Answer;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * kernel.org's lists of releases, changed while a test runs. A release is told like {@code stable
 * 6.14.8}, with {@code EOL} behind it when its series has ended. Safe for many threads.
 */
public final class KernelOrg {
    private static final String DAY = "2026-11-20";

    private final Deque<List<String>> once = new ConcurrentLinkedDeque<>();
    private volatile List<String> releases = List.of();
    private volatile boolean defaced;
    private volatile CountDownLatch polls = new CountDownLatch(1);

    /** What is listed from now on. */
    public void list(String... lines) {
        releases = List.of(lines);
        defaced = false;
    }

    /** What is listed to the next who asks, and to nobody else. */
    public void listOnce(String... lines) {
        once.add(List.of(lines));
    }

    /** From now on a page for browsers is in the list's place. */
    public void deface() {
        defaced = true;
    }

    /** Waits for so many more polls to be answered; false when 30 s were not enough. */
    public boolean awaitPolls(int wanted) throws InterruptedException {
        CountDownLatch latch = new CountDownLatch(wanted);
        polls = latch;
        return latch.await(30, TimeUnit.SECONDS);
    }

    /** {@code releases.json}, with an ETag. */
    public Answer json() {
        return answer(lines -> "{\"releases\": [" + each(lines, KernelOrg::json, ",\n") + "]}");
    }

    /** {@code kdist.xml}, where all entries have one link. */
    public Answer kdist() {
        return answer(lines ->
                "<rss version=\"2.0\"><channel><title>Latest Linux Kernel Versions</title>"
                        + each(lines, KernelOrg::item, "\n")
                        + "</channel></rss>");
    }

    private Answer answer(Function<List<String>, String> form) {
        return exchange -> {
            List<String> next = Optional.ofNullable(once.poll()).orElse(releases);
            String text =
                    defaced
                            ? "<!doctype html><html><body>Making sure you are human</body></html>"
                            : form.apply(next);
            Answers.tagged("\"" + text.hashCode() + "\"", text).to(exchange);
            polls.countDown();
        };
    }

    private static String each(List<String> lines, Function<String[], String> form, String gap) {
        return lines.stream()
                .map(line -> form.apply(line.split(" ", -1)))
                .collect(Collectors.joining(gap));
    }

    private static String json(String[] words) {
        return "{\"iseol\": %s, \"version\": \"%s\", \"moniker\": \"%s\", \"released\": {\"isodate\": \"%s\"}}"
                .formatted(words.length > 2, words[1], words[0], DAY);
    }

    private static String item(String[] words) {
        return """
        <item><title>%2$s: %1$s</title><link>http://www.kernel.org/</link>
        <description>&lt;strong&gt;%2$s%3$s&lt;/strong&gt; (%1$s)</description>
        <guid isPermaLink="false">kernel.org,%1$s,%2$s,%4$s</guid></item>\
        """
                .formatted(words[0], words[1], words.length > 2 ? " (EOL)" : "", DAY);
    }
}

package dev.kerneldigest;

import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.feed.FeedDocument;
import dev.kerneldigest.feed.FeedParser;
import dev.kerneldigest.feed.FeedParsers;
import dev.kerneldigest.feed.SourceKind;
import dev.kerneldigest.feed.UnreadableFeedException;
import dev.kerneldigest.feed.WrittenTimeFuzz;
import dev.kerneldigest.fuzz.Claim;
import dev.kerneldigest.fuzz.HostileText;
import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.NewsReader;
import dev.kerneldigest.news.Reading;
import dev.kerneldigest.news.StoryGrouping;
import dev.kerneldigest.text.DiscordMarkdown;
import dev.kerneldigest.text.HtmlText;
import dev.kerneldigest.topic.TopicMatcher;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Prints what hostile texts of 10 KB, 100 KB and 1 MB cost each reader, in milliseconds of CPU per
 * 10 KB, and marks what is slow or worse than linear. See docs/fuzzing.md.
 */
final class HostileCost {
    private static final int[] SIZES = {10_000, 100_000, 1_000_000};
    private static final int BLOCK = 10_000;

    /** Milliseconds per 10 KB above which a text is too dear. */
    private static final double SLOW = 50;

    /** How much dearer 10 KB of a long text may be, and from where on we look. */
    private static final double STEEP = 3;

    private static final double WORTH_A_LOOK = 2;
    /** How often a text is read, the cheapest time counting; a long one warms up by itself. */
    private static final int TRIALS = 3;

    private static final int LONG = 100_000;

    private static final String NOTICES = "Security updates for Monday";
    private static final String ROUND_UP = "Security updates have been issued by ";
    private static final URI PLACE = URI.create("https://feeds.example/feed.xml");
    private static final FeedParser FEEDS = new FeedParsers().of(SourceKind.FEED);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private HostileCost() {}

    /** Measures everything, or with an argument the readers of this name. */
    public static void main(String[] arguments) {
        String wanted = arguments.length == 0 ? "" : arguments[0];
        Map<String, Consumer<String>> readers = readers();
        warmUp(readers);
        System.out.println("| reader | text | 10 KB | 100 KB | 1 MB |  |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        readers.forEach((name, reader) -> {
            if (name.contains(wanted)) {
                measure(name, reader);
            }
        });
    }

    private static Map<String, Consumer<String>> readers() {
        NewsReader news = new NewsReader();
        TopicMatcher topics =
                new TopicMatcher(TopicDefinitions.of(Configuration.bundledTopics()));
        Reading brief = news.read(draft("a", "b"));
        Map<String, Consumer<String>> readers = new LinkedHashMap<>();
        readers.put("NewsReader, title", text -> news.read(draft(text, "")));
        readers.put("NewsReader, text", text -> news.read(draft("", text)));
        readers.put("NewsReader, stable", text -> news.read(draft("Six stable kernels", text)));
        readers.put("NewsReader, notices", text -> news.read(draft(NOTICES, text)));
        readers.put("NewsReader, round-up", text -> news.read(draft("", ROUND_UP + text)));
        readers.put("XmlFeedParser", text -> feed("<rss><channel><item>" + text));
        readers.put("XmlFeedParser, root", text -> feed(text + "<rss><a>"));
        readers.put("HtmlText.of", HtmlText::of);
        readers.put("HtmlText.titleLine", HtmlText::titleLine);
        readers.put("DiscordMarkdown.of", text -> DiscordMarkdown.of(text, Optional.empty()));
        readers.put("DiscordMarkdown.escape", DiscordMarkdown::escape);
        readers.put("TopicMatcher, title", text -> topics.explain(draft(text, ""), brief));
        readers.put("TopicMatcher, text", text -> topics.explain(draft("", text), brief));
        readers.put(
                "StoryGrouping",
                text -> {
                    Draft draft = draft(text, text);
                    StoryGrouping.group(List.of(draft, draft), List.of(brief, brief));
                });
        readers.put("FeedDate", WrittenTimeFuzz::date);
        return readers;
    }

    private static void feed(String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        try {
            FEEDS.parse(new FeedDocument(body, Optional.empty(), PLACE));
        } catch (UnreadableFeedException refused) {
            Claim.that(!refused.isPage(), "none of these is a page", text.substring(0, 100));
        }
    }

    private static Draft draft(String title, String text) {
        return new Draft(
                "LWN.net",
                title,
                text,
                List.of("Debian", "Fedora"),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static void warmUp(Map<String, Consumer<String>> readers) {
        for (int round = 0; round < 2; round++) {
            for (String piece : HostileText.PIECES) {
                readers.values().forEach(it -> it.accept(HostileText.of(piece, BLOCK)));
            }
        }
    }

    private static void measure(String name, Consumer<String> reader) {
        for (String piece : HostileText.PIECES) {
            double[] costs = new double[SIZES.length];
            for (int size = 0; size < SIZES.length; size++) {
                costs[size] = cost(HostileText.of(piece, SIZES[size]), reader);
            }
            System.out.printf(
                    Locale.ROOT,
                    "| %s | `%s` | %.2f | %.2f | %.2f | %s |%n",
                    name,
                    HostileText.name(piece),
                    costs[0],
                    costs[1],
                    costs[2],
                    verdict(costs));
        }
    }

    private static String verdict(double[] costs) {
        if (costs[0] > SLOW || costs[1] > SLOW || costs[2] > SLOW) {
            return "SLOW";
        }
        return costs[2] > WORTH_A_LOOK && costs[2] > STEEP * costs[1] ? "STEEP" : "";
    }

    private static double cost(String text, Consumer<String> reader) {
        long best = Long.MAX_VALUE;
        int trials = text.length() < LONG ? TRIALS : 1;
        for (int trial = 0; trial < trials; trial++) {
            long start = THREADS.getCurrentThreadCpuTime();
            reader.accept(text);
            best = Math.min(best, THREADS.getCurrentThreadCpuTime() - start);
        }
        return best / 1e6 / (text.length() / (double) BLOCK);
    }
}

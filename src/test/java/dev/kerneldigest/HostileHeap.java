package dev.kerneldigest;

import dev.kerneldigest.feed.FeedState;
import dev.kerneldigest.feed.FeedState.Health;
import dev.kerneldigest.feed.PollReport;
import dev.kerneldigest.feed.PollRound;
import dev.kerneldigest.feed.Source;
import dev.kerneldigest.testing.Answers;
import dev.kerneldigest.testing.HostileAnswers;
import dev.kerneldigest.testing.HostileFeeds;
import dev.kerneldigest.testing.TestFeedServer;
import dev.kerneldigest.testing.TestFeedServer.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Polls every hostile source in a process of its own, one after the other and then all at once, and
 * prints what each came to, how long it took and the most heap there was. Ends with 1 when a poll
 * broke, or said nothing fit for a line of status; run it with the heap that is to be enough.
 */
public final class HostileHeap {
    private static final int MEGABYTE = 1 << 20;
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    /** A line of status is shown in a chat message. */
    private static final int LONGEST_LINE = 200;

    private final Map<String, TestFeedServer> sources = new LinkedHashMap<>();
    private HostileRig rig = new HostileRig(DEADLINE);
    private int broken;

    private HostileHeap() {}

    /** Runs all; with the argument {@code short} each source once and no more. */
    public static void main(String[] arguments) {
        int broken = 1;
        try {
            HostileHeap heap = new HostileHeap();
            heap.run(List.of(arguments).contains("short"));
            broken = heap.broken;
        } catch (InterruptedException | RuntimeException failure) {
            System.out.println("BROKEN " + failure);
        }
        System.exit(broken == 0 ? 0 : 1);
    }

    private void run(boolean once) throws InterruptedException {
        System.out.println("| source | poll | ms | MB held afterwards |");
        System.out.println("| --- | --- | --- | --- |");
        cases().forEach((name, answer) ->
                sources.put(name, TestFeedServer.start().on("/" + name, answer)));
        if (!once) {
            for (String name : sources.keySet()) {
                poll(name, List.of(name));
            }
            rig.close();
            rig = new HostileRig(DEADLINE);
        }
        poll("all " + sources.size() + " at once", List.copyOf(sources.keySet()));
    }

    private static Map<String, Answer> cases() {
        Map<String, Answer> cases = new LinkedHashMap<>();
        cases.put("gzip-bomb", Answers.gzipBomb(200 * MEGABYTE));
        cases.put("ten-gigabytes", HostileAnswers.vast(10L << 30));
        cases.put("unannounced", HostileAnswers.unannounced(10L << 30));
        cases.put("redirects", HostileAnswers.maze());
        cases.put("challenge", Answers.body("<!doctype html><title>Just a moment...</title>"));
        cases.put("dtd-bomb", Answers.body(HostileFeeds.bomb()));
        cases.put("external", Answers.body(HostileFeeds.outside()));
        cases.put("items", zipped(HostileFeeds.many(100_000)));
        cases.put("title", zipped(HostileFeeds.wide(5 * MEGABYTE)));
        cases.put("deep-xml", zipped(HostileFeeds.deepElements(500_000)));
        cases.put("deep-html", zipped(HostileFeeds.deepHtml(500_000)));
        cases.put("elements", zipped(HostileFeeds.crowd(9 * MEGABYTE)));
        cases.put("litter", zipped(HostileFeeds.litter(9 * MEGABYTE)));
        cases.put("tags", zipped(HostileFeeds.escaped(9 * MEGABYTE)));
        cases.put("links", zipped(HostileFeeds.linked(9 * MEGABYTE)));
        cases.put("names", zipped(HostileFeeds.namespaces(9 * MEGABYTE)));
        return cases;
    }

    /** Compressed, since sixteen servers of our own are in this heap too. */
    private static Answer zipped(String text) {
        return Answers.gzip(text);
    }

    private void poll(String name, List<String> polled) throws InterruptedException {
        List<Source> asked =
                sources.entrySet().stream()
                        .filter(each -> polled.contains(each.getKey()))
                        .map(each -> rig.source(each.getKey(), each.getValue()))
                        .toList();
        long start = System.nanoTime();
        List<PollReport> reports = new ArrayList<>();
        new PollRound(rig.poller()::poll, PollRound.USUAL_MOST).run(asked, reports::add);
        long took = Duration.ofNanos(System.nanoTime() - start).toMillis();
        reports.forEach(this::judge);
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %d | %d |%n",
                name,
                polled.size() == 1 ? line(reports.getFirst()) : reports.size() + " polled",
                took,
                held());
    }

    /** In megabytes. */
    private static long held() {
        Runtime runtime = Runtime.getRuntime();
        runtime.gc();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }

    private void judge(PollReport report) {
        FeedState state = rig.state(report.source().value());
        boolean well = state.health() == Health.WELL && state.reason().isEmpty();
        boolean said = state.health() != Health.WELL && !state.reason().isEmpty();
        String line = line(report);
        if (!(well || said)
                || line.length() > LONGEST_LINE
                || line.contains("\n")
                || line.contains("could not be read: ")
                || line.contains("internal error")) {
            broken++;
            System.out.println("BROKEN " + report.source() + ": " + line);
        }
    }

    private static String line(PollReport report) {
        String counts = report.status() + (report.fresh() > 0 ? " " + report.fresh() : "");
        return report.error().map(error -> counts + ", " + error).orElse(counts);
    }
}

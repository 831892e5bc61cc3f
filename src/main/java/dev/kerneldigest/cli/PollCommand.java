package dev.kerneldigest.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kerneldigest.feed.PollReport;
import dev.kerneldigest.feed.PollRound;
import dev.kerneldigest.feed.Source;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code poll}: polls every enabled source once, whatever its schedule. */
@Command(
        name = "poll",
        description = "Polls every enabled source once, stores what is new, and ends.",
        footer = {
            "",
            "Examples:",
            "  kernel-digest poll",
            "  kernel-digest poll --json | jq 'select(.error)'"
        },
        mixinStandardHelpOptions = true)
public final class PollCommand implements Callable<Integer> {
    private static final Set<String> NOT_WELL = Set.of("failed", "blocked", "rate-limited", "gone");

    private final Supplier<List<Source>> enabled;
    private final Supplier<PollRound> round;
    private final InstantSource time;
    private final Terminal terminal;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "A line of JSON a source, then the total.")
    private boolean json;

    /**
     * Makes the command; the suppliers are asked only when it runs.
     *
     * @param enabled the sources to poll
     */
    public PollCommand(
            Supplier<List<Source>> enabled,
            Supplier<PollRound> round,
            InstantSource time,
            Terminal terminal) {
        this.enabled = enabled;
        this.round = round;
        this.time = time;
        this.terminal = terminal;
    }

    /** 0 when a source answered or there is none, 1 when all failed. */
    @Override
    public Integer call() throws InterruptedException {
        List<Source> sources = enabled.get();
        PrintWriter out = spec.commandLine().getOut();
        Total total = new Total();
        Instant start = time.instant();
        if (!json && !sources.isEmpty()) {
            out.printf("%-28s %-13s %6s %6s %8s%n", "source", "status", "items", "new", "ms");
        }
        PollRound polls = round.get();
        try (ProgressBar bar = bar(sources.size())) {
            bar.show(0);
            polls.run(
                    sources,
                    report -> {
                        total.add(report);
                        bar.makeRoom();
                        out.println(json ? line(report) : row(report));
                        out.flush();
                        bar.show(total.sources);
                    });
        }
        Duration took = Duration.between(start, time.instant());
        out.println(json ? total.line(took) : total.sentence(took));
        out.flush();
        return total.sources > 0 && total.failed == total.sources ? complain(total) : 0;
    }

    private ProgressBar bar(int sources) {
        return new ProgressBar(spec.commandLine().getErr(), terminal, time, "sources", sources);
    }

    private int complain(Total total) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(
                "poll: none of the "
                        + total.sources
                        + " sources answered well; the reasons are above, is there a network?");
        err.flush();
        return 1;
    }

    private static String line(PollReport report) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("source", report.source().value());
        line.put("status", report.status());
        line.put("items", report.items());
        line.put("new", report.fresh());
        line.put("ms", report.took().toMillis());
        line.put("error", report.error().orElse(null));
        return line.toString();
    }

    private static String row(PollReport report) {
        String figures =
                "%-28s %-13s %6d %6d %8d"
                        .formatted(
                                report.source(),
                                report.status(),
                                report.items(),
                                report.fresh(),
                                report.took().toMillis());
        return report.error().map(error -> figures + "  " + error).orElse(figures);
    }

    /** The sums of a round. */
    private static final class Total {
        private int sources;
        private int items;
        private int fresh;
        private int failed;

        private void add(PollReport report) {
            sources++;
            items += report.items();
            fresh += report.fresh();
            failed += NOT_WELL.contains(report.status()) ? 1 : 0;
        }

        private String line(Duration took) {
            ObjectNode line = JsonNodeFactory.instance.objectNode();
            line.putObject("total")
                    .put("sources", sources)
                    .put("items", items)
                    .put("new", fresh)
                    .put("failed", failed)
                    .put("ms", took.toMillis());
            return line.toString();
        }

        private String sentence(Duration took) {
            if (sources == 0) {
                return "No source is enabled.";
            }
            return "%d sources, %d items read, %d new, %d failed, %d ms"
                    .formatted(sources, items, fresh, failed, took.toMillis());
        }
    }
}

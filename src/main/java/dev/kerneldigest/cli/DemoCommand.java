package dev.kerneldigest.cli;

import dev.kerneldigest.digest.Digest;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.digest.MessageWriter;
import dev.kerneldigest.digest.TerminalPage;
import dev.kerneldigest.feed.PollReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the whole path with no network and no token, and ends by itself. */
@Command(
        name = "demo",
        description = "Shows what Discord would get: a recorded week, polled on loopback.",
        footer = {
            "",
            "Examples:",
            "  kernel-digest demo",
            "  KERNEL_DIGEST_HTTP=127.0.0.1:8080 kernel-digest demo --serve"
        },
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
    private static final Duration WEEK = Duration.ofDays(7);

    /** How long before midnight UTC the week ends: what comes in the morning is of the next day. */
    private static final Duration LAST_OF_DAY = Duration.ofMinutes(1);

    private static final Set<String> UNHEALTHY =
            Set.of("failed", "blocked", "rate-limited", "gone");

    @Option(
            names = "--serve",
            description = "Keeps the status pages up afterwards, at KERNEL_DIGEST_HTTP.")
    private boolean serve;

    private final DemoStage.Opening opening;
    private final InstantSource clock;
    private final PrintWriter out;
    private final boolean colour;

    /**
     * The command.
     *
     * @param out standard output
     * @param colour whether it is a terminal whose reader wants colours
     */
    public DemoCommand(
            DemoStage.Opening opening, InstantSource clock, PrintWriter out, boolean colour) {
        this.opening = opening;
        this.clock = clock;
        this.out = out;
        this.colour = colour;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Instant now = clock.instant();
        Instant evening = now.truncatedTo(ChronoUnit.DAYS).minus(LAST_OF_DAY);
        try (DemoFeeds feeds = DemoFeeds.start(now);
                DemoStage stage = opening.open(feeds.sources())) {
            say("kernel-digest demo: a recorded week of invented news, served on loopback.");
            say("");
            boolean well = first(stage, feeds.sources().size(), evening);
            well &= again(stage, evening);
            well &= morning(stage, feeds, evening, now);
            conclude();
            if (serve) {
                serve(stage);
            }
            return well ? 0 : 1;
        } finally {
            out.flush();
        }
    }

    private boolean first(DemoStage stage, int sources, Instant evening) {
        say(String.format(Locale.ROOT, "Polling %d sources on loopback …", sources));
        List<PollReport> reports = stage.poll();
        reports.forEach(this::report);
        say(String.format(Locale.ROOT, "  %s", sum(reports)));
        say("");
        say("Three channels subscribed a week ago, and now get their first digests.");
        for (DemoChannel channel : DemoChannel.ALL) {
            say("");
            say(String.format(Locale.ROOT, "%s wants %s:", channel.name(), channel.wants()));
            say("");
            show(channel, stage.digest(channel, evening.minus(WEEK), evening));
        }
        return areWell(reports);
    }

    private boolean again(DemoStage stage, Instant evening) {
        say("");
        say("Polling again …");
        List<PollReport> reports = stage.poll();
        say(String.format(Locale.ROOT, "  %s", sum(reports)));
        long silent =
                DemoChannel.ALL.stream()
                        .filter(channel -> stage.digest(channel, evening, evening).isEmpty())
                        .count();
        say(
                String.format(
                        Locale.ROOT,
                        "  %d of %d channels get nothing, since nothing is ever repeated.",
                        silent,
                        DemoChannel.ALL.size()));
        return areWell(reports);
    }

    private boolean morning(DemoStage stage, DemoFeeds feeds, Instant evening, Instant now) {
        feeds.nextMorning();
        DemoChannel channel = DemoChannel.ALL.getFirst();
        say("");
        say(
                String.format(
                        Locale.ROOT,
                        "The next morning there is news; %s gets only that:",
                        channel.name()));
        List<PollReport> reports = stage.poll();
        say(String.format(Locale.ROOT, "  %s", sum(reports)));
        say("");
        show(channel, stage.digest(channel, evening, now));
        return areWell(reports);
    }

    private void conclude() {
        say("");
        say("What now? To have this in your own server:");
        say("  1. make a bot and copy its token: https://discord.com/developers/applications");
        say("  2. DISCORD_TOKEN=… java -jar target/kernel-digest.jar run");
        say("  3. in Discord: /subscribe topic:all when:daily");
        say("");
    }

    /** Until the process is ended. */
    private void serve(DemoStage stage) throws IOException, InterruptedException {
        Optional<String> address = stage.serve();
        if (address.isEmpty()) {
            throw new IOException("KERNEL_DIGEST_HTTP is off: set it to host:port for --serve");
        }
        say("All of this is at " + address.get() + " until you press Ctrl-C.");
        new CountDownLatch(1).await();
    }

    private void report(PollReport report) {
        say(
                String.format(
                        Locale.ROOT,
                        "  %-16s %-8s %3d items  %3d new%s",
                        report.source(),
                        report.status(),
                        report.items(),
                        report.fresh(),
                        report.error().map(error -> "  " + error).orElse("")));
    }

    private static String sum(List<PollReport> reports) {
        int items = reports.stream().mapToInt(PollReport::items).sum();
        int fresh = reports.stream().mapToInt(PollReport::fresh).sum();
        long same =
                reports.stream().filter(report -> report.status().equals("not-modified")).count();
        if (same == reports.size()) {
            return String.format(Locale.ROOT, "%d sources, none of them changed (304)", same);
        }
        String unchanged =
                same == 0 ? "" : String.format(Locale.ROOT, "%d unchanged (304), ", same);
        return String.format(
                Locale.ROOT,
                "%d sources, %s%d items, %d new",
                reports.size(),
                unchanged,
                items,
                fresh);
    }

    private void show(DemoChannel channel, Optional<Digest> digest) {
        if (digest.isEmpty()) {
            say("  (nothing)");
            return;
        }
        out.print(
                new TerminalPage(TerminalPage.COLUMNS, colour).write(channel.name(), digest.get()));
        List<Message> messages = new MessageWriter().write(digest.get());
        int characters =
                messages.stream()
                        .flatMap(message -> message.blocks().stream())
                        .mapToInt(Message.Block::characters)
                        .sum();
        say("");
        say(
                String.format(
                        Locale.ROOT,
                        "  in Discord: %d message%s, %d characters",
                        messages.size(),
                        messages.size() == 1 ? "" : "s",
                        characters));
        out.flush();
    }

    private static boolean areWell(List<PollReport> reports) {
        return reports.stream().noneMatch(report -> UNHEALTHY.contains(report.status()));
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}

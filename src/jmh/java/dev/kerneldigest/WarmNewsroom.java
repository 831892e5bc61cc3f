package dev.kerneldigest;

import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.farm.Farm;
import dev.kerneldigest.feed.PollReport;
import dev.kerneldigest.feed.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A newsroom on an H2 file that polls a farm round after round, as the running bot does. */
final class WarmNewsroom implements AutoCloseable {
    private final Scratch scratch;
    private final Farm farm;
    private final List<Source> sources;
    private final Newsroom newsroom;

    /**
     * What a round took.
     *
     * @param served how many items were new at the farm
     * @param found how many of them were stored
     * @param complaints of the feeds that did not answer well
     */
    record Figures(CpuClock.Taken taken, int served, int found, List<String> complaints) {
        boolean isExact() {
            return served == found && complaints.isEmpty();
        }

        double cpu() {
            return taken.cpu();
        }

        double wall() {
            return taken.wall();
        }
    }

    WarmNewsroom(Farm farm) throws IOException {
        this.farm = farm;
        this.scratch = Scratch.make();
        scratch.sources(farm.urls());
        Configuration configuration = configuration(scratch);
        this.sources = Sources.enabled(configuration.sources());
        this.newsroom = Newsroom.open(configuration);
    }

    /** The settings and the H2 file of a folder. */
    static Configuration configuration(Scratch scratch) {
        return Configuration.load(
                Map.of(
                        "KERNEL_DIGEST_CONFIG", scratch.folder().toString(),
                        "KERNEL_DIGEST_DB", scratch.database()),
                scratch.folder());
    }

    int feeds() {
        return sources.size();
    }

    /** Polls each feed once. */
    Figures poll(FarmRound round) throws InterruptedException {
        int served = round.begin(farm);
        List<PollReport> reports = new ArrayList<>();
        CpuClock clock = new CpuClock();
        newsroom.round().run(sources, reports::add);
        CpuClock.Taken taken = clock.taken();
        round.end(farm);
        return new Figures(
                taken,
                served,
                reports.stream().mapToInt(PollReport::fresh).sum(),
                reports.stream().flatMap(report -> report.error().stream()).toList());
    }

    @Override
    public void close() throws IOException {
        newsroom.close();
        scratch.close();
    }
}

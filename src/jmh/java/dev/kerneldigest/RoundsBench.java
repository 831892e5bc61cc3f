package dev.kerneldigest;

import dev.kerneldigest.farm.Farm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What a poll of many feeds takes as a process of its own, start and end included: rounds one after
 * the other, in each the settings of the JVM in turn, each on an H2 file of its own that is fresh
 * for each repeat. Prints each run, the medians, and how they compare; ends with 1 when a run did
 * not find exactly what was served.
 */
public final class RoundsBench {
    private static final List<FarmRound> ROUNDS =
            List.of(
                    FarmRound.COLD, FarmRound.NOT_MODIFIED, FarmRound.FEW, FarmRound.WHOLE);

    private record Row(Flags flags, FarmRound round) {}

    private final Map<Row, List<PollRun>> runs = new LinkedHashMap<>();
    private final Farm farm;
    private final int feeds;
    private final Path jar;
    private final Set<Row> wrong = new HashSet<>();

    private RoundsBench(Farm farm, Path jar) {
        this.farm = farm;
        this.feeds = farm.truth().feeds();
        this.jar = jar;
    }

    /**
     * Runs it.
     *
     * @param arguments the farm, how many feeds ours has, the jar, how many repeats, flags
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path jar = Path.of(arguments[2]).toAbsolutePath();
        if (!Files.exists(jar)) {
            System.out.println("There is no " + jar + ": mvn -q -DskipTests package makes it.");
            System.exit(1);
        }
        try (Farm farm = Farm.of(arguments[0], Integer.parseInt(arguments[1]))) {
            Farm.Truth truth = farm.truth();
            System.out.printf("%,d feeds, %,d items%n", truth.feeds(), truth.items());
            RoundsBench bench = new RoundsBench(farm, jar);
            bench.run(Integer.parseInt(arguments[3]), Flags.all(arguments[4]));
            System.exit(bench.wrong.isEmpty() ? 0 : 1);
        }
    }

    private void run(int repeats, List<Flags> settings) throws IOException, InterruptedException {
        Table all = new Table("run", "flags", "round", "CPU s", "wall s", "peak RSS MiB", "304s", "found");
        for (int repeat = 1; repeat <= repeats; repeat++) {
            try (Stages stages = Stages.of(settings, farm.urls())) {
                for (FarmRound round : ROUNDS) {
                    poll(all, repeat, round, stages);
                }
            }
        }
        Table medians =
                new Table(
                        "flags",
                        "round",
                        "CPU s",
                        "wall s",
                        "peak RSS MiB",
                        "CPU, times the first's",
                        "found = served");
        runs.forEach(
                (row, of) ->
                        medians.row(
                                row.flags().name(),
                                row.round(),
                                median(of, PollRun::cpu),
                                median(of, PollRun::wall),
                                Math.round(median(of, PollRun::peak)),
                                ratio(of, runs.getOrDefault(new Row(settings.getFirst(), row.round()), of)),
                                wrong.contains(row) ? "no, see above" : "yes"));
    }

    /** All settings poll the same before the next round: a machine's speed changes by the minute. */
    private void poll(Table all, int repeat, FarmRound round, Stages stages)
            throws IOException, InterruptedException {
        int served = round.begin(farm);
        for (Map.Entry<Flags, Scratch> stage : stages.each().entrySet()) {
            PollRun run = PollRun.of(new ProgramLine(jar, stage.getKey()), stage.getValue());
            Row row = new Row(stage.getKey(), round);
            runs.computeIfAbsent(row, _ -> new ArrayList<>()).add(run);
            all.row(
                    repeat,
                    stage.getKey().name(),
                    round,
                    run.cpu(),
                    run.wall(),
                    Math.round(run.peak()),
                    run.notModified(),
                    judged(row, run, served));
        }
        round.end(farm);
    }

    /** The folders of the settings, for one repeat. */
    private record Stages(Map<Flags, Scratch> each) implements AutoCloseable {
        static Stages of(List<Flags> settings, List<String> urls) throws IOException {
            Map<Flags, Scratch> each = new LinkedHashMap<>();
            for (Flags flags : settings) {
                Scratch scratch = Scratch.make();
                scratch.sources(urls);
                each.put(flags, scratch);
            }
            return new Stages(each);
        }

        @Override
        public void close() throws IOException {
            for (Scratch scratch : each.values()) {
                scratch.close();
            }
        }
    }

    /** The median of the ratios within each repeat. */
    private static double ratio(List<PollRun> runs, List<PollRun> first) {
        return Table.median(
                IntStream.range(0, runs.size())
                        .mapToObj(repeat -> runs.get(repeat).cpu() / first.get(repeat).cpu())
                        .toList());
    }

    private String judged(Row row, PollRun run, int served) {
        boolean modified = row.round() == FarmRound.NOT_MODIFIED && run.notModified() < feeds;
        if (run.found() == served && run.failed() == 0 && !modified) {
            return Integer.toString(run.found());
        }
        wrong.add(row);
        return "%d instead of %d, %d of %d feeds failed"
                .formatted(run.found(), served, run.failed(), feeds);
    }

    private static double median(List<PollRun> runs, ToDoubleFunction<PollRun> figure) {
        return Table.median(runs.stream().map(figure::applyAsDouble).toList());
    }
}

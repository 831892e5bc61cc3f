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

/**
 * What a poll of many feeds takes as a process of its own, start and end included: rounds one after
 * the other on one H2 file, a fresh file for each repeat, the settings of the JVM in turn. Prints
 * each run and the medians; ends with 1 when a run did not find exactly what was served.
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
            for (Flags flags : settings) {
                repeat(all, repeat, flags);
            }
        }
        Table medians =
                new Table("flags", "round", "CPU s", "wall s", "peak RSS MiB", "found = served");
        runs.forEach(
                (row, of) ->
                        medians.row(
                                row.flags().name(),
                                row.round(),
                                median(of, PollRun::cpu),
                                median(of, PollRun::wall),
                                Math.round(median(of, PollRun::peak)),
                                wrong.contains(row) ? "no, see above" : "yes"));
    }

    private void repeat(Table all, int repeat, Flags flags)
            throws IOException, InterruptedException {
        try (Scratch scratch = Scratch.make()) {
            scratch.sources(farm.urls());
            for (FarmRound round : ROUNDS) {
                int served = round.begin(farm);
                PollRun run = PollRun.of(new ProgramLine(jar, flags), scratch);
                round.end(farm);
                Row row = new Row(flags, round);
                runs.computeIfAbsent(row, _ -> new ArrayList<>()).add(run);
                all.row(
                        repeat,
                        flags.name(),
                        round,
                        run.cpu(),
                        run.wall(),
                        Math.round(run.peak()),
                        run.notModified(),
                        judged(row, run, served));
            }
        }
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

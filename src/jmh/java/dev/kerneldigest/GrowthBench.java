package dev.kerneldigest;

import dev.kerneldigest.farm.Farm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether what one thing costs stays the same when there are more of them: CPU a feed with ten
 * times the feeds, CPU an item with ten times the archive, CPU a message with a hundred times the
 * servers. All in one warm JVM on H2 files.
 */
public final class GrowthBench {
    private static final int REPEATS = 3;

    private GrowthBench() {}

    /**
     * Runs it.
     *
     * @param arguments how many feeds, items and servers at the most
     */
    public static void main(String[] arguments) throws Exception {
        feeds(Integer.parseInt(arguments[0]));
        items(Integer.parseInt(arguments[1]));
        servers(Integer.parseInt(arguments[2]));
        System.exit(0);
    }

    /** Both newsrooms are warmed up first, then polled in turn. */
    private static void feeds(int most) throws IOException, InterruptedException {
        Table table = new Table("round", "feeds", "CPU ms a feed", "times");
        try (Farm small = Farm.of("own", most / 10);
                Farm large = Farm.of("own", most);
                WarmNewsroom few = new WarmNewsroom(small);
                WarmNewsroom many = new WarmNewsroom(large)) {
            for (FarmRound round :
                    List.of(FarmRound.COLD, FarmRound.ALL_NEW, FarmRound.NOT_MODIFIED)) {
                exact(many.poll(round));
                exact(few.poll(round));
            }
            for (FarmRound round :
                    List.of(FarmRound.ALL_NEW, FarmRound.NOT_MODIFIED, FarmRound.WHOLE)) {
                List<Double> alone = new ArrayList<>();
                List<Double> together = new ArrayList<>();
                for (int repeat = 0; repeat < REPEATS; repeat++) {
                    alone.add(exact(few.poll(round)).cpu() * 1_000 / few.feeds());
                    together.add(exact(many.poll(round)).cpu() * 1_000 / many.feeds());
                }
                table.row(round, few.feeds(), Table.median(alone), 1.0);
                table.row(
                        round,
                        many.feeds(),
                        Table.median(together),
                        Table.median(together) / Table.median(alone));
            }
        }
    }

    private static WarmNewsroom.Figures exact(WarmNewsroom.Figures figures) {
        if (!figures.isExact()) {
            throw new IllegalStateException("not all was found: " + figures);
        }
        return figures;
    }

    private static void items(int most) throws IOException {
        Table table =
                new Table(
                        "items stored",
                        "an item",
                        "CPU ms",
                        "times");
        Map<StoreGrowth.Work, Double> before = new LinkedHashMap<>();
        try (StoreGrowth small = new StoreGrowth(most / 10);
                StoreGrowth large = new StoreGrowth(most)) {
            // The first pass warms up.
            small.measure();
            large.measure();
            small.measure().forEach((work, cpu) -> {
                before.put(work, cpu);
                table.row(small.items(), work, cpu, 1.0);
            });
            large.measure()
                    .forEach((work, cpu) ->
                            table.row(
                                    large.items(),
                                    work,
                                    cpu,
                                    cpu / before.getOrDefault(work, cpu)));
        }
    }

    private static void servers(int most) throws IOException {
        Table table =
                new Table("servers", "CPU ms a message", "wall ms a message", "times");
        double first = 0;
        message(most / 10);
        for (int servers : List.of(most / 100, most / 10, most)) {
            StoryStage.Figures figures = message(servers);
            double cpu = figures.cpu() * 1_000 / servers;
            first = first == 0 ? cpu : first;
            table.row(servers, cpu, figures.wall() * 1_000 / servers, cpu / first);
        }
    }

    /** The one in the middle of several stories, by their CPU. */
    private static StoryStage.Figures message(int servers) throws IOException {
        try (BenchDatabase database = BenchDatabase.of(BenchDatabase.H2);
                StoryStage stage = new StoryStage(database.configuration(), servers)) {
            List<StoryStage.Figures> all = new ArrayList<>();
            for (int story = 0; story < REPEATS; story++) {
                all.add(stage.tell());
            }
            double median = Table.median(all.stream().map(StoryStage.Figures::cpu).toList());
            return all.stream().filter(one -> one.cpu() == median).findFirst().orElseThrow();
        }
    }
}

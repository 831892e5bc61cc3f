package dev.kerneldigest;

import dev.kerneldigest.farm.Farm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The rounds of {@link WarmBench} with one setting of the JVM, in a JVM of their own. */
final class WarmRounds {
    private static final List<FarmRound> WARM_UP =
            List.of(
                    FarmRound.COLD,
                    FarmRound.ALL_NEW,
                    FarmRound.NOT_MODIFIED,
                    FarmRound.FEW,
                    FarmRound.ALL_NEW);

    private static final List<FarmRound> MEASURED =
            List.of(FarmRound.ALL_NEW, FarmRound.NOT_MODIFIED, FarmRound.FEW, FarmRound.WHOLE);

    private WarmRounds() {}

    /**
     * Prints the rows; ends with 1 when something was not found.
     *
     * @param arguments the address of the farm, how many repeats, the name of the setting
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int repeats = Integer.parseInt(arguments[1]);
        boolean exact = true;
        try (Farm farm = Farm.of(arguments[0], 0);
                WarmNewsroom newsroom = new WarmNewsroom(farm)) {
            for (FarmRound round : WARM_UP) {
                exact &= newsroom.poll(round).isExact();
            }
            for (FarmRound round : MEASURED) {
                exact &= measure(newsroom, round, repeats, arguments[2]);
            }
        }
        System.exit(exact ? 0 : 1);
    }

    private static boolean measure(
            WarmNewsroom newsroom, FarmRound round, int repeats, String flags)
            throws InterruptedException {
        List<WarmNewsroom.Figures> all = new ArrayList<>();
        for (int repeat = 0; repeat < repeats; repeat++) {
            all.add(newsroom.poll(round));
        }
        double cpu = Table.median(all.stream().map(WarmNewsroom.Figures::cpu).toList());
        boolean exact = all.stream().allMatch(WarmNewsroom.Figures::isExact);
        Table.begun()
                .row(
                        flags,
                        round,
                        cpu,
                        Table.median(all.stream().map(WarmNewsroom.Figures::wall).toList()),
                        cpu * 1_000 / newsroom.feeds(),
                        all.getLast().found(),
                        new ProcessFigures(ProcessHandle.current().pid()).peak(),
                        exact ? "yes" : "no: " + all);
        return exact;
    }
}

package dev.kerneldigest.scale;

import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Prints what days are like with 10,000 and 100,000 servers, and which part is full first: {@code
 * mvn -Pbench -DskipTests test-compile exec:exec@scale}. Arguments: milliseconds of CPU of a message,
 * and the cores.
 */
public final class ScaleRun {
    /** A Thursday of the first week of a merge window. */
    private static final Instant MIDNIGHT = Instant.parse("2026-12-10T00:00:00Z");

    private static final double BELLS = 250;
    /** The default of {@code delivery: per-second}, of the 50 that Discord takes. */
    private static final double DISCORD = 40;

    private static final List<Function<Instant, Day>> DAYS =
            List.of(Day::thursday, Day::mergeWindow, Day::cveBurst);

    private ScaleRun() {}

    public static void main(String[] arguments) {
        Plant plant =
                new Plant(
                        BELLS,
                        Double.parseDouble(arguments[0]),
                        Integer.parseInt(arguments[1]),
                        DISCORD);
        PrintStream out = System.out;
        out.println(
                "| servers | day | messages | most waiting | longest wait | at Discord's limit |"
                        + " bells late | CPU |");
        out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
        for (int servers : new int[] {10_000, 100_000}) {
            for (Function<Instant, Day> day : DAYS) {
                Day told = day.apply(MIDNIGHT);
                Simulation.Outcome outcome =
                        new Simulation(plant, new Crowd(servers)).run(told, MIDNIGHT);
                out.println(line(servers, told, outcome));
            }
        }
    }

    private static String line(int servers, Day day, Simulation.Outcome outcome) {
        return String.format(
                Locale.ROOT,
                "| %,d | %s | %,d | %,d | %s | %s | %s | %.1f %% |",
                        servers,
                        day.name(),
                        outcome.messages(),
                        outcome.mostWaiting(),
                        minutes(outcome.longestWait()),
                        minutes(outcome.atDiscordsLimit()),
                        minutes(outcome.atBells()),
                        100 * outcome.cpu());
    }

    private static String minutes(long seconds) {
        return seconds < 120
                ? seconds + " s"
                : String.format(Locale.ROOT, "%.0f min", seconds / 60.0);
    }
}

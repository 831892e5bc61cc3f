package dev.kerneldigest;

import dev.kerneldigest.day.DayPlan;
import dev.kerneldigest.day.DayReport;
import dev.kerneldigest.day.Sample;
import dev.kerneldigest.web.AddressTakenException;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;

/**
 * Ticks through a day of many sources of which each is in trouble for a twentieth of its time, and
 * judges: heap, threads and connections do not grow, who recovered is asked again within twice its
 * {@code every}, and each item is stored once. At the end it prints what {@code /metrics} says.
 *
 * <p>{@code DayRun HOURS SOURCES SEED}; the database is in a folder of its own, which is left
 * behind. Ends with 1 when anything is wrong.
 */
public final class DayRun {
    private DayRun() {}

    public static void main(String[] args)
            throws IOException, InterruptedException, SQLException, AddressTakenException {
        DayPlan plan =
                new DayPlan(
                        Integer.parseInt(args[0]),
                        Integer.parseInt(args[1]),
                        Long.parseLong(args[2]));
        System.out.println(plan);
        System.exit(run(plan) ? 0 : 1);
    }

    private static boolean run(DayPlan plan)
            throws IOException, InterruptedException, SQLException, AddressTakenException {
        long start = System.nanoTime();
        try (Day day = new Day(plan, Files.createTempDirectory("day"))) {
            System.out.println(
                    "| hour | heap, MB | threads | in use | pooled | open files | disk, MB | after, s |");
            System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
            DayReport report = day.run(sample -> print(sample, start));
            report.faults().forEach(System.out::println);
            System.out.println(report);
            System.out.println(day.metrics());
            System.out.printf(
                    "%s, took %d s%n",
                    report.faults().isEmpty() ? "GOOD" : "BROKEN", seconds(start));
            return report.faults().isEmpty();
        }
    }

    private static void print(Sample sample, long start) {
        System.out.printf(
                Locale.ROOT,
                "| %d | %.1f | %d | %d | %d | %d | %.0f | %d |%n",
                sample.hour(),
                Sample.megabytes(sample.heap()),
                sample.threads(),
                sample.active(),
                sample.pooled(),
                sample.files(),
                Sample.megabytes(sample.disk()),
                seconds(start));
    }

    private static long seconds(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }
}

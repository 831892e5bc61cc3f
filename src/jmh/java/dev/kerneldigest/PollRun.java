package dev.kerneldigest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A {@code poll --json} that was a process of its own.
 *
 * @param cpu user and system time, in seconds
 * @param wall in seconds
 * @param peak the most memory, in MiB, as far as a look every 10 ms saw it
 * @param found how many items were new
 * @param failed how many sources did not answer well
 * @param notModified how many answered 304
 */
record PollRun(double cpu, double wall, double peak, int found, int failed, int notModified) {
    private static final int LOOK_MILLIS = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Bash alone tells what a child took when it is gone, as the second line of {@code times};
     * standard output is the child's.
     */
    private static final String TIMED =
            "out=$1; shift; \"$@\"; code=$?; times > \"$out\"; exit $code";

    /** Runs one on the settings and the database of a folder. */
    static PollRun of(ProgramLine program, Scratch scratch)
            throws IOException, InterruptedException {
        Path times = scratch.folder().resolve("times");
        Path out = scratch.folder().resolve("out");
        Path log = scratch.folder().resolve("log");
        List<String> words =
                new ArrayList<>(List.of("bash", "-c", TIMED, "bench", times.toString()));
        words.addAll(program.words("poll", "--json"));
        Map<String, String> variables =
                Map.of(
                        "LC_ALL", "C.UTF-8",
                        "KERNEL_DIGEST_CONFIG", scratch.folder().toString(),
                        "KERNEL_DIGEST_DB", scratch.database());
        long start = System.nanoTime();
        Process bash =
                ProgramLine.process(words, variables)
                        .redirectOutput(out.toFile())
                        .redirectError(log.toFile())
                        .start();
        long peak = peak(bash);
        double wall = (System.nanoTime() - start) / 1e9;
        if (bash.exitValue() != 0) {
            System.out.print(Files.readString(log));
            throw new IllegalStateException("poll ended with " + bash.exitValue());
        }
        List<String> lines = Files.readAllLines(out);
        JsonNode total = JSON.readTree(lines.getLast()).path("total");
        return new PollRun(
                cpu(times),
                wall,
                peak,
                total.path("new").asInt(),
                total.path("failed").asInt(),
                (int) lines.stream().filter(line -> line.contains("\"not-modified\"")).count());
    }

    private static long peak(Process bash) throws InterruptedException {
        Optional<ProcessFigures> java = Optional.empty();
        long peak = 0;
        while (!bash.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            if (java.isEmpty()) {
                java = bash.children().findFirst().map(it -> new ProcessFigures(it.pid()));
            }
            peak = Math.max(peak, java.map(ProcessFigures::peak).orElse(0L));
        }
        return peak;
    }

    /** Of the children, e.g. {@code 0m3.127s 0m0.290s}. */
    private static double cpu(Path times) throws IOException {
        double seconds = 0;
        for (String time : Files.readAllLines(times).get(1).split(" ", -1)) {
            String[] parts = time.split("[ms]", -1);
            seconds += Integer.parseInt(parts[0]) * 60 + Double.parseDouble(parts[1]);
        }
        return seconds;
    }
}

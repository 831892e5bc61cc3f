package dev.kerneldigest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What Linux tells of a process that runs, from its folder in {@code /proc} (proc(5)).
 *
 * @param pid its number
 */
record ProcessFigures(long pid) {
    /** Ticks a second of the times in {@code stat}: USER_HZ, 100 wherever Java runs. */
    private static final double TICKS = 100;

    /** Of what follows the name in {@code stat}, which utime and stime are. */
    private static final int UTIME = 11;

    /** User and system time of all its threads, in seconds; 0 when it has ended. */
    double cpu() {
        String stat = read("stat");
        if (stat.isEmpty()) {
            return 0;
        }
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[UTIME]) + Long.parseLong(fields[UTIME + 1])) / TICKS;
    }

    /** The most memory that it ever had, in MiB; 0 when it has ended. */
    long peak() {
        return megabytes("VmHWM:");
    }

    /** The memory that it has, in MiB; 0 when it has ended. */
    long resident() {
        return megabytes("VmRSS:");
    }

    private long megabytes(String name) {
        return read("status")
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                .findFirst()
                .orElse(0);
    }

    private String read(String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file));
        } catch (IOException _) {
            return "";
        }
    }
}

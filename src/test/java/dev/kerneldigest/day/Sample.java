package dev.kerneldigest.day;

import com.sun.management.UnixOperatingSystemMXBean;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.lang.management.ManagementFactory;

/**
 * What the process has in use, between two rounds of polls.
 *
 * @param hour simulated hours since the start
 * @param heap bytes that live after a collection
 * @param threads of the platform
 * @param active connections to the database that somebody has
 * @param pooled connections to the database
 * @param files open, sockets of both ends included; 0 where that is not to be had
 * @param disk bytes of the database's file
 */
public record Sample(
        int hour, long heap, int threads, int active, int pooled, long files, long disk) {
    private static final int COLLECTIONS = 3;

    /** Takes one. */
    public static Sample take(int hour, HikariDataSource database, long disk) {
        HikariPoolMXBean pool = database.getHikariPoolMXBean();
        return new Sample(
                hour,
                live(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                pool.getActiveConnections(),
                pool.getTotalConnections(),
                openFiles(),
                disk);
    }

    /** What references queue up for is free only after another collection. */
    private static long live() {
        for (int collection = 0; collection < COLLECTIONS; collection++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long openFiles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean os
                ? os.getOpenFileDescriptorCount()
                : 0;
    }

    /** For people. */
    public static double megabytes(long bytes) {
        return bytes / (double) (1 << 20);
    }
}

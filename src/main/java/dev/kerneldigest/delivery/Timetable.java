package dev.kerneldigest.delivery;

import java.time.ZoneId;
import java.util.Map;

/**
 * When each subscription's digest is due. Kept over restarts; a time that passed while nobody was
 * there is made up for once. Safe for many threads and nodes; a broken database throws.
 */
public interface Timetable {
    /**
     * Sets or replaces when a subscription's digest is due; the same again changes nothing.
     *
     * @param cron see {@link CronSpec#expression}
     * @throws IllegalArgumentException when {@code cron} is none
     */
    void put(long subscription, String cron, ZoneId zone);

    /** Forgets a subscription; without one nothing happens. */
    void remove(long subscription);

    /** Makes these, by subscription, the only ones. */
    void reconcile(Map<Long, CronSpec> wanted);
}

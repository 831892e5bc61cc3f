package dev.kerneldigest.schedule;

import dev.kerneldigest.delivery.CronSpec;
import dev.kerneldigest.delivery.Timetable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rings when a source or a digest is due. The times are kept in the database; with several nodes
 * one of them rings. A bell may ring twice after a crash: whoever hears it sees to doing things
 * once.
 *
 * <p>Safe for many threads. Nothing rings before {@link #start}. A broken database throws {@link
 * ScheduleException}.
 */
public final class Bells implements Timetable, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Bells.class);

    /** How long {@link #close} waits for what is under way. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Scheduler scheduler;
    private final SourceBells sources;
    private final DigestBells digests;

    /**
     * Hangs the bells.
     *
     * @param name the same for all nodes that share a database
     * @param source of the database that holds Quartz's tables
     * @param clustered whether several nodes share it
     */
    public Bells(
            String name,
            Connections source,
            boolean clustered,
            Duties duties,
            InstantSource clock) {
        scheduler = Quartz.scheduler(name, source, clustered);
        sources = new SourceBells(scheduler, duties.poll());
        digests = new DigestBells(scheduler, new HungBells(source, name), duties.publish(), clock);
        Quartz.run("set up", () -> introduce(sources, digests));
    }

    private void introduce(Object... collaborators) throws SchedulerException {
        for (Object collaborator : collaborators) {
            scheduler.getContext().put(collaborator.getClass().getName(), collaborator);
        }
    }

    public void start() {
        Quartz.run("started", scheduler::start);
    }

    /**
     * Makes these sources the only ones that are rung, each next at the time given: now for a new
     * one, else when its state says. Call it at the start.
     *
     * @param due by the source's id
     */
    public void reconcileSources(Map<String, Instant> due) {
        sources.reconcile(due);
    }

    /** Rings for a source too that came while the program runs, first when it is due. */
    public void putSource(String source, Instant due) {
        sources.put(source, due);
    }

    /** Rings no more for a source. */
    public void removeSource(String source) {
        sources.remove(source);
    }

    @Override
    public void put(long subscription, String cron, ZoneId zone) {
        digests.put(subscription, cron, zone);
    }

    @Override
    public void remove(long subscription) {
        digests.remove(subscription);
    }

    @Override
    public void reconcile(Map<Long, CronSpec> wanted) {
        digests.reconcile(wanted);
    }

    /** Rings no more and waits for what is under way, but no longer than 2 seconds. */
    @Override
    public void close() {
        Thread closing = Thread.ofVirtual().start(this::shutDown);
        try {
            if (!closing.join(PATIENCE)) {
                LOG.warn("Work that a bell began is left behind. patience={}", PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void shutDown() {
        try {
            Quartz.shutDown(scheduler, PATIENCE);
        } catch (SchedulerException e) {
            LOG.error("The scheduler did not stop cleanly.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

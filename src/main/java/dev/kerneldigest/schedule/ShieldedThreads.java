package dev.kerneldigest.schedule;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.quartz.spi.ThreadExecutor;

/**
 * Runs Quartz's own threads where it cannot interrupt them, as it does at the end: H2 closes its
 * file, under everybody, when a thread is interrupted while it writes. Public because Quartz builds
 * it.
 *
 * <p>What Quartz takes for its thread is never started, so an interrupt of it does nothing; and so
 * it cannot wait for it either, which is done here.
 */
public final class ShieldedThreads implements ThreadExecutor {
    /** How Quartz names the thread that fires; its other one only sleeps and looks. */
    private static final String FIRING = "_QuartzSchedulerThread";

    /** The firing threads, by whose they are; Quartz gives away no reference to what it builds. */
    private static final Map<String, Thread> FIRE = new ConcurrentHashMap<>();

    private String owner = "";

    /** Set by Quartz from its settings. */
    public void setOwner(String owner) {
        this.owner = owner;
    }

    @Override
    public void execute(Thread quartz) {
        Runnable work = quartz;
        Thread shielded = Thread.ofPlatform().daemon().name(quartz.getName()).unstarted(work);
        if (quartz.getName().endsWith(FIRING)) {
            FIRE.put(owner, shielded);
        }
        shielded.start();
    }

    @Override
    public void initialize() {}

    /** Waits until the firing thread of an owner has ended, which was told to. */
    static void await(String owner, Duration patience) throws InterruptedException {
        Thread firing = FIRE.remove(owner);
        if (firing != null) {
            boolean _ = firing.join(patience);
        }
    }
}

package dev.kerneldigest.schedule;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.simpl.SimpleThreadPool;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;

/** How Quartz is set up, and the one place that turns its checked exceptions into ours. */
final class Quartz {
    private static final String THREADS = "8";
    private static final String OWNER = "owner";

    private Quartz() {}

    /**
     * A scheduler on the tables of this database, not started.
     *
     * @param name the same for all nodes of a cluster
     */
    static Scheduler scheduler(String name, Connections source, boolean clustered) {
        // Quartz finds data sources by name in a map of the whole JVM.
        String sourceName = "kernel-digest-" + UUID.randomUUID();
        DBConnectionManager.getInstance().addConnectionProvider(sourceName, new Lent(source));
        return get(
                "set up",
                () -> {
                    StdSchedulerFactory factory =
                            new StdSchedulerFactory(settings(name, sourceName, clustered));
                    Scheduler scheduler = factory.getScheduler();
                    scheduler.getContext().put(OWNER, sourceName);
                    // Else a second node in this JVM would be given the first one's scheduler.
                    SchedulerRepository.getInstance().remove(name);
                    return scheduler;
                });
    }

    private static Properties settings(String name, String sourceName, boolean clustered) {
        Properties settings = new Properties();
        settings.put("org.quartz.scheduler.instanceName", name);
        settings.put("org.quartz.scheduler.instanceId", "AUTO");
        settings.put("org.quartz.scheduler.skipUpdateCheck", "true");
        settings.put("org.quartz.scheduler.batchTriggerAcquisitionMaxCount", THREADS);
        settings.put("org.quartz.threadPool.class", SimpleThreadPool.class.getName());
        settings.put("org.quartz.threadPool.threadCount", THREADS);
        settings.put("org.quartz.threadExecutor.class", ShieldedThreads.class.getName());
        settings.put("org.quartz.threadExecutor.owner", sourceName);
        settings.put("org.quartz.jobStore.class", JobStoreTX.class.getName());
        settings.put("org.quartz.jobStore.driverDelegateClass", PostgreSQLDelegate.class.getName());
        settings.put("org.quartz.jobStore.dataSource", sourceName);
        settings.put("org.quartz.jobStore.isClustered", Boolean.toString(clustered));
        // Batches must be acquired under a lock, or two nodes fire the same trigger.
        settings.put("org.quartz.jobStore.acquireTriggersWithinLock", "true");
        // Job data as plain texts, not as serialised objects.
        settings.put("org.quartz.jobStore.useProperties", "true");
        return settings;
    }

    /** Rings no more, and waits for what is under way. */
    static void shutDown(Scheduler scheduler, Duration patience)
            throws SchedulerException, InterruptedException {
        String owner = scheduler.getContext().getString(OWNER);
        scheduler.shutdown(true);
        ShieldedThreads.await(owner, patience);
    }

    /** Something that Quartz does. */
    @FunctionalInterface
    interface Call<T> {
        T run() throws SchedulerException;
    }

    /** Something that Quartz does without an answer. */
    @FunctionalInterface
    interface Order {
        void run() throws SchedulerException;
    }

    static <T> T get(String what, Call<T> call) {
        try {
            return call.run();
        } catch (SchedulerException e) {
            throw new ScheduleException(
                    "the schedule could not be %s: %s".formatted(what, e.getMessage()), e);
        }
    }

    static void run(String what, Order order) {
        get(
                what,
                () -> {
                    order.run();
                    return true;
                });
    }

    /** What was put into the scheduler's context under the name of its class. */
    static <T> T collaborator(JobExecutionContext context, Class<T> type) {
        return get(
                "asked for its collaborators",
                () -> {
                    Object found = context.getScheduler().getContext().get(type.getName());
                    return type.cast(Objects.requireNonNull(found, type.getName()));
                });
    }

    /** Connections of our own pool, which others open and close. */
    private record Lent(Connections source) implements ConnectionProvider {
        @Override
        public Connection getConnection() throws SQLException {
            return source.lend();
        }

        @Override
        public void shutdown() {}

        @Override
        public void initialize() {}
    }
}

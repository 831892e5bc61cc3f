package dev.kerneldigest.schedule;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.SimpleTrigger;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bell for each source: after each poll it is set to when the source is due next.
 *
 * <p>The trigger repeats by itself too, so that a source whose poll broke down, or whose node died,
 * is not forgotten.
 */
final class SourceBells {
    private static final Logger LOG = LoggerFactory.getLogger(SourceBells.class);
    private static final String GROUP = "source";

    /** When a source is rung again whose poll did not say when. */
    private static final int FALLBACK_MINUTES = 15;

    /** The least time between two polls of a source that has any: {@code every} in the settings. */
    private static final Duration LEAST_PAUSE = Duration.ofSeconds(1);

    /** Beyond what anybody waits for, and within what a Date can hold. */
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Scheduler scheduler;
    private final Function<String, Instant> poll;

    SourceBells(Scheduler scheduler, Function<String, Instant> poll) {
        this.scheduler = scheduler;
        this.poll = poll;
    }

    static SourceBells of(JobExecutionContext context) {
        return Quartz.collaborator(context, SourceBells.class);
    }

    /** Makes these sources the only ones, each due when said. */
    void reconcile(Map<String, Instant> due) {
        Quartz.run(
                "brought in line with the sources",
                () -> {
                    scheduler.deleteJobs(gone(due.keySet()));
                    Map<JobDetail, Set<? extends Trigger>> wanted =
                            due.entrySet().stream()
                                    .collect(
                                            toMap(
                                                    entry -> job(entry.getKey()),
                                                    entry ->
                                                            Set.of(
                                                                    trigger(
                                                                            entry.getKey(),
                                                                            entry.getValue()))));
                    scheduler.scheduleJobs(wanted, true);
                });
    }

    void put(String source, Instant due) {
        Quartz.run(
                "hung for source " + source,
                () ->
                        scheduler.scheduleJobs(
                                Map.of(job(source), Set.of(trigger(source, due))), true));
    }

    void remove(String source) {
        Quartz.run(
                "taken down of source " + source,
                () -> scheduler.deleteJob(JobKey.jobKey(source, GROUP)));
    }

    /** Polls and sets the bell anew; never throws. */
    void ring(JobExecutionContext context) {
        String source = context.getJobDetail().getKey().getName();
        try {
            Instant next = poll.apply(source);
            Instant earliest = context.getFireTime().toInstant().plus(LEAST_PAUSE);
            set(source, next.isBefore(earliest) ? earliest : next);
        } catch (RuntimeException e) {
            LOG.error(
                    "A poll broke down. source={} againInMinutes={}", source, FALLBACK_MINUTES, e);
        }
    }

    /** Without effect when the source was taken out meanwhile. */
    private void set(String source, Instant next) {
        Quartz.run(
                "set for source " + source,
                () ->
                        scheduler.rescheduleJob(
                                TriggerKey.triggerKey(source, GROUP), trigger(source, next)));
    }

    private List<JobKey> gone(Set<String> wanted) throws SchedulerException {
        List<JobKey> gone =
                new ArrayList<>(scheduler.getJobKeys(GroupMatcher.jobGroupEquals(GROUP)));
        gone.removeIf(key -> wanted.contains(key.getName()));
        return gone;
    }

    private static JobDetail job(String source) {
        return JobBuilder.newJob(PollJob.class)
                .withIdentity(source, GROUP)
                .storeDurably()
                .requestRecovery()
                .build();
    }

    private static SimpleTrigger trigger(String source, Instant due) {
        return TriggerBuilder.newTrigger()
                .withIdentity(source, GROUP)
                .forJob(source, GROUP)
                .startAt(Date.from(due.isAfter(NEVER) ? NEVER : due))
                .withSchedule(
                        SimpleScheduleBuilder.repeatMinutelyForever(FALLBACK_MINUTES)
                                .withMisfireHandlingInstructionNowWithExistingCount())
                .build();
    }
}

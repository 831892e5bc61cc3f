package dev.kerneldigest.schedule;

import dev.kerneldigest.delivery.CronSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bell for each subscription with a rhythm: a cron trigger of the server's time zone, and, where
 * Quartz would leave a day out or a digest failed, a second trigger that rings once.
 */
final class DigestBells {
    private static final Logger LOG = LoggerFactory.getLogger(DigestBells.class);
    private static final String GROUP = "digest";
    private static final String ONCE = "digest-once";

    /** When a digest that failed is tried again. */
    private static final Duration AGAIN = Duration.ofMinutes(5);

    /** How many bells are hung in one transaction. */
    private static final int AT_ONCE = 500;

    private final Scheduler scheduler;
    private final HungBells hung;
    private final Duties.Digests publish;
    private final InstantSource clock;

    DigestBells(Scheduler scheduler, HungBells hung, Duties.Digests publish, InstantSource clock) {
        this.scheduler = scheduler;
        this.hung = hung;
        this.publish = publish;
        this.clock = clock;
    }

    static DigestBells of(JobExecutionContext context) {
        return Quartz.collaborator(context, DigestBells.class);
    }

    void put(long subscription, String cron, ZoneId zone) {
        WallClock wallClock = new WallClock(cron, zone);
        Quartz.run(
                "set for subscription " + subscription,
                () -> {
                    CronTrigger wanted = trigger(subscription, cron, zone);
                    if (!isSet(wanted)) {
                        scheduler.unscheduleJob(onceKey(subscription));
                        scheduler.scheduleJob(job(subscription), Set.of(wanted), true);
                    }
                    fillGap(subscription, wallClock);
                });
    }

    void remove(long subscription) {
        Quartz.run(
                "cleared of subscription " + subscription,
                () -> scheduler.deleteJob(jobKey(subscription)));
    }

    /** At the start of a bot there are thousands, most of which hang as they should. */
    void reconcile(Map<Long, CronSpec> wanted) {
        Quartz.run("brought in line with the subscriptions", () -> removeAllBut(wanted.keySet()));
        hang(wanted);
        Map<String, HungBells.Cron> crons = hung.crons(GROUP);
        Instant now = clock.instant();
        Map<CronSpec, Instant> due = new HashMap<>();
        wanted.forEach((subscription, spec) -> {
            boolean rings =
                    Optional.ofNullable(crons.get(Long.toString(subscription)))
                            .filter(cron -> cron.is(spec))
                            .filter(cron ->
                                    !due.computeIfAbsent(spec, it -> next(it, now))
                                            .isBefore(cron.next()))
                            .isPresent();
            if (!rings) {
                put(subscription, spec.expression(), spec.zone());
            }
        });
    }

    private void removeAllBut(Set<Long> wanted) throws SchedulerException {
        List<JobKey> gone =
                scheduler.getJobKeys(GroupMatcher.jobGroupEquals(GROUP)).stream()
                        .filter(key -> !wanted.contains(Long.parseLong(key.getName())))
                        .toList();
        scheduler.deleteJobs(gone);
    }

    /** Hangs those of which there is none yet, many in one transaction. */
    private void hang(Map<Long, CronSpec> wanted) {
        Set<String> there = hung.crons(GROUP).keySet();
        Map<JobDetail, Set<? extends Trigger>> missing = new HashMap<>();
        wanted.forEach((subscription, spec) -> {
            if (!there.contains(Long.toString(subscription))) {
                missing.put(
                        job(subscription),
                        Set.of(trigger(subscription, spec.expression(), spec.zone())));
            }
            if (missing.size() == AT_ONCE) {
                hangAll(missing);
            }
        });
        hangAll(missing);
    }

    private void hangAll(Map<JobDetail, Set<? extends Trigger>> missing) {
        Quartz.run("set", () -> scheduler.scheduleJobs(missing, true));
        missing.clear();
    }

    private static Instant next(CronSpec spec, Instant now) {
        return new WallClock(spec.expression(), spec.zone()).next(now).orElse(Instant.MAX);
    }

    /** Publishes; never throws. */
    void ring(JobExecutionContext context) {
        long subscription = Long.parseLong(context.getJobDetail().getKey().getName());
        try {
            publish.publish(subscription, context.getScheduledFireTime().toInstant());
            fillGap(subscription);
        } catch (RuntimeException e) {
            LOG.error("A digest failed. subscription={} againIn={}", subscription, AGAIN, e);
            tryAgain(subscription);
        }
    }

    private void tryAgain(long subscription) {
        try {
            Quartz.run(
                    "set for subscription " + subscription,
                    () -> ringOnce(subscription, clock.instant().plus(AGAIN)));
        } catch (ScheduleException e) {
            LOG.error("A digest waits for its next time. subscription={}", subscription, e);
        }
    }

    private void fillGap(long subscription) {
        Quartz.run(
                "set for subscription " + subscription,
                () -> {
                    if (scheduler.getTrigger(triggerKey(subscription))
                            instanceof CronTrigger cron) {
                        ZoneId zone = cron.getTimeZone().toZoneId();
                        fillGap(subscription, new WallClock(cron.getCronExpression(), zone));
                    }
                });
    }

    /** Rings once more where the clocks skip a time before the cron trigger rings again. */
    private void fillGap(long subscription, WallClock wallClock) throws SchedulerException {
        Trigger cron = scheduler.getTrigger(triggerKey(subscription));
        Date regular = cron == null ? null : cron.getNextFireTime();
        Instant due = wallClock.next(clock.instant()).orElse(Instant.MAX);
        if (regular != null && due.isBefore(regular.toInstant())) {
            ringOnce(subscription, due);
        }
    }

    private void ringOnce(long subscription, Instant due) throws SchedulerException {
        TriggerKey key = onceKey(subscription);
        Trigger once =
                TriggerBuilder.newTrigger()
                        .withIdentity(key)
                        .forJob(jobKey(subscription))
                        .startAt(Date.from(due))
                        .withSchedule(
                                SimpleScheduleBuilder.simpleSchedule()
                                        .withMisfireHandlingInstructionFireNow())
                        .build();
        if (scheduler.checkExists(jobKey(subscription))
                && scheduler.rescheduleJob(key, once) == null) {
            scheduler.scheduleJob(once);
        }
    }

    private boolean isSet(CronTrigger wanted) throws SchedulerException {
        return scheduler.getTrigger(wanted.getKey()) instanceof CronTrigger present
                && present.getCronExpression().equals(wanted.getCronExpression())
                && present.getTimeZone().hasSameRules(wanted.getTimeZone());
    }

    private static CronTrigger trigger(long subscription, String cron, ZoneId zone) {
        return TriggerBuilder.newTrigger()
                .withIdentity(triggerKey(subscription))
                .forJob(jobKey(subscription))
                .withSchedule(
                        CronScheduleBuilder.cronSchedule(cron)
                                // "UTC+3" is nothing to TimeZone, the offset behind it is.
                                .inTimeZone(TimeZone.getTimeZone(zone.normalized()))
                                .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }

    private static JobDetail job(long subscription) {
        return JobBuilder.newJob(DigestJob.class)
                .withIdentity(jobKey(subscription))
                .storeDurably()
                .requestRecovery()
                .build();
    }

    private static JobKey jobKey(long subscription) {
        return JobKey.jobKey(Long.toString(subscription), GROUP);
    }

    private static TriggerKey triggerKey(long subscription) {
        return TriggerKey.triggerKey(Long.toString(subscription), GROUP);
    }

    private static TriggerKey onceKey(long subscription) {
        return TriggerKey.triggerKey(Long.toString(subscription), ONCE);
    }
}

package dev.kerneldigest.schedule;

import dev.kerneldigest.delivery.CronSpec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TimeZone;

/**
 * The cron triggers that hang, read in one go: Quartz itself finds them one by one, which takes
 * half a minute for those of 10,000 servers. Reads Quartz's own tables ({@code V2__quartz.sql}).
 */
final class HungBells {
    private static final String CRONS =
            """
            SELECT t.trigger_name, c.cron_expression, c.time_zone_id, t.next_fire_time
            FROM qrtz_triggers t JOIN qrtz_cron_triggers c
                ON c.sched_name = t.sched_name AND c.trigger_name = t.trigger_name
                AND c.trigger_group = t.trigger_group
            WHERE t.sched_name = ? AND t.trigger_group = ?
            """;

    private final Connections source;
    private final String scheduler;

    HungBells(Connections source, String scheduler) {
        this.source = source;
        this.scheduler = scheduler;
    }

    /**
     * A bell as it hangs.
     *
     * @param next when it rings; long ago when never again
     */
    record Cron(String expression, TimeZone zone, Instant next) {
        /** Whether it is the bell of these times. */
        boolean is(CronSpec spec) {
            return expression.equals(spec.expression())
                    && zone.hasSameRules(TimeZone.getTimeZone(spec.zone().normalized()));
        }
    }

    /** Those of a group, by name. */
    Map<String, Cron> crons(String group) {
        try (Connection connection = source.lend();
                PreparedStatement query = connection.prepareStatement(CRONS)) {
            query.setString(1, scheduler);
            query.setString(2, group);
            return crons(query);
        } catch (SQLException e) {
            throw new ScheduleException("the schedule could not be read: " + e.getMessage(), e);
        }
    }

    private static Map<String, Cron> crons(PreparedStatement query) throws SQLException {
        Map<String, Cron> crons = new HashMap<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                crons.put(
                        row.getString("trigger_name"),
                        new Cron(
                                row.getString("cron_expression"),
                                TimeZone.getTimeZone(row.getString("time_zone_id")),
                                Instant.ofEpochMilli(row.getLong("next_fire_time"))));
            }
        }
        return crons;
    }
}

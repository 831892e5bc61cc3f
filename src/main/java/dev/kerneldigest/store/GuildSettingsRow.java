package dev.kerneldigest.store;

import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.Mutes;
import dev.kerneldigest.subscription.PaidArticles;
import dev.kerneldigest.subscription.QuietHours;
import dev.kerneldigest.subscription.Taste;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** A server's settings as a row. */
final class GuildSettingsRow {
    private static final String UPDATE =
            """
            UPDATE guild_settings SET zone = :zone, digest_at = :at, digest_day = :day,
                quiet = :quiet, language = :language, paid = :paid, mutes = :mutes
            WHERE guild = :guild
            """;

    private static final String INSERT =
            """
            INSERT INTO guild_settings
                (guild, zone, digest_at, digest_day, quiet, language, paid, mutes)
            VALUES (:guild, :zone, :at, :day, :quiet, :language, :paid, :mutes)
            ON CONFLICT DO NOTHING
            """;

    private GuildSettingsRow() {}

    /** Those of a server; empty when it chose nothing. */
    static Optional<GuildSettings> find(Handle handle, GuildId guild) {
        return handle.createQuery("SELECT * FROM guild_settings WHERE guild = :guild")
                .bind("guild", guild.value())
                .map(GuildSettingsRow::read)
                .findOne();
    }

    /** Keeps them, whoever else does so at the same time. */
    static boolean save(Handle handle, GuildSettings settings) {
        return write(handle, UPDATE, settings) > 0
                || write(handle, INSERT, settings) > 0
                || write(handle, UPDATE, settings) > 0;
    }

    private static int write(Handle handle, String sql, GuildSettings settings) {
        Taste taste = settings.taste();
        return handle.createUpdate(sql)
                .bind("guild", settings.guild().value())
                .bind("zone", settings.zone().getId())
                .bind("at", settings.hour().toString())
                .bind("day", settings.weekday().name())
                .bind("quiet", settings.quiet().map(QuietHours::toString))
                .bind("language", taste.language().toLanguageTag())
                .bind("paid", taste.paid().name())
                .bind("mutes", SubscriptionJson.write(taste.mutes().words()))
                .execute();
    }

    private static GuildSettings read(ResultSet row, StatementContext context) throws SQLException {
        return new GuildSettings(
                new GuildId(row.getLong("guild")),
                ZoneId.of(row.getString("zone")),
                LocalTime.parse(row.getString("digest_at")),
                DayOfWeek.valueOf(row.getString("digest_day")),
                Optional.ofNullable(row.getString("quiet")).map(GuildSettingsRow::quiet),
                new Taste(
                        PaidArticles.valueOf(row.getString("paid")),
                        new Mutes(SubscriptionJson.kinds(row.getString("mutes"))),
                        Locale.forLanguageTag(row.getString("language"))));
    }

    private static QuietHours quiet(String kept) {
        int between = kept.indexOf('-');
        return new QuietHours(
                LocalTime.parse(kept.substring(0, between)),
                LocalTime.parse(kept.substring(between + 1)));
    }
}

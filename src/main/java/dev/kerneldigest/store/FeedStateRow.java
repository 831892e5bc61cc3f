package dev.kerneldigest.store;

import dev.kerneldigest.feed.FeedState;
import dev.kerneldigest.feed.Validators;
import dev.kerneldigest.news.Gap;
import dev.kerneldigest.news.SourceId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** A row of feed_state. */
final class FeedStateRow {
    private static final String UPDATE =
            """
            UPDATE feed_state SET url = :url, moved = :moved, etag = :etag, last_modified = :lastModified,
                body_hash = :bodyHash, health = :health, reason = :reason, failures = :failures,
                pause_ms = :pause, next_poll = :next, polled = :polled, succeeded = :succeeded,
                changed = :changed, gap_found = :gapFound
            WHERE source = :source
            """;

    private static final String INSERT =
            """
            INSERT INTO feed_state (source, url, moved, etag, last_modified, body_hash, health, reason,
                failures, pause_ms, next_poll, polled, succeeded, changed, gap_found)
            VALUES (:source, :url, :moved, :etag, :lastModified, :bodyHash, :health, :reason, :failures,
                :pause, :next, :polled, :succeeded, :changed, :gapFound)
            ON CONFLICT DO NOTHING
            """;

    /** Each state with its last gap. */
    static final String SELECT =
            "SELECT s.*, "
                    + GapRows.COLUMNS
                    + " FROM feed_state s LEFT JOIN news_gap g"
                    + " ON g.source = s.source AND g.found = s.gap_found";

    private FeedStateRow() {}

    static FeedState read(ResultSet row, StatementContext context) throws SQLException {
        return new FeedState(
                new SourceId(row.getString("source")),
                URI.create(row.getString("url")),
                Optional.ofNullable(row.getString("moved")).map(URI::create),
                new Validators(
                        Optional.ofNullable(row.getString("etag")),
                        Optional.ofNullable(row.getString("last_modified"))),
                Optional.ofNullable(row.getString("body_hash")),
                FeedState.Health.valueOf(row.getString("health")),
                row.getString("reason"),
                row.getInt("failures"),
                Duration.ofMillis(row.getLong("pause_ms")),
                SqlTypes.moment(row, "next_poll"),
                SqlTypes.maybeMoment(row, "polled"),
                SqlTypes.maybeMoment(row, "succeeded"),
                SqlTypes.maybeMoment(row, "changed"),
                SqlTypes.maybeMoment(row, "gap_found").isPresent()
                        ? Optional.of(GapRows.read(row))
                        : Optional.empty());
    }

    /** Updates the row, or inserts it, or updates the one that another node inserted meanwhile. */
    static void write(Handle handle, FeedState state) {
        state.gap().ifPresent(gap -> GapRows.write(handle, gap));
        if (execute(handle, UPDATE, state) == 0 && execute(handle, INSERT, state) == 0) {
            execute(handle, UPDATE, state);
        }
    }

    private static int execute(Handle handle, String sql, FeedState state) {
        try (Update update = handle.createUpdate(sql)) {
            return update.bind("source", state.source().value())
                    .bind("url", state.url().toString())
                    .bind("moved", state.moved().map(URI::toString))
                    .bind("etag", state.validators().etag())
                    .bind("lastModified", state.validators().lastModified())
                    .bind("bodyHash", state.bodyHash())
                    .bind("health", state.health().name())
                    .bind("reason", StorableText.of(state.reason(), StorableText.LINE))
                    .bind("failures", state.failures())
                    .bind("pause", state.interval().toMillis())
                    .bind("next", state.next())
                    .bind("polled", state.polled())
                    .bind("succeeded", state.succeeded())
                    .bind("changed", state.changed())
                    .bind("gapFound", state.gap().map(Gap::found))
                    .execute();
        }
    }
}

package dev.kerneldigest.store;

import dev.kerneldigest.news.Gap;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.news.TopicId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Rows of news_gap. */
final class GapRows {
    /** Of {@code news_gap g}; apart from the names of other tables. */
    static final String COLUMNS =
            "g.source AS missed_source, g.found AS missed_found, g.name AS missed_name,"
                    + " g.topics AS missed_topics, g.missed_after, g.missed_before,"
                    + " g.reason AS missed_reason";

    /** More sources than anybody polls. */
    private static final int MOST = 1_000;

    private GapRows() {}

    static Gap read(ResultSet row) throws SQLException {
        return new Gap(
                new SourceId(row.getString("missed_source")),
                row.getString("missed_name"),
                new HashSet<>(
                        Json.list(
                                Json.read(row.getString("missed_topics")),
                                node -> new TopicId(node.asText()))),
                SqlTypes.moment(row, "missed_after"),
                SqlTypes.moment(row, "missed_before"),
                SqlTypes.moment(row, "missed_found"),
                row.getString("missed_reason"));
    }

    /** Keeps a gap, once. */
    static void write(Handle handle, Gap gap) {
        handle.createUpdate(
                        """
                        INSERT INTO news_gap (source, found, name, topics, missed_after,
                                              missed_before, reason)
                        VALUES (:source, :found, :name, :topics, :after, :before, :reason)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("source", gap.source().value())
                .bind("found", gap.found())
                .bind("name", StorableText.of(gap.name(), StorableText.LINE))
                .bind("topics", Json.write(Json.texts(gap.topics().stream().sorted().toList())))
                .bind("after", gap.after())
                .bind("before", gap.before())
                .bind("reason", StorableText.of(gap.reason(), StorableText.LINE))
                .execute();
    }

    static List<Gap> foundIn(Handle handle, Instant from, Instant until) {
        return handle.createQuery(
                        "SELECT "
                                + COLUMNS
                                + " FROM news_gap g WHERE g.found > :from AND g.found <= :until"
                                + " ORDER BY g.found, g.source LIMIT :most")
                .bind("from", from)
                .bind("until", until)
                .bind("most", MOST)
                .map((row, _) -> read(row))
                .list();
    }
}

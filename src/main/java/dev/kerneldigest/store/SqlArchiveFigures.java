package dev.kerneldigest.store;

import dev.kerneldigest.news.ArchiveFigures;
import dev.kerneldigest.news.TopicId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The archive's figures in SQL; days are those of UTC whatever zone a connection has. */
public final class SqlArchiveFigures implements ArchiveFigures {
    private static final String PUBLIC = " NOT n.chatter AND n.source NOT LIKE 'custom-%' ";

    private final Transactions transactions;

    public SqlArchiveFigures(Database database) {
        transactions = database.transactions();
    }

    @Override
    public Totals totals() {
        String sql =
                "SELECT COUNT(*) AS items, COUNT(DISTINCT n.story_id) AS stories FROM news n WHERE"
                        + PUBLIC;
        return transactions.read(handle ->
                handle.createQuery(sql)
                        .map((row, _) -> new Totals(row.getLong("items"), row.getLong("stories")))
                        .one());
    }

    @Override
    public Map<LocalDate, Integer> days(Instant from, Instant until) {
        String sql =
                """
                SELECT d.seen_on, COUNT(*) AS items
                FROM (SELECT CAST(n.seen AT TIME ZONE 'UTC' AS date) AS seen_on FROM news n
                    WHERE n.seen >= :from AND n.seen < :until AND %s) d
                GROUP BY d.seen_on
                """
                        .formatted(PUBLIC);
        return transactions.read(handle ->
                handle
                        .createQuery(sql)
                        .bind("from", from)
                        .bind("until", until)
                        .map((row, _) ->
                                Map.entry(
                                        row.getObject("seen_on", LocalDate.class),
                                        row.getInt("items")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public List<TopicDay> topicDays(Instant since) {
        String sql =
                """
                SELECT d.topic, d.told_on, COUNT(*) AS items
                FROM (SELECT t.topic, CAST(LEAST(COALESCE(n.published, n.seen), n.seen)
                        AT TIME ZONE 'UTC' AS date) AS told_on
                    FROM news n JOIN news_topic t ON t.item = n.id
                    WHERE n.seen >= :since AND %s) d
                GROUP BY d.topic, d.told_on ORDER BY d.told_on, d.topic
                """
                        .formatted(PUBLIC);
        return transactions.read(handle ->
                handle.createQuery(sql)
                        .bind("since", since)
                        .map((row, _) ->
                                new TopicDay(
                                        new TopicId(row.getString("topic")),
                                        row.getObject("told_on", LocalDate.class),
                                        row.getInt("items")))
                        .list());
    }
}

package dev.kerneldigest.store;

import dev.kerneldigest.cve.CveRecords.Filing;
import dev.kerneldigest.cve.CveScore;
import dev.kerneldigest.cve.Extent;
import dev.kerneldigest.cve.FiledCve;
import dev.kerneldigest.cve.KernelCve;
import dev.kerneldigest.cve.Origin;
import dev.kerneldigest.cve.Severity;
import dev.kerneldigest.news.ItemKey;
import dev.kerneldigest.news.TopicId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Rows of CVEs, in the transaction of whoever calls. */
final class CveRows {
    /** Characters of the list of files that are kept, and of the list of pairs. */
    private static final int LIST = 100_000;

    private static final String INSERT =
            """
            INSERT INTO kernel_cve (id, cve_year, number, title, rejected, whole, score, severity,
                                    vector, origin, told, announced, ranges, commits, files, topics)
            VALUES (:id, :year, :number, :title, :rejected, :whole, :score, :severity,
                    :vector, :origin, :told, :announced, :ranges, :commits, :files, :topics)
            ON CONFLICT DO NOTHING
            """;

    private static final String UPDATE =
            """
            UPDATE kernel_cve SET title = :title, rejected = :rejected, whole = :whole,
                score = :score, severity = :severity, vector = :vector, origin = :origin,
                told = :told, announced = :announced, ranges = :ranges, commits = :commits,
                files = :files, topics = :topics
            WHERE id = :id AND cve_year = :year AND number = :number
            """;

    private CveRows() {}

    /** Files what was told; a row that somebody else writes meanwhile is waited for. */
    static Filing save(Handle handle, Collection<FiledCve> told, Instant now) {
        Map<String, FiledCve> wanted = new LinkedHashMap<>();
        told.forEach(cve -> wanted.merge(cve.cve().id(), fitting(cve), FiledCve::with));
        if (wanted.isEmpty()) {
            return Filing.NONE;
        }
        int fresh = insert(handle, wanted);
        List<FiledCve> changed = new ArrayList<>();
        List<ItemKey> retold = new ArrayList<>();
        for (FiledCve before : locked(handle, wanted.keySet())) {
            String id = before.cve().id();
            FiledCve after =
                    fitting(before.with(Optional.ofNullable(wanted.get(id)).orElseThrow()));
            if (!after.equals(before)) {
                changed.add(after);
            }
            if (isToldOtherwise(before.cve(), after.cve())) {
                retold.add(new ItemKey("cve:" + id));
            }
        }
        write(handle, UPDATE, changed);
        NewsRows.retell(handle, retold, now);
        return new Filing(fresh, changed.size());
    }

    /** Whether what is posted of it changes. */
    private static boolean isToldOtherwise(KernelCve before, KernelCve after) {
        return before.rejected() != after.rejected() || !before.score().equals(after.score());
    }

    private static int insert(Handle handle, Map<String, FiledCve> wanted) {
        List<String> known =
                handle.createQuery("SELECT id FROM kernel_cve WHERE id = ANY(:ids)")
                        .bindArray("ids", String.class, wanted.keySet())
                        .mapTo(String.class)
                        .list();
        Map<String, FiledCve> unknown = new LinkedHashMap<>(wanted);
        unknown.keySet().removeAll(known);
        return Arrays.stream(write(handle, INSERT, unknown.values())).sum();
    }

    private static List<FiledCve> locked(Handle handle, Collection<String> ids) {
        return handle.createQuery(
                        "SELECT * FROM kernel_cve WHERE id = ANY(:ids) ORDER BY id FOR UPDATE")
                .bindArray("ids", String.class, ids)
                .map((row, _) -> read(row))
                .list();
    }

    static List<FiledCve> find(Handle handle, Collection<String> ids) {
        return handle.createQuery("SELECT * FROM kernel_cve WHERE id = ANY(:ids)")
                .bindArray("ids", String.class, ids)
                .map((row, _) -> read(row))
                .list();
    }

    /** As the columns take it. */
    private static FiledCve fitting(FiledCve filed) {
        KernelCve cve = filed.cve();
        List<String> files =
                cve.extent().files().stream()
                        .filter(file -> !file.isBlank() && file.indexOf(' ') < 0)
                        .map(file -> StorableText.of(file, StorableText.LINE))
                        .limit(LIST / StorableText.LINE * 100)
                        .toList();
        return new FiledCve(
                new KernelCve(
                        cve.id(),
                        StorableText.of(cve.title(), StorableText.LINE),
                        cve.rejected(),
                        new Extent(cve.extent().pairs(), cve.extent().whole(), files),
                        cve.score()),
                filed.topics(),
                filed.origin(),
                SqlTypes.stored(filed.told()),
                filed.announced().map(SqlTypes::stored));
    }

    private static int[] write(Handle handle, String sql, Collection<FiledCve> rows) {
        if (rows.isEmpty()) {
            return new int[0];
        }
        PreparedBatch batch = handle.prepareBatch(sql);
        for (FiledCve row : rows) {
            bind(batch, row);
            batch.add();
        }
        return batch.execute();
    }

    private static void bind(PreparedBatch batch, FiledCve filed) {
        KernelCve cve = filed.cve();
        String[] id = cve.id().split("-", -1);
        batch.bind("id", cve.id())
                .bind("year", Integer.parseInt(id[1]))
                .bind("number", Integer.parseInt(id[2]))
                .bind("title", cve.title())
                .bind("rejected", cve.rejected())
                .bind("whole", cve.extent().whole())
                .bind("score", cve.score().map(CveScore::base))
                .bind("severity", cve.score().map(score -> score.severity().name()))
                .bind("vector", cve.score().map(CveScore::vector))
                .bind("origin", filed.origin().name())
                .bind("told", filed.told())
                .bind("announced", filed.announced())
                .bind("ranges", CveRanges.versions(cve.extent().pairs()))
                .bind("commits", CveRanges.commits(cve.extent().pairs()))
                .bind("files", String.join(" ", cve.extent().files()))
                .bind("topics", joined(filed.topics()));
    }

    private static String joined(List<TopicId> topics) {
        return topics.stream().map(TopicId::value).collect(Collectors.joining(" "));
    }

    private static FiledCve read(ResultSet row) throws SQLException {
        return new FiledCve(
                new KernelCve(
                        row.getString("id"),
                        row.getString("title"),
                        row.getBoolean("rejected"),
                        new Extent(
                                CveRanges.read(row.getString("ranges"), row.getString("commits")),
                                row.getBoolean("whole"),
                                words(row.getString("files"))),
                        score(row)),
                topics(row.getString("topics")),
                Origin.valueOf(row.getString("origin")),
                SqlTypes.moment(row, "told"),
                SqlTypes.maybeMoment(row, "announced"));
    }

    private static Optional<CveScore> score(ResultSet row) throws SQLException {
        Optional<Severity> severity = severity(row);
        return severity.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new CveScore(
                                row.getDouble("score"), severity.get(), row.getString("vector")));
    }

    static Optional<Severity> severity(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("severity")).map(Severity::valueOf);
    }

    static List<TopicId> topics(String joined) {
        return words(joined).stream().map(TopicId::new).toList();
    }

    private static List<String> words(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(" ", -1));
    }
}

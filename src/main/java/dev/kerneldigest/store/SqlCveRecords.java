package dev.kerneldigest.store;

import static java.util.stream.Collectors.toMap;

import dev.kerneldigest.cve.CveFindings;
import dev.kerneldigest.cve.CveQuery;
import dev.kerneldigest.cve.CveRecords;
import dev.kerneldigest.cve.Extent;
import dev.kerneldigest.cve.FiledCve;
import dev.kerneldigest.news.KernelVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * The CVEs in SQL. Whether one affects a version is decided here and not in SQL: the rows that have
 * to be looked at are short, and the rule then stands in one place.
 */
public final class SqlCveRecords implements CveRecords {
    private final Transactions transactions;

    public SqlCveRecords(Database database) {
        transactions = database.transactions();
    }

    @Override
    public Filing save(Collection<FiledCve> told, Instant now) {
        return transactions.run(handle -> CveRows.save(handle, told, now));
    }

    @Override
    public Optional<FiledCve> find(String id) {
        return findAll(List.of(id)).stream().findFirst();
    }

    @Override
    public List<FiledCve> findAll(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : transactions.read(handle -> CveRows.find(handle, ids));
    }

    @Override
    public CveFindings find(CveQuery query) {
        return transactions.read(handle -> {
            CveFindings.Counts counts = new CveFindings.Counts(query);
            List<String> all = ids(handle, query, counts);
            List<String> newest = all.subList(0, Math.min(all.size(), query.most()));
            Map<String, FiledCve> found =
                    CveRows.find(handle, newest).stream()
                            .collect(toMap(cve -> cve.cve().id(), cve -> cve));
            return counts.with(
                    newest.stream()
                            .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                            .toList());
        });
    }

    /** All ids that are asked for, the newest first; those without a date behind the others. */
    private static List<String> ids(Handle handle, CveQuery query, CveFindings.Counts counts) {
        String since = query.since().isPresent() ? " AND announced >= :since" : "";
        CveRanges ranges = new CveRanges();
        Query select =
                handle.createQuery(
                        "SELECT id, severity, whole, ranges, topics FROM kernel_cve WHERE NOT rejected"
                                + since
                                + " ORDER BY announced DESC NULLS LAST, cve_year DESC, number DESC");
        query.since().ifPresent(moment -> select.bind("since", moment));
        return select
                .map((row, _) -> isAskedFor(row, query, ranges, counts) ? row.getString("id") : "")
                .list()
                .stream()
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private static boolean isAskedFor(
            ResultSet row, CveQuery query, CveRanges ranges, CveFindings.Counts counts)
            throws SQLException {
        if (!query.topics().isEmpty()
                && Collections.disjoint(CveRows.topics(row.getString("topics")), query.topics())) {
            return false;
        }
        Extent extent =
                new Extent(
                        ranges.read(row.getString("ranges")), row.getBoolean("whole"), List.of());
        return counts.add(extent, CveRows.severity(row));
    }

    @Override
    public List<String> idsLike(String beginning, int most) {
        return transactions.read(handle ->
                handle.createQuery(
                                "SELECT id FROM kernel_cve"
                                        + " WHERE SUBSTRING(id FROM 1 FOR :length) = :beginning"
                                        + " ORDER BY cve_year DESC, number DESC LIMIT :most")
                        .bind("length", beginning.length())
                        .bind("beginning", beginning)
                        .bind("most", most)
                        .mapTo(String.class)
                        .list());
    }

    @Override
    public int fixedBy(KernelVersion version) {
        return transactions.read(handle ->
                handle.createQuery(
                                "SELECT COUNT(*) FROM kernel_cve WHERE NOT rejected"
                                        + " AND POSITION(:fixed IN ranges || ' ') > 0")
                        .bind("fixed", ">" + version + " ")
                        .mapTo(Integer.class)
                        .one());
    }

    @Override
    public Optional<Stock> stock() {
        return transactions.read(handle ->
                handle.createQuery("SELECT COUNT(*) AS cves, MAX(told) AS as_of FROM kernel_cve")
                        .map((row, _) ->
                                stock(row.getInt("cves"), SqlTypes.maybeMoment(row, "as_of")))
                        .one());
    }

    private static Optional<Stock> stock(int cves, Optional<Instant> asOf) {
        return asOf.map(moment -> new Stock(cves, moment));
    }
}

package dev.kerneldigest.store;

import dev.kerneldigest.news.KernelList;
import dev.kerneldigest.news.KernelRelease;
import dev.kerneldigest.news.KernelVersion;
import dev.kerneldigest.news.SourceId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** The list of active kernels, in the transaction of whoever calls. */
final class KernelRows {
    /** Characters of a version or moniker; the columns' width. */
    private static final int WORD = 200;

    private static final KernelVersion NO_NUMBER = new KernelVersion("0.0", 0, 0);

    /** Mainline first, then the newest series first; what has no number, as linux-next, last. */
    private static final Comparator<KernelRelease> ORDER =
            Comparator.comparing((KernelRelease release) -> !release.moniker().equals("mainline"))
                    .thenComparing(
                            release -> KernelVersion.parse(release.version()).orElse(NO_NUMBER),
                            Comparator.reverseOrder());

    private KernelRows() {}

    /** Of several sources that list a version, one that tells its day. */
    static List<KernelRelease> all(Handle handle) {
        Map<String, KernelRelease> byVersion = new LinkedHashMap<>();
        rows(handle.createQuery("SELECT * FROM kernel_release ORDER BY source, place"))
                .forEach(row ->
                        byVersion.merge(row.release().version(), row.release(), KernelRows::dated));
        return byVersion.values().stream().sorted(ORDER).toList();
    }

    private static KernelRelease dated(KernelRelease one, KernelRelease other) {
        return one.released().isPresent() ? one : other;
    }

    static KernelList of(Handle handle, SourceId source) {
        List<Row> rows =
                rows(
                        handle.createQuery(
                                        "SELECT * FROM kernel_release WHERE source = :source"
                                                + " ORDER BY place")
                                .bind("source", source.value()));
        return new KernelList(
                rows.stream().map(Row::release).toList(),
                rows.stream()
                        .filter(Row::missed)
                        .map(row -> KernelList.line(row.release()))
                        .collect(Collectors.toSet()));
    }

    /** A release of a list, and whether the last poll left it out. */
    private record Row(KernelRelease release, boolean missed) {}

    private static List<Row> rows(Query query) {
        return query.map((row, _) ->
                        new Row(
                                new KernelRelease(
                                        row.getString("version"),
                                        row.getString("moniker"),
                                        row.getBoolean("end_of_life"),
                                        Optional.ofNullable(
                                                row.getObject("released", LocalDate.class))),
                                row.getBoolean("missed")))
                .list();
    }

    static void replace(Handle handle, SourceId source, KernelList list) {
        handle.createUpdate("DELETE FROM kernel_release WHERE source = :source")
                .bind("source", source.value())
                .execute();
        PreparedBatch batch =
                handle.prepareBatch(
                        "INSERT INTO kernel_release"
                                + " (source, place, version, moniker, end_of_life, released, missed)"
                                + " VALUES (:source, :place, :version, :moniker, :eol, :released,"
                                + " :missed)");
        for (int place = 0; place < list.releases().size(); place++) {
            KernelRelease kernel = list.releases().get(place);
            batch.bind("source", source.value())
                    .bind("place", place)
                    .bind("version", StorableText.of(kernel.version(), WORD))
                    .bind("moniker", StorableText.of(kernel.moniker(), WORD))
                    .bind("eol", kernel.endOfLife())
                    .bind("released", kernel.released())
                    .bind("missed", list.missed().contains(KernelList.line(kernel)))
                    .add();
        }
        batch.execute();
    }
}

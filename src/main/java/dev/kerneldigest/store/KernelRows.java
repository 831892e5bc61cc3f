package dev.kerneldigest.store;

import dev.kerneldigest.news.KernelRelease;
import dev.kerneldigest.news.KernelVersion;
import dev.kerneldigest.news.SourceId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

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

    static List<KernelRelease> all(Handle handle) {
        return handle
                .createQuery(
                        "SELECT version, moniker, end_of_life, released FROM kernel_release"
                                + " ORDER BY source, place")
                .map((row, _) ->
                        new KernelRelease(
                                row.getString("version"),
                                row.getString("moniker"),
                                row.getBoolean("end_of_life"),
                                Optional.ofNullable(row.getObject("released", LocalDate.class))))
                .list()
                .stream()
                .distinct()
                .sorted(ORDER)
                .toList();
    }

    static void replace(Handle handle, SourceId source, List<KernelRelease> kernels) {
        handle.createUpdate("DELETE FROM kernel_release WHERE source = :source")
                .bind("source", source.value())
                .execute();
        PreparedBatch batch =
                handle.prepareBatch(
                        "INSERT INTO kernel_release"
                                + " (source, place, version, moniker, end_of_life, released)"
                                + " VALUES (:source, :place, :version, :moniker, :eol, :released)");
        for (int place = 0; place < kernels.size(); place++) {
            KernelRelease kernel = kernels.get(place);
            batch.bind("source", source.value())
                    .bind("place", place)
                    .bind("version", StorableText.of(kernel.version(), WORD))
                    .bind("moniker", StorableText.of(kernel.moniker(), WORD))
                    .bind("eol", kernel.endOfLife())
                    .bind("released", kernel.released())
                    .add();
        }
        batch.execute();
    }
}

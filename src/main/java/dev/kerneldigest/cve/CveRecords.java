package dev.kerneldigest.cve;

import dev.kerneldigest.news.KernelVersion;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The CVEs that we know of. Safe for many threads and nodes. */
public interface CveRecords {
    /**
     * Files what papers told, all of it or nothing: with what is known already by {@link
     * FiledCve#with}. The news of a CVE that was withdrawn or scored since count as changed, so
     * that what was posted of it is corrected.
     */
    Filing save(Collection<FiledCve> told, Instant now);

    Optional<FiledCve> find(String id);

    /** Those of these ids that are known, in any order. */
    List<FiledCve> findAll(Collection<String> ids);

    /** The CVEs that a query asks for, and how many there are of which severity. */
    CveFindings find(CveQuery query);

    /** Ids that begin so, the newest first. */
    List<String> idsLike(String beginning, int most);

    /** How many CVEs are fixed by this very version. */
    int fixedBy(KernelVersion version);

    /** Up to when we know, and how many CVEs; empty when there are none. */
    Optional<Stock> stock();

    /**
     * What saving did.
     *
     * @param fresh how many were unknown before
     * @param changed how many known ones are told of otherwise now
     */
    record Filing(int fresh, int changed) {
        public static final Filing NONE = new Filing(0, 0);

        public Filing plus(Filing other) {
            return new Filing(fresh + other.fresh, changed + other.changed);
        }
    }

    /**
     * What there is.
     *
     * @param asOf when the newest paper was written
     */
    record Stock(int cves, Instant asOf) {}
}

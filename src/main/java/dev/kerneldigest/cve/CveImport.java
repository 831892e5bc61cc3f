package dev.kerneldigest.cve;

import dev.kerneldigest.cve.CveRecords.Filing;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Files the papers of piles, some hundred in a transaction. A paper that cannot be read costs
 * nothing but itself. For one thread.
 */
public final class CveImport {
    /** Papers in one transaction. */
    private static final int BATCH = 500;

    /** Reasons that are kept. */
    private static final int MOST_REASONS = 5;

    private final CveRecords records;
    private final CveTopics topics;
    private final Instant now;
    private final List<FiledCve> waiting = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final List<String> reasons = new ArrayList<>();
    private Filing filing = Filing.NONE;
    private int files;
    private int broken;

    /**
     * Makes an import.
     *
     * @param now what a paper is as of at the latest, and where nobody says when it was written
     */
    public CveImport(CveRecords records, CveTopics topics, Instant now) {
        this.records = records;
        this.topics = topics;
        this.now = now;
    }

    /**
     * What became of the papers so far.
     *
     * @param files how many could be read
     * @param cves how many CVEs they are about
     * @param broken how many could not be read
     * @param reasons why not, for the first few
     */
    public record Report(int files, int cves, Filing filing, int broken, List<String> reasons) {
        public Report {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Files all that a pile has.
     *
     * @throws IOException when it cannot be read, or not to its end; what was read is filed
     */
    public void add(CvePile pile) throws IOException {
        add(pile, _ -> {});
    }

    /**
     * The same, telling after each paper how many were read so far.
     *
     * @throws IOException when it cannot be read, or not to its end; what was read is filed
     */
    public void add(CvePile pile, IntConsumer read) throws IOException {
        try {
            pile.visit(new Clerk(read));
        } finally {
            file();
        }
    }

    public Report report() {
        return new Report(files, ids.size(), filing, broken, reasons);
    }

    private void file() {
        filing = filing.plus(records.save(waiting, now));
        waiting.clear();
    }

    /** Reads what a pile shows. */
    private final class Clerk implements CvePile.Visitor {
        private final IntConsumer read;

        private Clerk(IntConsumer read) {
            this.read = read;
        }

        @Override
        public void file(String path, Instant modified, byte[] content) {
            try {
                CvePapers.read(path, content).forEach(paper -> take(paper, modified));
                files++;
            } catch (UnreadableCveException unreadable) {
                broken(path, Objects.requireNonNullElse(unreadable.getMessage(), "unreadable"));
            }
            read.accept(files + broken);
            if (waiting.size() >= BATCH) {
                CveImport.this.file();
            }
        }

        private void take(CvePapers.Paper paper, Instant modified) {
            Instant written = paper.date().orElse(modified);
            Optional<Instant> announced = paper.date().filter(date -> !date.isAfter(now));
            ids.add(paper.cve().id());
            waiting.add(
                    new FiledCve(
                            paper.cve(),
                            topics.of(paper.cve().extent().files()),
                            paper.origin(),
                            written.isAfter(now) ? now : written,
                            announced));
        }

        @Override
        public void broken(String path, String reason) {
            broken++;
            if (reasons.size() < MOST_REASONS) {
                reasons.add(path + ": " + reason);
            }
        }
    }
}

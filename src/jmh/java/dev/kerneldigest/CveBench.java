package dev.kerneldigest;

import dev.kerneldigest.cve.CveFindings;
import dev.kerneldigest.cve.CvePair;
import dev.kerneldigest.cve.CvePoint;
import dev.kerneldigest.cve.CveQuery;
import dev.kerneldigest.cve.CveScore;
import dev.kerneldigest.cve.Extent;
import dev.kerneldigest.cve.FiledCve;
import dev.kerneldigest.cve.KernelCve;
import dev.kerneldigest.cve.Origin;
import dev.kerneldigest.cve.Severity;
import dev.kerneldigest.news.KernelVersion;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.store.Database;
import dev.kerneldigest.store.SqlCveRecords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How long {@code /cve check} looks in as many CVEs as the kernel has, on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 5, time = 3)
public class CveBench {
    private static final int CVES = 14_000;
    private static final List<String> LONGTERM = List.of("5.4", "5.10", "5.15", "6.1", "6.6");
    private static final List<String> TOPICS = List.of("net", "fs", "mm", "gpu", "drivers");

    private final Random random = new Random(7);
    private final Database database = Database.open("jdbc:h2:mem:cves", "", "");
    private final SqlCveRecords records = new SqlCveRecords(database);

    /** Files CVEs with five pairs each, as real ones have on average. */
    @Setup(Level.Trial)
    public void file() {
        List<FiledCve> batch = new ArrayList<>();
        for (int number = 0; number < CVES; number++) {
            batch.add(cve(number));
        }
        records.save(batch, Instant.EPOCH);
    }

    private FiledCve cve(int number) {
        String id = "CVE-%d-%d".formatted(2019 + number % 8, 10_000 + number);
        CvePoint start = point("4." + random.nextInt(20), 0);
        List<CvePair> pairs = new ArrayList<>();
        for (String series : LONGTERM) {
            CvePoint fix = point(series, 1 + random.nextInt(200));
            pairs.add(new CvePair(Optional.of(start), Optional.of(fix)));
        }
        pairs.add(new CvePair(Optional.of(start), Optional.of(point("6.8", 0))));
        Optional<CveScore> score =
                number % 3 == 0
                        ? Optional.of(new CveScore(7.8, Severity.HIGH, ""))
                        : Optional.empty();
        String topic = TOPICS.get(number % TOPICS.size());
        Extent extent = new Extent(pairs, true, List.of(topic + "/a/file.c"));
        return new FiledCve(
                new KernelCve(id, topic + ": mend a hole", false, extent, score),
                List.of(new TopicId(topic), new TopicId("vulns")),
                Origin.RECORD,
                Instant.EPOCH,
                Optional.empty());
    }

    private static CvePoint point(String series, int patch) {
        return new CvePoint(new KernelVersion(series, patch, 0), "89a4d1a89751".repeat(3));
    }

    /** All that affect a version, counted, and a hundred of them. */
    @Benchmark
    public CveFindings check() {
        return records.find(CveQuery.newest(100).affecting(new KernelVersion("6.1", 70, 0)));
    }

    /** The same, of a topic and bad. */
    @Benchmark
    public CveFindings checkNarrowed() {
        return records.find(
                CveQuery.newest(100)
                        .affecting(new KernelVersion("6.1", 70, 0))
                        .withTopics(Set.of(new TopicId("net")))
                        .atLeast(Optional.of(Severity.HIGH)));
    }

    @TearDown
    public void close() {
        database.close();
    }
}

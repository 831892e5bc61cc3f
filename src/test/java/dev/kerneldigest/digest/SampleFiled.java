package dev.kerneldigest.digest;

import dev.kerneldigest.cve.CvePair;
import dev.kerneldigest.cve.CvePoint;
import dev.kerneldigest.cve.CveScore;
import dev.kerneldigest.cve.Extent;
import dev.kerneldigest.cve.FiledCve;
import dev.kerneldigest.cve.KernelCve;
import dev.kerneldigest.cve.Origin;
import dev.kerneldigest.cve.Severity;
import dev.kerneldigest.news.KernelVersion;
import dev.kerneldigest.news.KernelVersionWords;
import dev.kerneldigest.news.KernelVersionWords.Spoken;
import dev.kerneldigest.news.TopicId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An invented CVE as it is kept, told of on 17 March 2027. */
final class SampleFiled {
    static final String LINK =
            "[CVE-2027-10001](<https://www.cve.org/CVERecord?id=CVE-2027-10001>)";

    private final String title;
    private boolean rejected;
    private List<CvePair> pairs = List.of();
    private List<String> files = List.of();
    private Optional<CveScore> score = Optional.empty();
    private List<TopicId> topics = List.of();
    private Optional<Instant> announced = Optional.empty();

    private SampleFiled(String title) {
        this.title = title;
    }

    static SampleFiled titled(String title) {
        return new SampleFiled(title);
    }

    SampleFiled rejected() {
        rejected = true;
        return this;
    }

    SampleFiled pairs(CvePair... known) {
        pairs = List.of(known);
        return this;
    }

    SampleFiled files(String... paths) {
        files = List.of(paths);
        return this;
    }

    SampleFiled scored(double base, Severity severity, String vector) {
        score = Optional.of(new CveScore(base, severity, vector));
        return this;
    }

    SampleFiled about(String... ids) {
        topics = Stream.of(ids).map(TopicId::new).toList();
        return this;
    }

    SampleFiled announced(long second) {
        announced = Optional.of(Instant.ofEpochSecond(second));
        return this;
    }

    KernelCve cve() {
        return new KernelCve(
                "CVE-2027-10001", title, rejected, new Extent(pairs, true, files), score);
    }

    FiledCve get() {
        return new FiledCve(cve(), topics, Origin.RECORD, TestItems.NOON, announced);
    }

    /** A pair of versions without commits, each blank for none. */
    static CvePair pair(String introduced, String fixed) {
        return new CvePair(point(introduced, ""), point(fixed, ""));
    }

    static Optional<CvePoint> point(String version, String commit) {
        return KernelVersion.parse(version).map(it -> new CvePoint(it, commit));
    }

    static Spoken.Numbered spoken(String version) {
        return (Spoken.Numbered) KernelVersionWords.read(version).orElseThrow();
    }
}

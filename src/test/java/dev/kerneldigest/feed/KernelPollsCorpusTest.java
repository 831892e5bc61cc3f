package dev.kerneldigest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kerneldigest.news.KernelChange;
import dev.kerneldigest.news.KernelComparison;
import dev.kerneldigest.news.KernelList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** kernel.org's lists as they were polled over the years, replayed, where they are at hand. */
final class KernelPollsCorpusTest {
    private static final Path FOLDER = Path.of("../shared/corpus/kernelorg");

    private final FeedParser parser = new FeedParsers().of(SourceKind.KERNEL_RELEASES);
    private KernelList believed = KernelList.NONE;

    @Test
    void recordedPollsTellTheEndsAndBeginningsOfTheirTime() throws Exception {
        assumeTrue(Files.isDirectory(FOLDER), "the corpus of feeds is not here");
        assertThat(poll("finger_banner_2024-04-22.txt")).isEmpty();
        assertThat(told(poll("finger_banner_2024-05-10.txt")))
                .as("6.7 was marked as ended before it left")
                .containsExactly(
                        "NewVersion 6.9-rc7",
                        "NewVersion 6.8.9",
                        "NewVersion 6.6.30",
                        "NewVersion 6.1.90",
                        "NewVersion 5.15.158",
                        "NewVersion 5.10.216",
                        "NewVersion 5.4.275",
                        "NewVersion 4.19.313");
        assertThat(poll("finger_banner_2024-05-10.txt")).isEmpty();
        assertThat(believed.isInDoubt()).isFalse();
    }

    @Test
    void recordedPollsFarApartTellWhatEndedMeanwhile() throws Exception {
        assumeTrue(Files.isDirectory(FOLDER), "the corpus of feeds is not here");
        poll("finger_banner_2021-01-05.txt");
        assertThat(told(poll("finger_banner-2021-02-26.txt")))
                .contains("NewSeries 5.12-rc1", "NewVersion 5.11.2", "NewVersion 5.10.19")
                .noneMatch(change -> change.startsWith("Ended") || change.startsWith("Gone"));
        poll("finger_banner_2022-07-13.txt");
        assertThat(told(poll("finger_banner_2022-07-13.txt")))
                .containsExactly("Gone 5.11.2", "Gone 4.4.258");
    }

    @Test
    void theFormsOfTheListAgree() throws Exception {
        assumeTrue(Files.isDirectory(FOLDER), "the corpus of feeds is not here");
        ParsedFeed kdist = parse("kdist-2020-05-08.xml");
        assertThat(kdist.broken()).isEmpty();
        assertThat(kdist.kernels())
                .filteredOn(kernel -> kernel.endOfLife())
                .extracting(kernel -> kernel.version())
                .containsExactly("5.5.19");
        assertThat(parse("releases-2020-12-14.json").kernels()).hasSize(2);
    }

    private ParsedFeed parse(String file) throws IOException, UnreadableFeedException {
        return parser.parse(Documents.of(Files.readAllBytes(FOLDER.resolve(file))));
    }

    private List<KernelChange> poll(String file) throws IOException, UnreadableFeedException {
        KernelComparison comparison = new KernelComparison(believed, parse(file).kernels());
        believed = comparison.after();
        return comparison.changes();
    }

    private static List<String> told(List<KernelChange> changes) {
        List<String> told = new ArrayList<>();
        for (KernelChange change : changes) {
            told.add(
                    switch (change) {
                        case KernelChange.NewVersion(var version) -> "NewVersion " + version;
                        case KernelChange.NewSeries(var version) -> "NewSeries " + version;
                        case KernelChange.Final(var version) -> "Final " + version;
                        case KernelChange.Renamed(var version, _, var after) ->
                                "Renamed " + version + " " + after;
                        case KernelChange.Ended(var last) -> "Ended " + last;
                        case KernelChange.Gone(var last) -> "Gone " + last;
                    });
        }
        return told;
    }
}

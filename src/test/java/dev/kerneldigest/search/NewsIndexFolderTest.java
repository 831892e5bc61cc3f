package dev.kerneldigest.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NewsIndexFolderTest {
    private final ShelfArchive archive =
            new ShelfArchive().put(1, "Badgers", "Dig.").put(2, "Foxes", "Run.");

    private Instant now = ShelfArchive.NOW;

    @TempDir private Path temporary;

    private NewsIndex open() {
        return open(archive);
    }

    private NewsIndex open(ShelfArchive shelf) {
        Path folder = temporary.resolve("data").resolve("index");
        return NewsIndex.open(Optional.of(folder), shelf, () -> now);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(temporary.resolve("data/index"))) {
            return files.filter(it -> !it.endsWith("write.lock")).sorted().toList();
        }
    }

    private static List<Long> find(NewsIndex index, String words) {
        return index.search(SearchRequest.of(words, 10)).hits().stream().map(Hit::id).toList();
    }

    @Test
    void whatIsIndexedOnceIsThereAfterARestart() throws IOException {
        open().close();
        List<Path> files = files();
        int asked = archive.asked();
        try (NewsIndex again = open()) {
            assertThat(find(again, "badger")).containsExactly(1L);
        }
        assertThat(files()).isEqualTo(files);
        assertThat(archive.asked() - asked).isEqualTo(1);
    }

    @Test
    void whoOpensItBehindWaitsForNoArchive() {
        CountDownLatch door = archive.closeDoor();
        try (NewsIndex index =
                NewsIndex.openBehind(Optional.of(temporary.resolve("index")), archive, () -> now)) {
            assertThat(find(index, "badger")).isEmpty();
            door.countDown();
            int _ = index.catchUp();
            assertThat(find(index, "badger")).containsExactly(1L);
        }
    }

    @Test
    void anArchiveThatIsAwayMeanwhileIsAskedAgain() {
        archive.failAt(1);
        try (NewsIndex index =
                NewsIndex.openBehind(Optional.of(temporary.resolve("index")), archive, () -> now)) {
            while (archive.asked() == 0) {
                Thread.onSpinWait();
            }
            int _ = index.catchUp();
            assertThat(find(index, "badger")).containsExactly(1L);
        }
    }

    @Test
    void catchingUpAddsOnlyWhatIsNew() {
        try (NewsIndex index = open()) {
            assertThat(index.catchUp()).isZero();
            archive.put(3, "Otters", "Swim.");
            assertThat(find(index, "otters")).isEmpty();
            assertThat(index.catchUp()).isEqualTo(1);
            assertThat(find(index, "otters")).containsExactly(3L);
            assertThat(find(index, "")).hasSize(3);
        }
    }

    @Test
    void anItemThatAnotherNodeCommitsLateIsFound() {
        archive.put(9_000, "Otters", "Swim.");
        try (NewsIndex index = open()) {
            archive.put(5, "Late badgers", "Dig.");
            now = now.plus(Watermark.SPACING);
            assertThat(index.catchUp()).isEqualTo(1);
            assertThat(find(index, "late")).containsExactly(5L);
            now = now.plus(Watermark.SPACING);
            assertThat(index.catchUp()).isZero();
        }
    }

    @Test
    void anItemCommittedWhileTheProgramWasDownIsFound() {
        archive.put(9_000, "Otters", "Swim.");
        open().close();
        archive.put(5, "Late badgers", "Dig.");
        now = now.plus(Duration.ofDays(1));
        try (NewsIndex index = open()) {
            assertThat(find(index, "late")).containsExactly(5L);
        }
    }

    @Test
    void whatIsTooOldIsForgottenAndTheRestStaysOverARestart() throws IOException {
        archive.put(3, "Otters", "Swim.");
        try (NewsIndex index = open()) {
            List<Path> files = files();
            index.forget(ShelfArchive.NOW);
            assertThat(files()).isEqualTo(files);
            assertThat(find(index, "")).hasSize(3);
            index.forget(ShelfArchive.NOW.plusSeconds(1));
            assertThat(find(index, "")).isEmpty();
            archive.put(4, "Weasels", "Hide.");
            assertThat(index.catchUp()).isPositive();
            assertThat(find(index, "weasels")).containsExactly(4L);
        }
        try (NewsIndex again = open()) {
            assertThat(find(again, "weasels")).containsExactly(4L);
        }
    }

    @Test
    void catchingUpWithNothingWritesNothing() throws IOException {
        try (NewsIndex index = open()) {
            List<Path> files = files();
            index.catchUp();
            assertThat(files()).isEqualTo(files);
        }
    }

    @Test
    void manyItemsAreTakenInBatchesAndOneCommit() throws IOException {
        for (int id = 10; id < 1_510; id++) {
            archive.put(id, "Hedgehog " + id, "Rolls.");
        }
        try (NewsIndex index = open()) {
            assertThat(archive.asked()).isEqualTo(4);
            assertThat(index.search(SearchRequest.of("hedgehog", 5_000)).hits()).hasSize(1_500);
        }
        assertThat(files())
                .extracting(file -> file.getFileName().toString())
                .filteredOn(name -> name.startsWith("segments"))
                .containsExactly("segments_1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"segments_", ".si", ".cfs", ".cfe"})
    void brokenFilesAreBuiltAnew(String part) throws IOException {
        open().close();
        for (Path file : files()) {
            if (file.getFileName().toString().contains(part)) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        try (NewsIndex index = open()) {
            assertThat(find(index, "badger")).containsExactly(1L);
            assertThat(find(index, "")).hasSize(2);
        }
    }

    @Test
    void filesOfOthersOutliveARebuild() throws IOException {
        open().close();
        Path diary = Files.writeString(temporary.resolve("data/index/diary.txt"), "Dear diary");
        for (Path file : files()) {
            if (file.getFileName().toString().startsWith("segments_")) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        open().close();
        assertThat(diary).hasContent("Dear diary");
    }

    @Test
    void aMissingFileIsBuiltAnew() throws IOException {
        open().close();
        for (Path file : files()) {
            if (file.toString().endsWith(".cfs")) {
                Files.delete(file);
            }
        }
        try (NewsIndex index = open()) {
            assertThat(find(index, "fox")).containsExactly(2L);
        }
    }

    @Test
    void theIndexOfAnotherArchiveIsBuiltAnew() {
        open().close();
        ShelfArchive other = new ShelfArchive().put(1, "Owls", "").put(2, "Bats", "");
        try (NewsIndex index = open(other)) {
            assertThat(find(index, "badger")).isEmpty();
            assertThat(find(index, "owl")).containsExactly(1L);
        }
    }

    @Test
    void anIndexOfAnOlderFormIsBuiltAnew() throws IOException {
        open().close();
        try (NewsAnalyzer analyzer = new NewsAnalyzer();
                IndexWriter writer =
                        IndexFolder.open(Optional.of(temporary.resolve("data/index")), analyzer)) {
            writer.deleteAll();
            new IndexMark("0", 2, 0, archive.item(2).orElseThrow().item().key().value())
                    .put(writer);
            writer.commit();
        }
        try (NewsIndex index = open()) {
            assertThat(find(index, "badger")).containsExactly(1L);
        }
    }

    @Test
    void anIndexThatAnotherHoldsIsBuiltInMemory() {
        try (NewsIndex first = open();
                NewsIndex second = open()) {
            assertThat(find(second, "badger")).isEqualTo(find(first, "badger")).containsExactly(1L);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void anArchiveThatFailsMidwayLosesAndDoublesNothing(int call) {
        try (NewsIndex index = open()) {
            for (int id = 10; id < 1_110; id++) {
                archive.put(id, "Hedgehog " + id, "Rolls.");
            }
            archive.failAt(call);
            assertThatThrownBy(index::catchUp).hasMessage("the archive is away");
            assertThat(index.catchUp()).isEqualTo(1_100);
            assertThat(find(index, "badger")).containsExactly(1L);
            assertThat(index.search(SearchRequest.of("", 5_000)).hits())
                    .hasSize(1_102)
                    .extracting(Hit::id)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void anOpeningThatFailsLetsGoOfTheFiles() throws IOException {
        archive.failAt(1);
        assertThatThrownBy(this::open).hasMessage("the archive is away");
        open().close();
        assertThat(files()).isNotEmpty();
    }

    @Test
    void aFolderThatCanNotBeMadeIsNamed() throws IOException {
        Files.writeString(temporary.resolve("data"), "a file, not a folder");
        assertThatThrownBy(this::open)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageMatching("search index .*data.index: can't be opened");
    }
}

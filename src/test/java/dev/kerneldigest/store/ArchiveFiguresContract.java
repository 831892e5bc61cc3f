package dev.kerneldigest.store;

import static dev.kerneldigest.testing.TestItems.about;
import static dev.kerneldigest.testing.TestItems.drafted;
import static dev.kerneldigest.testing.TestItems.item;
import static dev.kerneldigest.testing.TestItems.keyed;
import static dev.kerneldigest.testing.TestItems.ofSource;
import static dev.kerneldigest.testing.TestItems.seen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.ArchiveFigures;
import dev.kerneldigest.news.ArchiveFigures.TopicDay;
import dev.kerneldigest.news.ArchiveFigures.Totals;
import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.testing.DatabaseContract;
import dev.kerneldigest.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

abstract class ArchiveFiguresContract extends DatabaseContract {
    private static final Instant LATE = Instant.parse("2026-11-20T23:59:59.999999Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-21T00:00:00Z");

    private final ArchiveFigures figures = new SqlArchiveFigures(database);

    ArchiveFiguresContract(TestDatabase place) {
        super(place);
    }

    @Test
    void anEmptyArchiveHasNothing() {
        assertThat(figures.totals()).isEqualTo(new Totals(0, 0));
        assertThat(figures.days(Instant.EPOCH, MIDNIGHT)).isEmpty();
        assertThat(figures.topicDays(Instant.EPOCH)).isEmpty();
    }

    @Test
    void whatTheFeedsOfServersBroughtIsNotCounted() {
        store(item("a"), ofSource(item("own"), "custom-1"));
        assertThat(figures.totals()).isEqualTo(new Totals(1, 1));
        assertThat(figures.days(Instant.EPOCH, MIDNIGHT).values()).containsExactly(1);
        assertThat(figures.topicDays(Instant.EPOCH)).extracting(TopicDay::items).containsOnly(1);
    }

    @Test
    void itemsOfOneStoryAreOneStory() {
        store(keyed(item("a"), "url:same"), keyed(item("b"), "url:same"), item("c"));
        assertThat(figures.totals()).isEqualTo(new Totals(3, 2));
    }

    @Test
    void aDayEndsAtMidnightInUtc() {
        store(seen(item("a"), LATE), seen(item("b"), MIDNIGHT), seen(item("c"), MIDNIGHT));
        assertThat(figures.days(Instant.EPOCH, MIDNIGHT.plusSeconds(1)))
                .isEqualTo(Map.of(LocalDate.of(2026, 11, 20), 1, LocalDate.of(2026, 11, 21), 2));
        assertThat(figures.days(MIDNIGHT, MIDNIGHT)).isEmpty();
        assertThat(figures.days(LATE, MIDNIGHT)).containsOnlyKeys(LocalDate.of(2026, 11, 20));
    }

    @Test
    void topicsAreCountedByTheDayOfPublicationUnlessThatIsAbsentOrToCome() {
        store(
                published(about(seen(item("a"), MIDNIGHT), "mm"), Optional.of(LATE)),
                published(about(seen(item("b"), MIDNIGHT), "mm"), Optional.empty()),
                published(
                        about(seen(item("c"), MIDNIGHT), "mm", "fs"),
                        Optional.of(MIDNIGHT.plusSeconds(1_000_000))));
        LocalDate day = LocalDate.of(2026, 11, 21);
        assertThat(figures.topicDays(Instant.EPOCH))
                .containsExactly(
                        new TopicDay(new TopicId("mm"), day.minusDays(1), 1),
                        new TopicDay(new TopicId("fs"), day, 1),
                        new TopicDay(new TopicId("mm"), day, 2));
        assertThat(figures.topicDays(MIDNIGHT.plusSeconds(1))).isEmpty();
    }

    private static NewsItem published(NewsItem item, Optional<Instant> date) {
        Draft draft = item.draft();
        return drafted(
                item,
                new Draft(
                        draft.source(),
                        draft.title(),
                        draft.text(),
                        draft.bold(),
                        draft.links(),
                        draft.url(),
                        date));
    }

    private void store(NewsItem... items) {
        new SqlFeedStates(database).save(TestStates.fresh("lwn"), Arrays.asList(items), List.of());
    }
}

package dev.kerneldigest.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.feed.FeedState;
import dev.kerneldigest.feed.FeedStates;
import dev.kerneldigest.news.KernelList;
import dev.kerneldigest.news.KernelRelease;
import dev.kerneldigest.testing.DatabaseContract;
import dev.kerneldigest.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** kernel.org's list from poll to poll. */
abstract class KernelListContract extends DatabaseContract {
    private static final FeedState STATE = TestStates.fresh("kernel-org");
    private static final KernelRelease DATED =
            new KernelRelease(
                    "6.12.30", "longterm", false, Optional.of(LocalDate.of(2026, 11, 20)));
    private static final KernelRelease ENDED =
            new KernelRelease("6.17.13", "stable", true, Optional.empty());

    private final FeedStates states = new SqlFeedStates(database);
    private final SqlNewsArchive archive = new SqlNewsArchive(database);

    KernelListContract(TestDatabase place) {
        super(place);
    }

    @Test
    void aListComesBackWithWhatIsMissingFromIt() {
        KernelList list = new KernelList(List.of(DATED, ENDED), Set.of("6.17"));
        states.save(STATE, List.of(), list);
        assertThat(states.kernels(STATE.source())).isEqualTo(list);
        assertThat(states.kernels(TestStates.fresh("lwn").source())).isEqualTo(KernelList.NONE);
        states.save(STATE, List.of(), KernelList.NONE);
        assertThat(states.kernels(STATE.source())).isEqualTo(list);
        states.save(STATE, List.of(), KernelList.of(List.of(DATED)));
        assertThat(states.kernels(STATE.source()).isInDoubt()).isFalse();
    }

    @Test
    void aVersionThatTwoSourcesListIsListedOnceWithItsDay() {
        KernelRelease undated = new KernelRelease("6.12.30", "stable", false, Optional.empty());
        states.save(TestStates.fresh("banner"), List.of(), KernelList.of(List.of(undated)));
        states.save(STATE, List.of(), KernelList.of(List.of(ENDED, DATED)));
        assertThat(archive.kernels()).containsExactly(ENDED, DATED);
    }
}

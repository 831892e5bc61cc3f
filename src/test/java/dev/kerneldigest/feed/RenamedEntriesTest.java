package dev.kerneldigest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A feed that gives its entries new guids posts nothing twice and loses nothing. */
final class RenamedEntriesTest {
    private static final String[] PAGE = {
        "http://x/5|Security updates for Friday|2026-02-27T10:00:00Z|http://x/5",
        "http://x/4|Four|2026-02-26T10:00:00Z|http://x/4",
        "http://x/3|Three|2026-02-25T10:00:00Z|http://x/3",
        "http://x/2|Two|2026-02-24T10:00:00Z|http://x/2",
        "http://x/1|One|2026-02-23T10:00:00Z|http://x/1"
    };

    private final PollerRig rig = new PollerRig();

    @BeforeEach
    void pollOnce() {
        rig.serve(PAGE);
        rig.poll();
        rig.clock().advance(Duration.ofDays(7));
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void guidsThatGoFromHttpToHttpsBringNothingNew() {
        rig.serve(String.join("\n", PAGE).replace("http:", "https:"));
        assertThat(rig.poll().fresh()).isZero();
    }

    @Test
    void renamedEntriesStayKnownForAsLongAsTheyAreOnThePage() {
        String renamed = String.join("\n", PAGE).replace("http://x/", "tag:new,");
        rig.serve(renamed);
        assertThat(rig.poll().fresh()).isZero();
        rig.clock().advance(Duration.ofHours(1));
        rig.serve("tag:new,6|Six|2026-03-08T12:30:00Z", renamed);
        assertThat(rig.poll().fresh()).isEqualTo(1);
        assertThat(rig.titles()).hasSize(6).contains("Six");
    }

    @Test
    void datesAndGuidsMayChangeTogetherWhileTheAddressStays() {
        rig.serve("new-2|Two|2026-02-28T00:00:00Z|https://www.x/2");
        assertThat(rig.poll().fresh()).isZero();
    }

    @Test
    void aTitleThatReturnsEveryWeekIsNewsEveryWeek() {
        rig.serve("http://x/9|Security updates for Friday|2026-02-28T10:00:00Z|http://x/9");
        assertThat(rig.poll().fresh()).isEqualTo(1);
    }

    @Test
    void anEntryThatIsNewerThanTheLastPollIsNeverTakenForAnother() {
        rig.serve("http://x/9|Four|2026-03-08T11:59:00Z|http://x/4");
        assertThat(rig.poll().fresh()).isEqualTo(1);
    }
}

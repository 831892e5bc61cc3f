package dev.kerneldigest.delivery;

import static dev.kerneldigest.testing.TestItems.about;
import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kerneldigest.digest.DigestRequest;
import dev.kerneldigest.news.Gap;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.testing.DatabaseContract;
import dev.kerneldigest.testing.TestDatabases;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told that news may have been missed, and how often. */
final class GapsTest extends DatabaseContract {
    private static final ChannelId HERE = DeliveryRig.CHANNEL;

    private DeliveryRig rig = new DeliveryRig(database);

    GapsTest() {
        super(TestDatabases.h2());
    }

    @BeforeEach
    void anew() {
        rig = new DeliveryRig(database);
    }

    @Test
    void theNextDigestTellsOfAGapAndNoOtherDoes() {
        Subscription reader = rig.subscribe(HERE, DeliveryRig.topics("net"), new Rhythm.Hourly());
        rig.pass(Duration.ofSeconds(1));
        Gap gap = gap("net");
        rig.gap(gap);
        rig.news(about(rig.item("a"), "net"));
        rig.desk().serve(reader.id());
        rig.pass(Duration.ofHours(1));
        rig.news(about(rig.item("b"), "net"));
        rig.desk().serve(reader.id());
        assertThat(rig.requests).extracting(DigestRequest::gaps).hasSize(2);
        assertThat(rig.requests.getFirst().gaps())
                .extracting(Gap::after, Gap::before)
                .containsExactly(tuple(gap.after(), gap.before()));
        assertThat(rig.requests.getLast().gaps()).isEmpty();
    }

    @Test
    void whoReadsNothingOfASourceIsNotToldOfItsGaps() {
        Subscription other = rig.subscribe(HERE, DeliveryRig.topics("net"), new Rhythm.Hourly());
        rig.gap(gap("mm"));
        rig.news(about(rig.item("a"), "net"));
        rig.desk().serve(other.id());
        assertThat(rig.requests.getFirst().gaps()).isEmpty();
    }

    @Test
    void aCardAboutOneStoryIsNoPlaceForIt() {
        Subscription instant = rig.subscribe();
        rig.gap(gap("net"));
        rig.news(about(rig.item("a"), "net"));
        rig.desk().serve(instant.id());
        assertThat(rig.requests.getFirst().gaps()).isEmpty();
    }

    private Gap gap(String topic) {
        return new Gap(
                new SourceId("list"),
                "A list",
                Set.of(new TopicId(topic)),
                rig.clock.instant().minus(Duration.ofHours(9)).truncatedTo(SECONDS),
                rig.clock.instant().minus(Duration.ofHours(8)).truncatedTo(SECONDS),
                rig.clock.instant(),
                "more than 40 pages");
    }
}

package dev.kerneldigest.store;

import static dev.kerneldigest.testing.TestItems.SEEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.delivery.Delivery;
import dev.kerneldigest.delivery.Edition;
import dev.kerneldigest.delivery.OutboxReport;
import dev.kerneldigest.delivery.OutboxReport.Counts;
import dev.kerneldigest.delivery.OutboxReport.Entry;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.Wish;
import dev.kerneldigest.testing.DatabaseContract;
import dev.kerneldigest.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

abstract class OutboxReportContract extends DatabaseContract {
    private final SqlOutbox outbox = new SqlOutbox(database);
    private final OutboxReport report = new SqlOutboxReport(database);

    OutboxReportContract(TestDatabase place) {
        super(place);
    }

    @Test
    void anEmptyOutboxHasNothing() {
        assertThat(report.counts()).isEqualTo(new Counts(0, 0, 0, Optional.empty()));
        assertThat(report.unsent(10)).isEmpty();
    }

    @Test
    void messagesAreCountedByWhatBecameOfThem() {
        publish(1);
        publish(2);
        publish(3);
        publish(4);
        List<Delivery> claimed = outbox.claim(4, Duration.ofMinutes(1), SEEN.plusSeconds(10));
        outbox.sent(claimed.get(0), 99, SEEN);
        outbox.giveUp(claimed.get(1), "the channel is gone", SEEN);
        outbox.retry(claimed.get(2), "Discord is away", SEEN.plusSeconds(60));
        assertThat(report.counts()).isEqualTo(new Counts(2, 1, 1, Optional.of(SEEN)));
        assertThat(report.unsent(10)).extracting(Entry::channel).containsExactly(3L, 4L, 2L);
        assertThat(report.unsent(1)).extracting(Entry::channel).containsExactly(3L);
    }

    @Test
    void whatIsNotSentIsToldWithItsReason() {
        publish(7);
        Delivery claimed = outbox.claim(1, Duration.ofMinutes(1), SEEN.plusSeconds(10)).getFirst();
        outbox.giveUp(claimed, "the channel is gone", SEEN);
        Entry entry = report.unsent(1).getFirst();
        assertThat(entry.givenUp()).isTrue();
        assertThat(entry.reason()).contains("the channel is gone");
        assertThat(entry.attempts()).isEqualTo(1);
        assertThat(entry.created()).isEqualTo(SEEN);
    }

    private void publish(long channel) {
        Subscription subscription =
                new SqlSubscriptions(database)
                        .add(
                                new Wish(
                                        new GuildId(1),
                                        new ChannelId(channel),
                                        new Interest.All(),
                                        Set.of(),
                                        new Rhythm.Hourly(),
                                        SEEN));
        Message message = new Message(0, List.of(new Message.Text("news")));
        assertThat(
                        outbox.publish(
                                new Edition(
                                        subscription,
                                        Optional.empty(),
                                        SEEN,
                                        Set.of(),
                                        Optional.empty(),
                                        List.of(message))))
                .isTrue();
    }
}

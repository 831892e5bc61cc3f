package dev.kerneldigest.store;

import static dev.kerneldigest.testing.TestItems.SEEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.delivery.Delivery;
import dev.kerneldigest.delivery.Edition;
import dev.kerneldigest.delivery.Outbox.Backlog;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.Wish;
import dev.kerneldigest.testing.DatabaseContract;
import dev.kerneldigest.testing.TestDatabase;
import dev.kerneldigest.testing.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class OutboxContract extends DatabaseContract {
    private static final Instant NOW = SEEN.plusSeconds(10);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final GuildId GUILD = new GuildId(1);

    private final SqlOutbox outbox = new SqlOutbox(database);
    private final SqlSubscriptions subscriptions = new SqlSubscriptions(database);

    OutboxContract(TestDatabase place) {
        super(place);
    }

    @Test
    void aMessageOfEveryBlockComesBackAsItWentIn() {
        Message message =
                new Message(
                        0xFFAA00,
                        List.of(
                                new Message.Text("**6.12.30** is out \ud83d\udc27\n> \"quoted\""),
                                new Message.Rule(),
                                new Message.Buttons(List.of(new Message.Button("why:1", "Why?")))));
        Subscription subscription = subscribe(7);
        outbox.publish(edition(subscription, Optional.empty(), SEEN, Set.of(1L), message));
        Delivery claimed = claim(1).getFirst();
        assertThat(claimed.message()).isEqualTo(message);
        assertThat(claimed.channel()).isEqualTo(subscription.channel());
        assertThat(claimed.subscription()).isEqualTo(subscription.id());
        assertThat(claimed.attempts()).isEqualTo(1);
    }

    @Test
    void anEditionMovesTheCursorAndMarksItsStories() {
        Subscription subscription = subscribe(7);
        assertThat(outbox.cursor(subscription.id())).isEmpty();
        assertThat(publish(subscription, Optional.empty(), SEEN, 1, 2)).isTrue();
        assertThat(outbox.cursor(subscription.id())).contains(SEEN);
        assertThat(outbox.posted(subscription.id(), List.of(1L, 2L, 3L))).containsOnly(1L, 2L);
        assertThat(outbox.posted(subscribe(7).id(), List.of(1L))).isEmpty();
        assertThat(outbox.posted(subscription.id(), List.of())).isEmpty();
    }

    @Test
    void anEditionWithNothingToSayMovesTheCursorOnly() {
        Subscription subscription = subscribe(7);
        Edition quiet =
                new Edition(
                        subscription,
                        Optional.empty(),
                        SEEN,
                        Set.of(),
                        Optional.empty(),
                        List.of());
        assertThat(outbox.publish(quiet)).isTrue();
        assertThat(outbox.cursor(subscription.id())).contains(SEEN);
        assertThat(outbox.backlog()).isEqualTo(new Backlog(0, 0, Optional.empty()));
    }

    @Test
    void anEditionComposedFromAnOldCursorIsRefused() {
        Subscription subscription = subscribe(7);
        publish(subscription, Optional.empty(), SEEN, 1);
        assertThat(publish(subscription, Optional.empty(), NOW, 2)).isFalse();
        assertThat(publish(subscription, Optional.of(SEEN.minusSeconds(1)), NOW, 2)).isFalse();
        assertThat(outbox.cursor(subscription.id())).contains(SEEN);
        assertThat(publish(subscription, Optional.of(SEEN), NOW, 2)).isTrue();
    }

    @Test
    void aStoryThatWasPostedTakesTheWholeEditionBack() {
        Subscription subscription = subscribe(7);
        publish(subscription, Optional.empty(), SEEN, 1);
        assertThat(publish(subscription, Optional.of(SEEN), NOW, 1, 2)).isFalse();
        assertThat(outbox.cursor(subscription.id())).contains(SEEN);
        assertThat(outbox.posted(subscription.id(), List.of(1L, 2L))).containsOnly(1L);
        assertThat(outbox.backlog().pending()).isEqualTo(1);
    }

    @Test
    void cursorsOfAnyPrecisionCanBeGivenBack() {
        Subscription subscription = subscribe(7);
        Instant nanos = Instant.parse("2026-11-20T08:00:00.123456789Z");
        publish(subscription, Optional.empty(), nanos, 1);
        assertThat(publish(subscription, Optional.of(nanos), NOW, 2)).isTrue();
    }

    @Test
    void ofManyPublishersOfOneWindowExactlyOneWins() {
        Subscription subscription = subscribe(7);
        List<Boolean> won =
                Together.run(
                        Collections.nCopies(
                                8, () -> publish(subscription, Optional.empty(), SEEN, 1, 2, 3)));
        assertThat(won).containsOnlyOnce(true);
        assertThat(outbox.backlog().pending()).isEqualTo(1);
    }

    @Test
    void aRemovedSubscriptionIsServedNoMore() {
        Subscription subscription = subscribe(7);
        publish(subscription, Optional.empty(), SEEN, 1);
        subscriptions.remove(GUILD, subscription.id());
        assertThat(claim(10)).isEmpty();
        assertThat(outbox.backlog()).isEqualTo(new Backlog(0, 1, Optional.empty()));
        assertThat(publish(subscription, Optional.of(SEEN), NOW, 2)).isFalse();
    }

    @Test
    void manyClaimersNeverGetTheSameRow() {
        for (int channel = 0; channel < 30; channel++) {
            publish(subscribe(channel), Optional.empty(), SEEN, 1);
        }
        List<Callable<List<Delivery>>> claimers =
                IntStream.range(0, 8)
                        .<Callable<List<Delivery>>>mapToObj(_ -> () -> claimAll())
                        .toList();
        List<Delivery> claimed = Together.run(claimers).stream().flatMap(List::stream).toList();
        assertThat(claimed).extracting(Delivery::id).doesNotHaveDuplicates().hasSize(30);
    }

    @DisplayName("D7: keeps the order of each channel")
    @Test
    void aChannelGetsItsMessagesInOrderOneAtATime() {
        Subscription subscription = subscribe(7);
        outbox.publish(
                edition(subscription, Optional.empty(), SEEN, Set.of(1L), text("1"), text("2")));
        publish(subscribe(8), Optional.empty(), SEEN, 1);
        List<Delivery> first = claim(10);
        assertThat(first).extracting(Delivery::message).containsExactly(text("1"), text("news"));
        assertThat(claim(10)).isEmpty();
        outbox.retry(first.getFirst(), "Discord is down", NOW.plusSeconds(60));
        assertThat(claim(10)).isEmpty();
        Delivery again = outbox.claim(1, LEASE, NOW.plusSeconds(60)).getFirst();
        assertThat(claim(10)).isEmpty();
        outbox.sent(again, 99, NOW);
        assertThat(claim(10)).extracting(Delivery::message).containsExactly(text("2"));
    }

    @Test
    void noMoreAreClaimedThanAskedForTheOldestFirst() {
        LongStream.range(0, 5).forEach(i -> publish(subscribe(i), Optional.empty(), SEEN, 1));
        assertThat(claim(2))
                .extracting(delivery -> delivery.channel().value())
                .containsExactly(0L, 1L);
        assertThat(claim(9)).hasSize(3);
    }

    @Test
    void whatADeadNodeClaimedIsClaimedAgainWhenTheLeaseEnds() {
        publish(subscribe(7), Optional.empty(), SEEN, 1);
        Delivery lost = claim(1).getFirst();
        Instant end = NOW.plus(LEASE);
        assertThat(outbox.nextDue()).contains(end);
        assertThat(outbox.claim(1, LEASE, end.minusMillis(1))).isEmpty();
        Delivery again = outbox.claim(1, LEASE, end).getFirst();
        assertThat(again.id()).isEqualTo(lost.id());
        assertThat(again.nonce()).isEqualTo(lost.nonce());
        assertThat(again.attempts()).isEqualTo(2);
    }

    @Test
    void whoseClaimIsOverHasNothingToSayOnceAnotherHasIt() {
        publish(subscribe(7), Optional.empty(), SEEN, 1);
        Delivery frozen = claim(1).getFirst();
        Instant end = NOW.plus(LEASE);
        Delivery taken = outbox.claim(1, LEASE, end).getFirst();
        outbox.retry(frozen, "Discord did not answer in time", end);
        outbox.giveUp(frozen, "refused (400)", end);
        outbox.sent(frozen, 98, end);
        assertThat(outbox.claim(1, LEASE, end)).as("what the other is sending").isEmpty();
        outbox.sent(taken, 99, end);
        assertThat(outbox.backlog()).isEqualTo(new Backlog(0, 0, Optional.empty()));
    }

    @Test
    void whoseClaimIsOverIsHeardWhileNobodyElseHasIt() {
        publish(subscribe(7), Optional.empty(), SEEN, 1);
        Delivery late = claim(1).getFirst();
        outbox.sent(late, 99, NOW.plus(LEASE).plusSeconds(60));
        assertThat(outbox.backlog()).isEqualTo(new Backlog(0, 0, Optional.empty()));
    }

    @Test
    void whatAFormerRunWasSendingIsReleasedAtOnce() {
        publish(subscribe(7), Optional.empty(), SEEN, 1);
        Delivery lost = claim(1).getFirst();
        outbox.release();
        Delivery again = claim(1).getFirst();
        assertThat(again.nonce()).isEqualTo(lost.nonce());
        assertThat(again.attempts()).isEqualTo(2);
    }

    @Test
    void aReleaseHurriesNoRetryAndRaisesNoDead() {
        publish(subscribe(7), Optional.empty(), SEEN, 1);
        publish(subscribe(8), Optional.empty(), SEEN, 1);
        publish(subscribe(9), Optional.empty(), SEEN, 1);
        List<Delivery> claimed = claim(3);
        Instant next = NOW.plusSeconds(30);
        outbox.retry(claimed.get(0), "Discord is down", next);
        outbox.sent(claimed.get(1), 99, NOW);
        outbox.giveUp(claimed.get(2), "refused (400)", NOW);
        outbox.release();
        assertThat(claim(3)).isEmpty();
        assertThat(outbox.nextDue()).contains(next);
        assertThat(outbox.backlog()).isEqualTo(new Backlog(1, 1, Optional.of(SEEN)));
    }

    @Test
    void aFailedOneIsDueAgainWhenToldAndNotBefore() {
        publish(subscribe(7), Optional.empty(), SEEN, 1);
        Instant next = NOW.plusSeconds(30);
        outbox.retry(claim(1).getFirst(), "Discord is down", next);
        assertThat(outbox.nextDue()).contains(next);
        assertThat(outbox.claim(1, LEASE, next.minusMillis(1))).isEmpty();
        assertThat(outbox.claim(1, LEASE, next)).hasSize(1);
    }

    @Test
    void thoseWaitWhoseMessageWasTriedAndNotSent() {
        Subscription tried = subscribe(7);
        publish(tried, Optional.empty(), SEEN, 1);
        assertThat(outbox.waiting()).isEmpty();
        Delivery delivery = claim(1).getFirst();
        assertThat(outbox.waiting()).containsExactly(tried.id());
        outbox.retry(delivery, "Discord is down", NOW.plusSeconds(30));
        assertThat(outbox.waiting()).containsExactly(tried.id());
        outbox.sent(outbox.claim(1, LEASE, NOW.plusSeconds(30)).getFirst(), 99, NOW);
        assertThat(outbox.waiting()).isEmpty();
    }

    @Test
    void aSentOneStaysSentWhateverIsSaidLater() {
        publish(subscribe(7), Optional.empty(), SEEN, 1);
        Delivery delivery = claim(1).getFirst();
        outbox.sent(delivery, 99, NOW);
        outbox.retry(delivery, "too late", NOW);
        outbox.giveUp(delivery, "too late", NOW);
        assertThat(outbox.backlog()).isEqualTo(new Backlog(0, 0, Optional.empty()));
        assertThat(outbox.nextDue()).isEmpty();
    }

    @Test
    void theBacklogCountsWhatWaitsAndWhatWasGivenUp() {
        publish(subscribe(7), Optional.empty(), SEEN, 1);
        publish(subscribe(8), Optional.empty(), SEEN.plusSeconds(1), 1);
        publish(subscribe(9), Optional.empty(), SEEN.plusSeconds(2), 1);
        outbox.giveUp(claim(1).getFirst(), "refused (400)", NOW);
        assertThat(outbox.backlog()).isEqualTo(new Backlog(2, 1, Optional.of(SEEN.plusSeconds(1))));
    }

    private List<Delivery> claimAll() {
        List<Delivery> all = new ArrayList<>();
        List<Delivery> some = claim(2);
        while (!some.isEmpty() || outbox.nextDue().filter(due -> !due.isAfter(NOW)).isPresent()) {
            all.addAll(some);
            some = claim(2);
        }
        return all;
    }

    private List<Delivery> claim(int most) {
        return outbox.claim(most, LEASE, NOW);
    }

    private Subscription subscribe(long channel) {
        return subscriptions.add(
                new Wish(
                        GUILD,
                        new ChannelId(channel),
                        new Interest.All(),
                        Set.of(),
                        new Rhythm.Hourly(),
                        SEEN));
    }

    private boolean publish(
            Subscription subscription, Optional<Instant> after, Instant until, long... stories) {
        Set<Long> numbers = Set.copyOf(LongStream.of(stories).boxed().toList());
        return outbox.publish(edition(subscription, after, until, numbers, text("news")));
    }

    private static Edition edition(
            Subscription subscription,
            Optional<Instant> after,
            Instant until,
            Set<Long> stories,
            Message... messages) {
        return new Edition(
                subscription, after, until, stories, Optional.empty(), List.of(messages));
    }

    private static Message text(String markdown) {
        return new Message(0, List.of(new Message.Text(markdown)));
    }
}
